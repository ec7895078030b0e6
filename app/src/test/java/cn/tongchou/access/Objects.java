package cn.tongchou.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a variable of a route stands for: the statement gives the objects of one programme, each
 * with the library that it belongs to ({@code null} where it belongs to none).
 */
@Component
class Objects {

    private static final Map<String, String> STATEMENTS = new LinkedHashMap<>();
    private static final String MONTHLY = "monthly reportId";

    static {
        STATEMENTS.put("programmeId", "select id, null from programme where id = ?");
        STATEMENTS.put(
                "projectId", "select id, null from construction_project where programme_id = ?");
        STATEMENTS.put("claimId", "select id, institution_id from claim where programme_id = ?");
        STATEMENTS.put(
                "assignmentId", "select id, institution_id from assignment where programme_id = ?");
        STATEMENTS.put(
                "batchId",
                "select id, institution_id from batch where programme_id = ? order by number");
        STATEMENTS.put(
                "runId",
                "select r.id, a.institution_id from delivery_run r join assignment a on a.id ="
                        + " r.assignment_id where a.programme_id = ?");
        STATEMENTS.put(
                "orderId", "select id, institution_id from rework_order where programme_id = ?");
        STATEMENTS.put(
                "defectId",
                "select d.id, i.institution_id from defect d join inspection i on i.id ="
                        + " d.inspection_id where i.programme_id = ?");
        STATEMENTS.put(
                "partId",
                "select p.id, b.institution_id from work_part p join batch b on b.id = p.batch_id"
                        + " where b.programme_id = ?");
        STATEMENTS.put(
                "certificateId",
                "select c.id, a.institution_id from assignment_acceptance c join assignment a on"
                        + " a.id = c.assignment_id where c.programme_id = ?");
        STATEMENTS.put("memoId", "select id, null from request_memo where programme_id = ?");
        STATEMENTS.put(
                "stopId",
                "select s.id, null from request_memo_stop s join request_memo m on m.id = s.memo_id"
                        + " where m.programme_id = ?");
        STATEMENTS.put(
                "allocationId", "select id, null from fund_allocation where programme_id = ?");
        STATEMENTS.put("receiptId", "select id, null from fund_receipt where programme_id = ?");
        STATEMENTS.put(
                "contractId",
                "select id, supplier_id from contract where programme_id = ? order by number");
        STATEMENTS.put(
                "paymentId",
                "select p.id, c.supplier_id from payment p join contract c on c.id = p.contract_id where p.programme_id = ?");
        STATEMENTS.put("reportId", "select id, null from annual_report where programme_id = ?");
        STATEMENTS.put(
                MONTHLY,
                "select id, institution_id from monthly_report where programme_id = ? order by"
                        + " number");
        STATEMENTS.put(
                "sessionId",
                "select s.id, null from training_session s join training_course c on c.id ="
                        + " s.course_id where c.programme_id = ?");
        STATEMENTS.put("courseId", "select id, null from training_course where programme_id = ?");
        STATEMENTS.put(
                "enrolmentId",
                "select e.id, e.institution_id from training_enrolment e join training_session s on"
                        + " s.id = e.session_id join training_course c on c.id = s.course_id where"
                        + " c.programme_id = ?");
        STATEMENTS.put(
                "suspensionId",
                "select s.id, null from project_suspension s join construction_project p on p.id ="
                        + " s.project_id where p.programme_id = ?");
        STATEMENTS.put("noticeId", "select id, null from programme_notice where programme_id = ?");
        STATEMENTS.put(
                "taskId",
                "select t.ID_, substring(l.GROUP_ID_, 15) from ACT_RU_TASK t join"
                        + " ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ where l.GROUP_ID_ like"
                        + " 'LIBRARY_CLERK@%' and '' <> ?");
        STATEMENTS.put(
                "accountId",
                "select id, institution_id from account where username = '"
                        + TwoLibraries.OTHER_SUPPLIER
                        + "' and '' <> ?");
    }

    /** Variables that stand for no object of a year. */
    private static final Map<String, String> WORDS =
            Map.of(
                    "roundNo",
                    "1",
                    "round",
                    "1",
                    "kind",
                    "LOCAL_DOCUMENT",
                    "processId",
                    "annual-programme");

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    private final JdbcTemplate jdbc;

    Objects(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The object of a year that belongs to one of these institutions; where there is none, one that
     * belongs to none or to another.
     */
    String of(String route, String variable, UUID year, List<String> owners) {
        List<String[]> all = all(route, variable, year);
        return all.stream()
                .filter(object -> object[1] != null && owners.contains(object[1]))
                .findFirst()
                .or(() -> all.stream().filter(object -> object[1] == null).findFirst())
                .or(() -> all.stream().findFirst())
                .map(object -> object[0])
                .orElse(null);
    }

    /** Whether what a route names in a year belongs to this institution only. */
    boolean belongsTo(String route, UUID year, String institution) {
        Matcher variable = VARIABLE.matcher(route);
        while (variable.find()) {
            List<String[]> all =
                    word(route, variable.group(1)) == null
                            ? all(route, variable.group(1), year)
                            : List.of();
            if (!all.isEmpty() && all.stream().allMatch(object -> institution.equals(object[1]))) {
                return true;
            }
        }
        return false;
    }

    /** Every object of a year, with the library that it belongs to. */
    List<String[]> all(String route, String variable, UUID year) {
        String statement =
                STATEMENTS.get(
                        route.contains("/monthly-reports/") && variable.equals("reportId")
                                ? MONTHLY
                                : variable);
        return statement == null
                ? List.of()
                : jdbc.query(
                        statement,
                        (row, i) -> new String[] {row.getString(1), row.getString(2)},
                        year.toString());
    }

    /** What stands for a variable of a route that names no object, or {@code null}. */
    String word(String route, String variable) {
        return route.contains(" /reports/") ? "progress-monthly" : WORDS.get(variable);
    }

    /** Every address of a route, with every object of these years. */
    List<String> addresses(String route, List<UUID> years) {
        List<String> addresses = new ArrayList<>(List.of(route.substring(route.indexOf(' ') + 1)));
        Matcher variable = VARIABLE.matcher(route);
        while (variable.find()) {
            String name = variable.group(1);
            String word = word(route, name);
            List<String> values =
                    word != null
                            ? List.of(word)
                            : years.stream()
                                    .flatMap(year -> all(route, name, year).stream())
                                    .map(object -> object[0])
                                    .distinct()
                                    .limit(12)
                                    .toList();
            addresses =
                    addresses.stream()
                            .flatMap(
                                    address ->
                                            values.stream()
                                                    .map(
                                                            value ->
                                                                    address.replace(
                                                                            '{' + name + '}',
                                                                            value)))
                            .toList();
        }
        return addresses;
    }

    /** Where this person works. */
    String institutionOf(String username) {
        return jdbc.queryForObject(
                "select institution_id from account where username = ?", String.class, username);
    }
}
