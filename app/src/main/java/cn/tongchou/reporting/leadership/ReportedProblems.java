package cn.tongchou.reporting.leadership;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What libraries wrote as 存在问题 in the newest month of which a 月报 was taken; one statement. */
@Component
@Transactional(readOnly = true)
class ReportedProblems {

    private static final String SQL =
            """
            select r.id, r.institution_id, i.name as library, r.report_month, r.problems
              from monthly_report r join institution i on i.id = r.institution_id
             where r.programme_id = :programme and r.status = 'TAKEN' and r.problems is not null
               and r.report_month = (select max(t.report_month) from monthly_report t
                                      where t.programme_id = :programme and t.status = 'TAKEN')
             order by i.code
            """;

    private final NamedParameterJdbcTemplate jdbc;

    ReportedProblems(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By library; without those who wrote that there is none. */
    List<ReportedProblem> newest(UUID programmeId) {
        return jdbc
                .query(
                        SQL,
                        Map.of("programme", programmeId.toString()),
                        (r, i) ->
                                new ReportedProblem(
                                        UUID.fromString(r.getString("id")),
                                        UUID.fromString(r.getString("institution_id")),
                                        r.getString("library"),
                                        YearMonth.from(
                                                r.getObject("report_month", LocalDate.class)),
                                        r.getString("problems")))
                .stream()
                .filter(ReportedProblem::saysSomething)
                .toList();
    }
}
