package cn.tongchou.reporting;

import cn.tongchou.budget.FundPosition;
import cn.tongchou.budget.Ledger;
import cn.tongchou.programme.ParticipationRegister;
import cn.tongchou.programme.ParticipationRegister.Participation;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the 年度对比表. A programme that was launched gives a row per kind and the year's own
 * figures; the register of earlier years (S06, S07) gives its numbers of libraries and items,
 * beside a programme of the same year too. Money that is granted for all projects together stands
 * in the year's figures only. A change is counted from the year before where both years know the
 * figure.
 */
@Component
class ComparisonRows {

    private final ProgrammeManagement programmes;
    private final ParticipationRegister register;
    private final KindFigures kinds;
    private final Ledger ledger;

    ComparisonRows(
            ProgrammeManagement programmes,
            ParticipationRegister register,
            KindFigures kinds,
            Ledger ledger) {
        this.programmes = programmes;
        this.register = register;
        this.kinds = kinds;
        this.ledger = ledger;
    }

    /**
     * The years asked for, the earliest first. One library's comparison holds its own work only:
     * neither the register of all nor the province's money.
     */
    @Transactional(readOnly = true)
    List<YearComparison.Year> of(ReportFilter filter) {
        boolean whole = filter.institutionId() == null;
        Map<Integer, Participation> registered =
                whole && filter.kind() == null
                        ? register.all().stream()
                                .collect(Collectors.toMap(Participation::year, Function.identity()))
                        : Map.of();
        Map<Integer, Programme> launched =
                programmes.all().stream()
                        .filter(programme -> !programme.isDraft())
                        .collect(Collectors.toMap(Programme::year, Function.identity()));
        List<KindFigures.Row> rows = kinds.all(filter.institutionId());
        TreeMap<Integer, YearComparison.Year> years = new TreeMap<>();
        Stream.concat(registered.keySet().stream(), launched.keySet().stream())
                .distinct()
                .sorted()
                .forEach(
                        year ->
                                years.put(
                                        year,
                                        year(
                                                year,
                                                registered.get(year),
                                                launched.get(year),
                                                rows,
                                                filter,
                                                years.get(year - 1))));
        return years.values().stream()
                .filter(
                        year ->
                                filter.fromYear() == null
                                        || year.figures().year() >= filter.fromYear())
                .filter(year -> filter.year() == null || year.figures().year() <= filter.year())
                .filter(year -> whole || !year.kinds().isEmpty())
                .toList();
    }

    private YearComparison.Year year(
            int year,
            Participation registered,
            Programme programme,
            List<KindFigures.Row> rows,
            ReportFilter filter,
            YearComparison.Year before) {
        YearComparisonRow entry =
                registered == null
                        ? null
                        : figures(
                                year,
                                (long) registered.libraries(),
                                boxed(registered.itemsTotal()),
                                boxed(registered.coordinatedItems()),
                                null,
                                null,
                                before);
        List<KindFigures.Row> own =
                programme == null
                        ? List.of()
                        : rows.stream()
                                .filter(row -> row.programmeId().equals(programme.id()))
                                .filter(row -> filter.kind() == null || row.kind() == filter.kind())
                                .toList();
        if (own.isEmpty()) {
            return new YearComparison.Year(
                    entry == null ? figures(year, null, null, null, null, null, before) : entry,
                    List.of(),
                    null);
        }
        Map<UUID, FundPosition> money =
                filter.institutionId() == null
                        ? ledger.positionsByProject(programme.id())
                        : Map.of();
        List<YearComparisonRow> details =
                own.stream().map(row -> kind(year, row, money, before)).toList();
        FundPosition all =
                money.isEmpty() || filter.kind() != null
                        ? null
                        : ledger.fundPosition(programme.id());
        Long libraries = kinds.libraries(programme.id(), filter.institutionId(), filter.kind());
        YearComparisonRow figures =
                figures(
                        year,
                        libraries,
                        own.stream().mapToLong(KindFigures.Row::projects).sum(),
                        own.stream().mapToLong(KindFigures.Row::coordinated).sum(),
                        all == null ? null : all.budget(),
                        all == null ? null : Rates.of(all.paid().amount(), all.budget().amount()),
                        before);
        return new YearComparison.Year(figures, details, entry);
    }

    private static YearComparisonRow kind(
            int year,
            KindFigures.Row row,
            Map<UUID, FundPosition> money,
            YearComparison.Year before) {
        List<FundPosition> own =
                row.projectIds().stream()
                        .map(money::get)
                        .filter(position -> position != null && !position.budget().isZero())
                        .toList();
        Money funds =
                own.isEmpty()
                        ? null
                        : own.stream().map(FundPosition::budget).reduce(Money.ZERO, Money::plus);
        Money paid = own.stream().map(FundPosition::paid).reduce(Money.ZERO, Money::plus);
        YearComparisonRow same =
                before == null
                        ? null
                        : before.kinds().stream()
                                .filter(k -> k.kind() == row.kind())
                                .findFirst()
                                .orElse(null);
        return new YearComparisonRow(
                year,
                row.kind(),
                row.kind().unit(),
                row.libraries(),
                row.projects(),
                row.requested(),
                row.approved(),
                row.delivered(),
                row.accepted(),
                Rates.of(row.delivered(), row.approved()),
                Rates.of(row.passedBatches(), row.inspectedBatches()),
                funds,
                funds == null ? null : Rates.of(paid.amount(), funds.amount()),
                row.coordinated(),
                same == null
                        ? new YearComparisonRow.Change(null, null, null)
                        : new YearComparisonRow.Change(
                                difference(same.libraries(), row.libraries()),
                                difference(same.approved(), row.approved()),
                                difference(same.funds(), funds)));
    }

    private static YearComparisonRow figures(
            int year,
            Long libraries,
            Long projects,
            Long coordinated,
            Money funds,
            BigDecimal execution,
            YearComparison.Year before) {
        YearComparisonRow last = before == null ? null : before.figures();
        return new YearComparisonRow(
                year,
                null,
                null,
                libraries,
                projects,
                null,
                null,
                null,
                null,
                null,
                null,
                funds,
                execution,
                coordinated,
                new YearComparisonRow.Change(
                        last == null ? null : difference(last.libraries(), libraries),
                        null,
                        last == null ? null : difference(last.funds(), funds)));
    }

    private static Long boxed(Integer number) {
        return number == null ? null : number.longValue();
    }

    private static Long difference(Long before, Long now) {
        return before == null || now == null ? null : now - before;
    }

    private static Money difference(Money before, Money now) {
        return before == null || now == null ? null : now.minus(before);
    }
}
