package cn.tongchou.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A later stage of the year may know an earlier one, never the reverse. */
class StageOrderTests {

    /** The stages in the order of the year, and the replay that walks through all of them. */
    static final List<String> ORDER =
            List.of(
                    "shared",
                    "institution",
                    "identity",
                    "programme",
                    "claim",
                    "budget",
                    "tender",
                    "training",
                    "resource",
                    "production",
                    "inspection",
                    "acceptance",
                    "reporting",
                    "replay",
                    "demo");

    /** What serves every stage and knows none after the people. */
    static final List<String> TECHNICAL =
            List.of(
                    "process",
                    "worklist",
                    "notification",
                    "audit",
                    "attachment",
                    "letter",
                    "workbook",
                    "listing",
                    "shell",
                    "command");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("cn.tongchou");

    static List<String> present() {
        try (Stream<Path> folders = Files.list(Path.of("app/src/main/java/cn/tongchou"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<String> stages() {
        return ORDER.stream()
                .filter(present()::contains)
                .filter(stage -> !stage.equals(ORDER.get(ORDER.size() - 1)))
                .toList();
    }

    static List<String> technical() {
        return TECHNICAL.stream().filter(present()::contains).toList();
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        List<String> placed = new ArrayList<>(ORDER);
        placed.addAll(TECHNICAL);

        assertThat(present()).containsExactlyInAnyOrderElementsOf(placed);
        assertThat(present())
                .allSatisfy(
                        module ->
                                assertThat(CLASSES.that(inModule(module))).as(module).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void anEarlierStageKnowsNoLaterOne(String stage) {
        knowsNoLaterStage("cn.tongchou", stage).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("technical")
    void whatServesEveryStageKnowsNone(String module) {
        noClasses()
                .that()
                .resideInAPackage("cn.tongchou." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        packages(
                                "cn.tongchou",
                                ORDER.subList(ORDER.indexOf("programme"), ORDER.size())))
                .check(CLASSES);
    }

    @Test
    void aStageThatKnowsALaterOneIsFound() {
        String fixture = "cn.tongchou.architecture.fixture.stages";
        JavaClasses wrong = new ClassFileImporter().importPackages(fixture);

        assertThatThrownBy(() -> knowsNoLaterStage(fixture, "claim").check(wrong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowsALaterStage");
    }

    @Test
    void aGuardedPackageThatIsEmptyIsFound() {
        assertThatThrownBy(() -> knowsNoLaterStage("cn.tongchou.nowhere", "claim").check(CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    private static ArchRule knowsNoLaterStage(String base, String stage) {
        return noClasses()
                .that()
                .resideInAPackage(base + "." + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        packages(base, ORDER.subList(ORDER.indexOf(stage) + 1, ORDER.size())))
                .because("a later stage may know an earlier one, never the reverse");
    }

    private static String[] packages(String base, List<String> modules) {
        return modules.stream().map(module -> base + "." + module + "..").toArray(String[]::new);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<
                    com.tngtech.archunit.core.domain.JavaClass>
            inModule(String module) {
        return com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                "cn.tongchou." + module + "..");
    }
}
