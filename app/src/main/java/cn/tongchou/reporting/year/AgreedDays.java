package cn.tongchou.reporting.year;

import cn.tongchou.identity.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The days by which others must act, where the day stands on their task and not on the thing
 * itself: who waits reads the same day as the one who acts.
 */
@Component
class AgreedDays {

    /** What is waited for, and whose task it is. */
    static final Map<String, Step> STEPS =
            Map.of(
                    "reporting.wait.acceptance",
                    new Step("user_accept_assignment", Role.COORDINATOR),
                    "reporting.wait.settlement",
                    new Step("user_release_payment", Role.COORDINATOR),
                    "reporting.wait.report-taking",
                    new Step("user_take_monthly_report", Role.COORDINATOR),
                    "reporting.wait.payment",
                    new Step("user_pay", Role.FINANCE));

    private final NamedParameterJdbcTemplate jdbc;

    AgreedDays(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param task the task's id in its drawing
     */
    record Step(String task, Role role) {}

    /** The same waits, with the days of the tasks; one statement, or none. */
    List<Wait> of(List<Wait> waits) {
        MapSqlParameterSource values = new MapSqlParameterSource();
        List<String> branches = new ArrayList<>();
        for (Wait wait : waits) {
            Step step = STEPS.get(wait.whatKey());
            if (step != null && wait.due() == null) {
                int n = branches.size();
                values.addValue("group" + n, step.role().name());
                values.addValue("task" + n, step.task());
                values.addValue("number" + n, wait.item());
                values.addValue("from" + n, wait.item() + "/%");
                branches.add(
                        "select business_key, task_key, due_on from open_task where group_name = :group%1$d and number_key like :from%1$d and business_key = :number%1$d and task_key = :task%1$d"
                                .formatted(n));
            }
        }
        if (branches.isEmpty()) {
            return waits;
        }
        Map<String, LocalDate> days = new HashMap<>();
        jdbc.query(
                String.join(" union ", branches),
                values,
                row -> {
                    days.put(
                            row.getString(1) + row.getString(2), row.getObject(3, LocalDate.class));
                });
        return waits.stream().map(wait -> agreed(wait, days)).toList();
    }

    private static Wait agreed(Wait wait, Map<String, LocalDate> days) {
        Step step = STEPS.get(wait.whatKey());
        LocalDate day = step == null ? null : days.get(wait.item() + step.task());
        return day == null
                ? wait
                : new Wait(
                        wait.who(), wait.roleKey(), wait.whatKey(), wait.item(), wait.since(), day);
    }
}
