package cn.tongchou.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;

/** Accounts with a known password exist in the demo and nowhere else. */
class DemoAccountsTests {

    @ParameterizedTest
    @CsvSource({
        "demo, true, false",
        "mysql|demo, false, true",
        "mysql, false, true",
        "test, false, true",
        "production, false, true",
        "mysql|command, false, false"
    })
    void onlyTheDemoKnowsAPassword(String profiles, boolean examples, boolean administrator) {
        Set<String> found = components(profiles.split("\\|"));

        for (Class<?> type : Set.of(DemoAccounts.class, DemoAccounts.Opening.class)) {
            assertThat(found.contains(type.getName())).as(type.getName()).isEqualTo(examples);
        }
        for (Class<?> type : Set.of(FirstAdministrator.class, FirstAdministrator.Opening.class)) {
            assertThat(found.contains(type.getName())).as(type.getName()).isEqualTo(administrator);
        }
    }

    private static Set<String> components(String... profiles) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(profiles);
        return new ClassPathScanningCandidateComponentProvider(true, environment)
                .findCandidateComponents("cn.tongchou.identity").stream()
                        .map(bean -> bean.getBeanClassName())
                        .collect(Collectors.toSet());
    }
}
