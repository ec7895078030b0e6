package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.Client;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** I10: a job without a try left is seen by the administrator, who lets it be tried again. */
@TongchouTest
class FailedJobTests {

    @Autowired private TestProgrammes programmes;

    @Autowired private ManagementService management;

    @Autowired private RuntimeService runtime;

    @Autowired private JdbcTemplate jdbc;

    @LocalServerPort private int port;

    private TestProgrammes.Launched year;
    private Job job;

    @BeforeEach
    void aReminderHasFailed() {
        year = programmes.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100));
        String round =
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(year.number())
                        .processDefinitionKey("claim-round")
                        .singleResult()
                        .getId();
        job =
                management
                        .createJobQuery()
                        .processInstanceId(round)
                        .activityId("timer_claim_window_reminder")
                        .singleResult();
        management.setJobRetries(job.getId(), 0);
    }

    @AfterEach
    void itIsTriedAgain() {
        management.setJobRetries(job.getId(), 3);
    }

    @Test
    void aJobWithoutATryLeftIsSeenWithItsStepAndItem() {
        String page = Client.of(port, "admin").get("/jobs?item=" + year.number()).body();

        assertThat(page).contains(year.number(), "任务认领", "重试");
    }

    @Test
    void theAdministratorLetsItBeTriedAgainAndTheTrailKeepsIt() {
        Client admin = Client.of(port, "admin");

        admin.post("/jobs", "/jobs/" + job.getId() + "/retry", Map.of());

        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(3);
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from audit_entry where what = 'process.history.job-retried' and actor_name = '管理员甲'",
                                Long.class))
                .isPositive();
        assertThat(admin.get("/jobs?item=" + year.number()).body())
                .doesNotContain(year.number() + "</td>");
    }

    @Test
    void aJobThatHasTriesLeftIsNotTouched() {
        management.setJobRetries(job.getId(), 2);
        Client admin = Client.of(port, "admin");

        admin.post("/jobs", "/jobs/" + job.getId() + "/retry", Map.of());

        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isEqualTo(2);
        assertThat(admin.get("/jobs").body()).contains("不需要手工重试");
    }
}
