package cn.tongchou.production;

import cn.tongchou.shared.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many libraries have reported each month of a year: one statement. */
@Component
@Transactional(readOnly = true)
public class MonthlyReportCounts {

    private static final String COUNTS =
            """
            select report_month, count(*) as owed,
                   sum(case when status = 'TAKEN' then 1 else 0 end) as taken,
                   sum(case when status = 'SUBMITTED' then 1 else 0 end) as submitted,
                   sum(case when status in ('OPEN', 'RETURNED') then 1 else 0 end) as missing,
                   sum(case when status in ('OPEN', 'RETURNED') and due_on < ? then 1 else 0 end) as late
              from monthly_report where programme_id = ? group by report_month order by report_month desc
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    MonthlyReportCounts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The months of a programme, the latest first. */
    public List<Month> of(UUID programmeId) {
        return jdbc.query(
                COUNTS,
                (r, i) ->
                        new Month(
                                YearMonth.from(r.getObject("report_month", LocalDate.class)),
                                r.getLong("owed"),
                                r.getLong("taken"),
                                r.getLong("submitted"),
                                r.getLong("missing"),
                                r.getLong("late")),
                java.sql.Date.valueOf(clock.today()),
                programmeId.toString());
    }

    /**
     * One month.
     *
     * @param owed libraries that owe a report
     * @param taken of them, taken
     * @param submitted wait for a coordinator
     * @param missing not handed in, or returned
     * @param late of the missing, past their last day
     */
    public record Month(
            YearMonth month, long owed, long taken, long submitted, long missing, long late) {}
}
