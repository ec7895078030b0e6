package cn.tongchou.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.shared.Clock;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** What time it is says {@link Clock} alone (decision 7); a duration may be measured by anybody. */
class TimeTests {

    private static final DescribedPredicate<JavaAccess<?>> MACHINE =
            DescribedPredicate.describe("ask the machine for the time", TimeTests::asksTheMachine);
    private static final ArchRule ONE_CLOCK =
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(Clock.class)
                    .should()
                    .accessTargetWhere(MACHINE)
                    .orShould()
                    .callConstructor(Date.class);

    @Test
    void onlyTheClockAsksWhatTimeItIs() {
        ONE_CLOCK.check(
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cn.tongchou"));
    }

    @Test
    void aClassThatAsksTheMachineIsFound() {
        assertThatThrownBy(
                        () ->
                                ONE_CLOCK.check(
                                        new ClassFileImporter()
                                                .importPackages(
                                                        "cn.tongchou.architecture.fixture.time")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("LocalDate.now()")
                .hasMessageContaining("Instant.now()")
                .hasMessageContaining("java.util.Date.<init>()")
                .hasMessageContaining("System.currentTimeMillis()");
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return owner.startsWith("java.time.") && name.equals("now")
                || owner.equals("java.time.Clock") && name.startsWith("system")
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Calendar") && name.equals("getInstance");
    }
}
