package cn.tongchou;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.testing.TongchouTest;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TongchouTest
@Tag("database")
class StartTests {

    @Autowired private InstitutionDirectory institutions;

    @Autowired private ManagementService engine;

    @Test
    void theElevenLibrariesAreRegistered() {
        assertThat(institutions.libraries()).hasSize(11);
        assertThat(institutions.leadLibrary().code()).isEqualTo("HLJ-230000-01");
    }

    @Test
    void theEngineRunsInTheSameDatabase() {
        assertThat(engine.getTableCount()).containsKey("ACT_RU_TASK");
    }
}
