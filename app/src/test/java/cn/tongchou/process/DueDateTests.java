package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/**
 * Every task of a person is due on a day that the working-day calendar gives, or it says why not.
 */
class DueDateTests {

    /** Beans that count working days. */
    private static final Pattern COUNTED =
            Pattern.compile(
                    "\\$\\{(dueDates\\.workingDays\\(\\d+\\)|contractPayment\\.\\w+DueAt\\(contractId\\)"
                            + "|(inspection|rework)Deadline\\.dueAt\\(batchId\\)"
                            + "|monthlyReportDeadline\\.dueAt\\(reportId\\))}");

    /** Tasks that are due on a day that people have set, by what sets it. */
    private static final Map<String, String> SET_BY_PEOPLE =
            Map.of(
                    "user_close_claim_window", "${claimWindow.closesAt(programmeId)}",
                    "user_deliver_batches", "${assignmentDeadline.dueAt(assignmentId)}");

    @Test
    void everyUserTaskIsDueByTheWorkingDayCalendarOrOnADayThatPeopleHaveSet() {
        List<String> without = new ArrayList<>();
        for (UserTask task : Wiring.userTasks(Models.all())) {
            String due = task.getCamundaDueDate();
            boolean counted = due != null && COUNTED.matcher(due).matches();
            if (!counted && !String.valueOf(due).equals(SET_BY_PEOPLE.get(task.getId()))) {
                without.add(task.getId() + " is due at " + due);
            }
        }
        assertThat(without).isEmpty();
        assertThat(Wiring.userTasks(Models.all()))
                .extracting(UserTask::getId)
                .containsAll(SET_BY_PEOPLE.keySet());
    }
}
