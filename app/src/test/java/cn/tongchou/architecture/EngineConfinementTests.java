package cn.tongchou.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Only packages named {@code process} and the work list know the engine, and one class deploys. */
class EngineConfinementTests {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("cn.tongchou");
    private static final JavaClasses WRONG =
            new ClassFileImporter().importPackages("cn.tongchou.architecture.fixture.engine");

    private static final ArchRule CONFINED =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("cn.tongchou..process..", "cn.tongchou.worklist..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.camunda..");
    private static final ArchRule ONE_DEPLOYS =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("ModelDeployment")
                    .should()
                    .callMethod(org.camunda.bpm.engine.RepositoryService.class, "createDeployment");

    @Test
    void onlyProcessPackagesAndTheWorkListKnowTheEngine() {
        CONFINED.check(CLASSES);
        classes()
                .that()
                .resideInAPackage("cn.tongchou.worklist..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org..",
                        "jakarta..",
                        "cn.tongchou.worklist..",
                        "cn.tongchou.shared..",
                        "cn.tongchou.identity..",
                        "cn.tongchou.process..")
                .check(CLASSES);
    }

    @Test
    void onlyTheModelsOfTheClassPathAreDeployed() {
        ONE_DEPLOYS.check(CLASSES);
    }

    @Test
    void aClassOutsideThatKnowsTheEngineIsFound() {
        assertThatThrownBy(() -> CONFINED.check(WRONG))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("KnowsTheEngine");
    }

    @Test
    void aClassThatDeploysIsFound() {
        assertThatThrownBy(() -> ONE_DEPLOYS.check(WRONG))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("createDeployment");
    }
}
