package cn.tongchou.reporting;

import cn.tongchou.budget.FundPosition;
import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.LedgerEntryKind;
import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.year.Share;
import cn.tongchou.reporting.year.YearFigures;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the 年报, one per library, as things stand now:
 *
 * <ul>
 *   <li>任务量, 完成量, 验收量: assigned, delivered and accepted, each unit in a column of its own;
 *   <li>完成率: delivered in the target; with several projects the mean of their rates, because units
 *       are never added;
 *   <li>合格率: batches that passed in batches that were inspected; 返工率: those that had a rework
 *       order;
 *   <li>money is granted, committed and paid per project and for all, not per library: the
 *       libraries' cells stay empty, the line of totals shows the programme's own 下达, 支出, 执行率 and
 *       结转;
 *   <li>批复预算, 单位成本, 绩效自评得分, 综合排名: nobody enters them yet, so they stay empty.
 * </ul>
 */
@Component
class AnnualRows {

    private static final String QUALITY =
            """
            select b.institution_id, count(*) as inspected,
                   sum(case when b.status = 'PASSED' then 1 else 0 end) as passed,
                   sum(case when w.batch_id is null then 0 else 1 end) as reworked
              from batch b
              join construction_project p on p.id = b.project_id
              join (select distinct batch_id from inspection where programme_id = :programme and status = 'SIGNED') s
                on s.batch_id = b.id
              left join (select distinct batch_id from rework_order where programme_id = :programme) w on w.batch_id = b.id
             where b.programme_id = :programme %s
             group by b.institution_id
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final YearFigures figures;
    private final Ledger ledger;

    AnnualRows(NamedParameterJdbcTemplate jdbc, YearFigures figures, Ledger ledger) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    List<AnnualRow> of(Programme programme, ReportFilter filter) {
        Map<UUID, List<Share>> byLibrary =
                figures.shares(programme.id(), filter.institutionId()).stream()
                        .filter(share -> filter.kind() == null || share.kind() == filter.kind())
                        .sorted(
                                Comparator.comparing(
                                        Share::divisionCode,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .collect(
                                Collectors.groupingBy(
                                        Share::institutionId,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Map<UUID, Quality> quality = quality(programme.id(), filter);
        List<AnnualRow> rows = new ArrayList<>();
        byLibrary.forEach(
                (library, shares) ->
                        rows.add(row(shares, quality.getOrDefault(library, Quality.NONE))));
        return rows;
    }

    /**
     * The money of the whole programme, for the line of totals: what is granted, paid and carried
     * over; what nobody entered is {@code null}.
     */
    @Transactional(readOnly = true)
    AnnualRow money(Programme programme) {
        FundPosition position = ledger.fundPosition(programme.id());
        boolean granted = !position.budget().isZero() || !position.paid().isZero();
        boolean carried =
                ledger.entries(programme.id()).stream()
                        .anyMatch(e -> e.kind() == LedgerEntryKind.CARRY_OVER);
        return new AnnualRow(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                granted ? position.allocated() : null,
                granted ? position.paid() : null,
                granted ? Rates.of(position.paid().amount(), position.budget().amount()) : null,
                carried ? position.carriedOver() : null,
                null,
                null,
                null);
    }

    private static AnnualRow row(List<Share> shares, Quality quality) {
        return new AnnualRow(
                shares.get(0).library(),
                shares.stream().map(Share::projectId).distinct().count(),
                quantities(shares, Share::target),
                quantities(shares, Share::delivered),
                quantities(shares, Share::accepted),
                completion(shares),
                Rates.of(quality.passed(), quality.inspected()),
                Rates.of(quality.reworked(), quality.inspected()),
                null,
                (Money) null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static BigDecimal completion(List<Share> shares) {
        List<BigDecimal> rates =
                shares.stream()
                        .map(share -> Rates.of(share.delivered(), share.target()))
                        .filter(Objects::nonNull)
                        .toList();
        return rates.isEmpty()
                ? null
                : rates.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(rates.size()), 6, RoundingMode.HALF_UP);
    }

    private static AnnualRow.Quantities quantities(List<Share> shares, ToLongFunction<Share> of) {
        return new AnnualRow.Quantities(
                sum(shares, Unit.PAGE, of),
                sum(shares, Unit.RECORD, of),
                sum(shares, Unit.SITE, of),
                sum(shares, Unit.TOPIC, of));
    }

    /** {@code null} says that the library takes no part in a project of that unit. */
    private static Long sum(List<Share> shares, Unit unit, ToLongFunction<Share> of) {
        List<Share> own = shares.stream().filter(share -> share.unit() == unit).toList();
        return own.isEmpty() ? null : own.stream().mapToLong(of).sum();
    }

    private Map<UUID, Quality> quality(UUID programmeId, ReportFilter filter) {
        Map<String, Object> parameters = new HashMap<>(Map.of("programme", programmeId.toString()));
        if (filter.kind() != null) {
            parameters.put("kind", filter.kind().name());
        }
        Map<UUID, Quality> all = new HashMap<>();
        jdbc.query(
                QUALITY.formatted(filter.kind() == null ? "" : "and p.kind = :kind"),
                parameters,
                row -> {
                    all.put(
                            UUID.fromString(row.getString("institution_id")),
                            new Quality(
                                    row.getLong("inspected"),
                                    row.getLong("passed"),
                                    row.getLong("reworked")));
                });
        return all;
    }

    private record Quality(long inspected, long passed, long reworked) {

        static final Quality NONE = new Quality(0, 0, 0);
    }
}
