package cn.tongchou.identity;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The first start outside the demo makes one administrator, whose random password is shown once, on
 * the console.
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
        String password = opening.openIfNobody();
        if (password != null) {
            System.out.printf(
                    "%n  Administrator: admin%n  Password (shown once, change it at the first login): %s%n%n",
                    password);
            LOG.info("Opened the first administrator's account");
        }
    }

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
        String openIfNobody() {
            if (accounts.count() > 0) {
                return null;
            }
            String password = AccountManagement.randomPassword();
            management.open(
                    "admin",
                    "系统管理员",
                    institutions.leadLibrary().id(),
                    Role.ADMINISTRATOR,
                    null,
                    password,
                    Actor.SYSTEM);
            return password;
        }
    }
}
