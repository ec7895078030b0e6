package cn.tongchou.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
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

    private static final DescribedPredicate<JavaMethodCall> EVALUATES =
            DescribedPredicate.describe(
                    "evaluate expressions or select from the engine's tables",
                    call ->
                            call.getTargetOwner().getPackageName().startsWith("org.camunda.")
                                    && !call.getName().startsWith("setEnable")
                                    && call.getName().matches(".*Expression.*|createNative.*"));
    private static final ArchRule NO_TEXT_IS_RUN =
            noClasses()
                    .should()
                    .callMethodWhere(EVALUATES)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.expression..",
                            "org.camunda.bpm.engine.impl.el..",
                            "org.camunda.bpm.engine.impl.scripting..",
                            "jakarta.el..",
                            "javax.script..");

    @Test
    void noTextIsRunAsAProgram() {
        NO_TEXT_IS_RUN.check(CLASSES);
    }

    @Test
    void aClassThatRunsTextIsFound() {
        assertThatThrownBy(() -> NO_TEXT_IS_RUN.check(WRONG))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SpelExpressionParser")
                .hasMessageContaining("taskAssigneeExpression")
                .hasMessageContaining("createNativeTaskQuery");
    }

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
                        "cn.tongchou.listing..",
                        "cn.tongchou.workbook..",
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
