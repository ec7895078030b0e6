package cn.tongchou.production.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.production.Assignment;
import cn.tongchou.production.MonthlyReport;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.NewViolations;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TestMonthlyReports;
import cn.tongchou.testing.TongchouTest;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A 月报 in its process: the month's timer, whose desk it lies on, and its deadline there. */
@TongchouTest
@Tag("database")
class MonthlyReportProcessTests {

    private static final String CLERK = "qitaihe";

    @Autowired private TestAssignments assignments;
    @Autowired private TestMonthlyReports test;
    @Autowired private ProgrammeManagement programmes;
    @Autowired private NewViolations violations;
    @Autowired private RuntimeService runtime;
    @Autowired private ManagementService jobs;
    @Autowired private TaskService tasks;
    @Autowired private LibraryMonthBean months;

    @Test
    void theTimerOfTheYearRingsWhenAMonthBeginsInChinaWhereverTheMachineStands() {
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        Instant next = Clock.startOf(test.ago(-1).atDay(1));
        assertThat(months.cycle()).isEqualTo("R/" + test.ago(-1) + "-01T00:00:00+08:00/P1M");
        assertThat(due(assignment)).isEqualTo(next);
        TimeZone here = TimeZone.getDefault();
        for (String zone : List.of("America/New_York", "Pacific/Auckland")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            try {
                test.monthOver(assignment.programmeId());
            } finally {
                TimeZone.setDefault(here);
            }
            assertThat(due(assignment)).as(zone).isEqualTo(next);
        }
    }

    @Test
    void itLiesOnTheDeskOfItsLibraryAndThenOnTheCoordinators() {
        violations.remember("I3|I4|I9");
        Assignment assignment = assignments.open(ConstructionKind.LOCAL_DOCUMENT, 1000, CLERK);
        test.openedAgo(assignment, 1);
        MonthlyReport report = test.monthOver(assignment.programmeId()).get(0);
        Task fill = task(report);
        assertThat(fill.getTaskDefinitionKey()).isEqualTo("user_fill_monthly_report");
        assertThat(tasks.getIdentityLinksForTask(fill.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("LIBRARY_CLERK@" + assignment.institutionId());
        assertThat(fill.getDueDate().toInstant())
                .isEqualTo(Clock.endOf(report.dueOn()).minusSeconds(1));
        test.submit(test.draft(report), CLERK);
        assertThat(task(report).getTaskDefinitionKey()).isEqualTo("user_take_monthly_report");
        MonthlyReport returned = test.giveBack(report, "示例原因");
        assertThat(task(report).getDueDate().toInstant())
                .isEqualTo(Clock.endOf(returned.dueOn()).minusSeconds(1));
        assertThat(deadline(report)).isEqualTo(Clock.endOf(returned.dueOn()));
        test.take(test.submit(test.draft(returned), CLERK));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(report.number()).count())
                .isZero();
        violations.assertNone("I3|I4|I9");
    }

    private Task task(MonthlyReport report) {
        return tasks.createTaskQuery().processInstanceBusinessKey(report.number()).singleResult();
    }

    private Instant deadline(MonthlyReport report) {
        return timer("monthly-report", report.number(), "timer_monthly_report_deadline");
    }

    private Instant due(Assignment assignment) {
        return timer(
                "annual-programme",
                programmes.programme(assignment.programmeId()).number(),
                "start_month_over");
    }

    private Instant timer(String process, String businessKey, String activity) {
        return jobs.createJobQuery()
                .processInstanceId(
                        runtime.createProcessInstanceQuery()
                                .processDefinitionKey(process)
                                .processInstanceBusinessKey(businessKey)
                                .singleResult()
                                .getId())
                .activityId(activity)
                .singleResult()
                .getDuedate()
                .toInstant();
    }
}
