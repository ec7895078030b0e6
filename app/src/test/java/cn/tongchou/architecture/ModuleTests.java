package cn.tongchou.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.TongchouApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

/** Modules keep to what their {@code package-info} allows. */
class ModuleTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(TongchouApplication.class);

    @Test
    void aModuleKnowsOnlyTheModulesItNames() {
        assertThat(MODULES.stream()).isNotEmpty();
        MODULES.verify();
    }

    @Test
    void everyModuleSaysWhomItMayKnow() {
        assertThat(MODULES.stream())
                .allSatisfy(
                        module ->
                                assertThat(
                                                module.getBasePackage()
                                                        .getAnnotation(
                                                                org.springframework.modulith
                                                                        .ApplicationModule.class))
                                        .as(
                                                module.getIdentifier()
                                                        + " has a package-info with @ApplicationModule")
                                        .isPresent());
    }

    @Test
    void aCircleOfModulesIsFound() {
        ApplicationModules circle =
                ApplicationModules.of(
                        "cn.tongchou.architecture.fixture.modules",
                        new ImportOption.OnlyIncludeTests());

        assertThat(circle.stream()).hasSize(2);
        assertThatThrownBy(circle::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void theModulesAreDrawn() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
        assertThat(java.nio.file.Path.of("target/spring-modulith-docs/components.puml"))
                .isNotEmptyFile();
    }
}
