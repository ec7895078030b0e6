package cn.tongchou.identity;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.Step;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A start outside the demo that finds no enabled administrator makes one, whose random password is
 * shown once, on the console: the first start, and one after a replay, whose people nobody knows.
 */
@Component
@Profile("!(" + DemoAccounts.DEMO + ") & !command")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Opening opening;

    FirstAdministrator(Opening opening) {
        this.opening = opening;
    }

    @Override
    public void afterSingletonsInstantiated() {
        opening.openIfNobody()
                .ifPresent(
                        opened -> {
                            System.out.printf(
                                    "%n  Administrator: %s%n  Password (shown once, change it at the first login): %s%n%n",
                                    opened.username(), opened.password());
                            LOG.info("Opened the account of administrator {}", opened.username());
                        });
    }

    private record Opened(String username, String password) {}

    /** Opens the account in a transaction of its own. */
    @Component
    @Profile("!(" + DemoAccounts.DEMO + ") & !command")
    static class Opening {

        private final Accounts accounts;
        private final AccountManagement management;
        private final InstitutionDirectory institutions;

        Opening(
                Accounts accounts,
                AccountManagement management,
                InstitutionDirectory institutions) {
            this.accounts = accounts;
            this.management = management;
            this.institutions = institutions;
        }

        @Step
        Optional<Opened> openIfNobody() {
            if (!accounts.findByRoleAndEnabledTrueOrderByUsername(Role.ADMINISTRATOR).isEmpty()) {
                return Optional.empty();
            }
            Opened opened = new Opened(freeUsername(), AccountManagement.randomPassword());
            management.open(
                    opened.username(),
                    "系统管理员",
                    institutions.leadLibrary().id(),
                    Role.ADMINISTRATOR,
                    null,
                    opened.password(),
                    Actor.SYSTEM);
            return Optional.of(opened);
        }

        /** {@code admin}, or the first of {@code admin2}, {@code admin3} … that nobody has had. */
        private String freeUsername() {
            String username = "admin";
            for (int n = 2; accounts.findByUsername(username).isPresent(); n++) {
                username = "admin" + n;
            }
            return username;
        }
    }
}
