package cn.tongchou.reporting;

import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.year.Share;
import cn.tongchou.reporting.year.TimeProgress;
import cn.tongchou.reporting.year.YearFigures;
import cn.tongchou.shared.Clock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the 进度月报, one per library and project, as things stood at the end of the month in
 * China (or now, while the month goes on):
 *
 * <ul>
 *   <li>年度任务量: the assignments' quantity as it is today, or what is claimed before an assignment is
 *       opened;
 *   <li>累计完成量 and 累计提交量: what was delivered, each batch with its latest round, without batches that
 *       were rejected by then. The system knows no work before its delivery, so both columns are
 *       the same;
 *   <li>上月累计: the same at the beginning of the month; 本月完成量: the difference, in which a redelivery
 *       counts by how much it changed the quantity;
 *   <li>累计质检合格量: batches that had passed; 累计验收量: what had been accepted;
 *   <li>序时进度: the share of the calendar year that is over at the end of the month, or today;
 *   <li>存在问题, 下月计划, 责任人: nobody enters them yet, so they stay empty.
 * </ul>
 */
@Component
class MonthlyRows {

    private static final String QUANTITIES =
            """
            select b.project_id, b.institution_id,
                   sum(case when r.delivered_at < :begins and (n.id is null or n.delivered_at >= :begins)
                             and not (b.status = 'REJECTED' and b.status_since < :begins) then r.quantity else 0 end) as before_month,
                   sum(case when r.delivered_at < :ends and (n.id is null or n.delivered_at >= :ends)
                             and not (b.status = 'REJECTED' and b.status_since < :ends) then r.quantity else 0 end) as until_end,
                   sum(case when b.status = 'PASSED' and b.status_since < :ends and n.id is null
                            then b.quantity else 0 end) as passed
              from batch b
              join batch_round r on r.batch_id = b.id
              left join batch_round n on n.batch_id = b.id and n.round_no = r.round_no + 1
             where b.programme_id = :programme
             group by b.project_id, b.institution_id
            """;
    private static final String ACCEPTED =
            "select project_id, institution_id, sum(accepted_quantity) as accepted from assignment where programme_id = :programme"
                    + " and status = 'ACCEPTED' and status_since < :ends group by project_id, institution_id";

    private final NamedParameterJdbcTemplate jdbc;
    private final YearFigures figures;
    private final Clock clock;

    MonthlyRows(NamedParameterJdbcTemplate jdbc, YearFigures figures, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.clock = clock;
    }

    /** The last day that the report speaks of. */
    LocalDate lastDay(YearMonth month) {
        LocalDate today = clock.today();
        return today.isBefore(month.atEndOfMonth()) ? today : month.atEndOfMonth();
    }

    @Transactional(readOnly = true)
    List<ProgressMonthlyRow> of(Programme programme, YearMonth month, ReportFilter filter) {
        Map<String, Object> parameters =
                Map.of(
                        "programme", programme.id().toString(),
                        "begins", utc(Clock.startOf(month.atDay(1))),
                        "ends", utc(Clock.endOf(month.atEndOfMonth())));
        Map<String, Quantities> quantities = new HashMap<>();
        jdbc.query(
                QUANTITIES,
                parameters,
                row -> {
                    quantities.put(
                            key(row),
                            new Quantities(
                                    row.getLong("before_month"),
                                    row.getLong("until_end"),
                                    row.getLong("passed")));
                });
        Map<String, Long> accepted = new HashMap<>();
        jdbc.query(
                ACCEPTED,
                parameters,
                row -> {
                    accepted.put(key(row), row.getLong("accepted"));
                });
        BigDecimal time = TimeProgress.of(programme.year(), lastDay(month));
        return figures.shares(programme.id(), filter.institutionId()).stream()
                .filter(share -> filter.kind() == null || share.kind() == filter.kind())
                .map(
                        share ->
                                row(
                                        share,
                                        quantities.getOrDefault(
                                                share.projectId() + " " + share.institutionId(),
                                                Quantities.NONE),
                                        accepted.getOrDefault(
                                                share.projectId() + " " + share.institutionId(),
                                                0L)))
                .map(row -> row.withRates(time))
                .toList();
    }

    private static ProgressMonthlyRow row(Share share, Quantities quantities, long accepted) {
        return new ProgressMonthlyRow(
                share.library(),
                share.divisionCode(),
                share.kind(),
                share.unit(),
                share.target(),
                quantities.untilEnd() - quantities.beforeMonth(),
                quantities.untilEnd(),
                quantities.untilEnd(),
                quantities.passed(),
                accepted,
                null,
                null,
                null,
                null,
                quantities.beforeMonth(),
                null,
                null,
                null,
                null);
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getString("project_id") + " " + row.getString("institution_id");
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private record Quantities(long beforeMonth, long untilEnd, long passed) {

        static final Quantities NONE = new Quantities(0, 0, 0);
    }
}
