package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A job that the database refuses for contention is tried again; that does not count as a failure.
 */
@TongchouTest
@Tag("database")
class JobContentionTests {

    private static final String MODEL =
            """
            <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='t'>
              <process id='refused-once' isExecutable='true' camunda:historyTimeToLive='P1D'>
                <startEvent id='start'/><sequenceFlow id='flow' sourceRef='start' targetRef='step'/>
                <serviceTask id='step' camunda:asyncBefore='true' camunda:class='cn.tongchou.process.RefusedOnce'/>
              </process>
            </definitions>""";

    @Autowired private ProcessEngine engine;

    @BeforeEach
    void refuseTheFirstTime() {
        RefusedOnce.TRIES.set(0);
    }

    @Test
    void aJobThatMeetsContentionKeepsItsRetries() {
        assertThat(retriesAfterOneRefusal(engine)).isEqualTo(3);
    }

    @Test
    void withoutTheInterceptorItWouldLoseOne() {
        ProcessEngine bare =
                ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                        .setProcessEngineName("bare-" + UUID.randomUUID())
                        .setJdbcUrl("jdbc:h2:mem:bare-" + UUID.randomUUID())
                        .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                        .setJobExecutorActivate(false)
                        .buildProcessEngine();
        try {
            assertThat(retriesAfterOneRefusal(bare)).isEqualTo(2);
        } finally {
            bare.close();
        }
    }

    @Test
    void theInterceptorStandsBeforeEveryCommandOfTheEngine() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.getCommandInterceptorsTxRequired())
                .hasAtLeastOneElementOfType(ContentionInterceptor.class);
        assertThat(settings.getCommandInterceptorsTxRequiresNew())
                .hasAtLeastOneElementOfType(ContentionInterceptor.class);
    }

    /** Starts, runs the job into its refusal, and then to its end; tells the retries in between. */
    private static int retriesAfterOneRefusal(ProcessEngine engine) {
        String deployment =
                engine.getRepositoryService()
                        .createDeployment()
                        .addString("refused-once.bpmn", MODEL)
                        .deploy()
                        .getId();
        try {
            String instance =
                    engine.getRuntimeService().startProcessInstanceByKey("refused-once").getId();
            Job job =
                    engine.getManagementService()
                            .createJobQuery()
                            .processInstanceId(instance)
                            .singleResult();
            assertThat(job.getRetries()).isEqualTo(3);
            assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                    .isInstanceOf(RuntimeException.class);
            int left =
                    engine.getManagementService()
                            .createJobQuery()
                            .jobId(job.getId())
                            .singleResult()
                            .getRetries();
            engine.getManagementService().executeJob(job.getId());
            assertThat(
                            engine.getRuntimeService()
                                    .createProcessInstanceQuery()
                                    .processInstanceId(instance)
                                    .count())
                    .isZero();
            return left;
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }
}
