package cn.tongchou.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.TongchouApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
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
        assertThat(MODULES.stream()).isNotEmpty();
        assertThat(silent(MODULES)).isEmpty();
    }

    @Test
    void aModuleThatDoesNotSaySoIsFound() {
        assertThat(silent(fixture("undeclared"))).containsExactly("silent");
    }

    @Test
    void aModuleThatKnowsAnotherWithoutSayingSoIsFound() {
        assertThatThrownBy(() -> fixture("undeclared").verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'one' depends on module 'other'");
    }

    private static List<String> silent(ApplicationModules modules) {
        return modules.stream()
                .filter(
                        module ->
                                module.getBasePackage()
                                        .getAnnotation(ApplicationModule.class)
                                        .map(ApplicationModule::allowedDependencies)
                                        .map(Arrays::asList)
                                        .filter(
                                                named ->
                                                        !named.contains(
                                                                ApplicationModule.OPEN_TOKEN))
                                        .isEmpty())
                .map(module -> module.getIdentifier().toString())
                .toList();
    }

    private static ApplicationModules fixture(String name) {
        return ApplicationModules.of(
                "cn.tongchou.architecture.fixture." + name, new ImportOption.OnlyIncludeTests());
    }

    @Test
    void aCircleOfModulesIsFound() {
        ApplicationModules circle = fixture("modules");

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
