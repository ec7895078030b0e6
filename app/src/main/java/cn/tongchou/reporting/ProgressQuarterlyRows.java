package cn.tongchou.reporting;

import cn.tongchou.budget.FundPosition;
import cn.tongchou.budget.Ledger;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.reporting.leadership.Decision;
import cn.tongchou.reporting.leadership.Decisions;
import cn.tongchou.reporting.year.ProjectFigures;
import cn.tongchou.reporting.year.Share;
import cn.tongchou.reporting.year.TimeProgress;
import cn.tongchou.reporting.year.YearFigures;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the 进度季报, one per kind, as things stood at the end of the quarter (or now, while it
 * goes on). 年度任务量 is the one of today. Money is kept per project and for the whole year, never per
 * library; courses belong to the year, not to a kind: where a figure is not known the cell stays
 * empty, and the line of totals shows the year's own.
 */
@Component
@Transactional(readOnly = true)
class ProgressQuarterlyRows {

    /** So many percentage points behind the time are named as a problem, as on the year's page. */
    private static final BigDecimal BEHIND = new BigDecimal("0.10");

    private final PeriodQuantities quantities;
    private final QuarterFigures figures;
    private final YearFigures year;
    private final ProgrammeManagement programmes;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Clock clock;

    ProgressQuarterlyRows(
            PeriodQuantities quantities,
            QuarterFigures figures,
            YearFigures year,
            ProgrammeManagement programmes,
            Ledger ledger,
            Decisions decisions,
            Clock clock) {
        this.quantities = quantities;
        this.figures = figures;
        this.year = year;
        this.programmes = programmes;
        this.ledger = ledger;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * The rows and, as the last of them, the figures of all kinds together.
     *
     * @param quarter 1 to 4
     */
    Rows of(Texts texts, Programme programme, int quarter, ReportFilter filter) {
        LocalDate first = LocalDate.of(programme.calendarYear(), quarter * 3 - 2, 1);
        LocalDate last = first.plusMonths(3).minusDays(1);
        UUID library = filter.institutionId();
        List<Share> shares =
                year.shares(programme.id(), library).stream()
                        .filter(share -> filter.kind() == null || share.kind() == filter.kind())
                        .toList();
        List<ProjectFigures> projects =
                year.projects(programme.id(), library, shares).stream()
                        .filter(p -> filter.kind() == null || p.kind() == filter.kind())
                        .toList();
        Quarter known =
                new Quarter(
                        completed(quantities.of(programme.id(), first, last), library),
                        yearBefore(programme, first, last, library),
                        figures.of(programme.id(), first, last, library),
                        library == null ? ledger.positionsByProject(programme.id(), last) : null,
                        decisions.of(programme.id(), first, last),
                        TimeProgress.of(programme.calendarYear(), earlier(last, clock.today())));
        Map<ConstructionKind, List<ProjectFigures>> kinds =
                projects.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ProjectFigures::kind, TreeMap::new, Collectors.toList()));
        List<ProgressQuarterlyRow> rows = new ArrayList<>();
        kinds.forEach((kind, own) -> rows.add(row(texts, kind, own, shares, known)));
        boolean whole = filter.kind() == null;
        return new Rows(rows, whole(shares, kinds.keySet(), known, whole));
    }

    private ProgressQuarterlyRow row(
            Texts texts,
            ConstructionKind kind,
            List<ProjectFigures> projects,
            List<Share> shares,
            Quarter known) {
        Completed now = known.completed().getOrDefault(kind, Completed.NONE);
        Completed before = known.yearBefore().get(kind);
        long target = projects.stream().mapToLong(ProjectFigures::target).sum();
        QuarterFigures.Quality quality =
                known.figures().quality().getOrDefault(kind, QuarterFigures.Quality.NONE);
        QuarterFigures.Rework rework =
                known.figures().rework().getOrDefault(kind, QuarterFigures.Rework.NONE);
        BigDecimal rate = Rates.of(now.until(), target);
        Set<UUID> ids = projects.stream().map(ProjectFigures::id).collect(Collectors.toSet());
        Funds funds = known.money() == null ? Funds.UNKNOWN : Funds.of(ids, known.money());
        List<Decision> measures =
                known.decisions().stream().filter(d -> ids.contains(d.projectId())).toList();
        return new ProgressQuarterlyRow(
                texts.get(
                        "reporting.kind-in-unit",
                        texts.get(kind.messageKey()),
                        texts.get(kind.unit().messageKey())),
                libraries(shares, kind),
                target,
                now.within(),
                now.until(),
                rate,
                before == null ? null : Rates.growth(before.until(), now.until()),
                quality.inspected(),
                Rates.of(quality.firstPassed(), quality.firstInspected()),
                rework.reworked(),
                rework.open(),
                null,
                null,
                funds.budget(),
                funds.spent(),
                funds.rate(),
                problems(texts, rate, known.time(), rework),
                measures(texts, measures));
    }

    private static ProgressQuarterlyRow whole(
            List<Share> shares, Set<ConstructionKind> kinds, Quarter known, boolean everyKind) {
        QuarterFigures.Quality quality =
                kinds.stream()
                        .map(known.figures().quality()::get)
                        .filter(Objects::nonNull)
                        .reduce(QuarterFigures.Quality.NONE, QuarterFigures.Quality::plus);
        QuarterFigures.Rework rework =
                kinds.stream()
                        .map(known.figures().rework()::get)
                        .filter(Objects::nonNull)
                        .reduce(QuarterFigures.Rework.NONE, QuarterFigures.Rework::plus);
        Funds funds =
                known.money() == null || !everyKind
                        ? Funds.UNKNOWN
                        : Funds.of(known.money().keySet(), known.money());
        return new ProgressQuarterlyRow(
                null,
                libraries(shares, null),
                null,
                null,
                null,
                null,
                null,
                quality.inspected(),
                Rates.of(quality.firstPassed(), quality.firstInspected()),
                rework.reworked(),
                rework.open(),
                everyKind ? known.figures().sessions() : null,
                everyKind ? known.figures().trainees() : null,
                funds.budget(),
                funds.spent(),
                funds.rate(),
                null,
                null);
    }

    private static Long libraries(List<Share> shares, ConstructionKind kind) {
        return shares.stream()
                .filter(share -> kind == null || share.kind() == kind)
                .map(Share::institutionId)
                .distinct()
                .count();
    }

    private static String problems(
            Texts texts, BigDecimal rate, BigDecimal time, QuarterFigures.Rework rework) {
        List<String> words = new ArrayList<>();
        BigDecimal behind = rate == null ? BigDecimal.ZERO : time.subtract(rate);
        if (behind.compareTo(BEHIND) >= 0) {
            words.add(
                    texts.get(
                            "reporting.risk.behind",
                            behind.movePointRight(2).setScale(1, RoundingMode.HALF_UP)));
        }
        if (rework.open() > 0) {
            words.add(
                    texts.get("reporting.progress-quarterly.rework", rework.open(), rework.late()));
        }
        return words.isEmpty() ? null : String.join(texts.get("reporting.risk.separator"), words);
    }

    private static String measures(Texts texts, List<Decision> decisions) {
        Map<Decision.Kind, Long> counted =
                decisions.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Decision::kind, TreeMap::new, Collectors.counting()));
        return counted.isEmpty()
                ? null
                : counted.entrySet().stream()
                        .map(entry -> texts.get(entry.getKey().countKey(), entry.getValue()))
                        .collect(Collectors.joining(texts.get("reporting.risk.separator")));
    }

    /** What was completed a year before at the same time; empty where nobody knows that year. */
    private Map<ConstructionKind, Completed> yearBefore(
            Programme programme, LocalDate first, LocalDate last, UUID library) {
        return programmes
                .byYear(programme.year() - 1)
                .filter(before -> !before.isDraft())
                .map(
                        before ->
                                completed(
                                        quantities.of(
                                                before.id(),
                                                first.minusYears(
                                                        programme.calendarYear()
                                                                - before.calendarYear()),
                                                last.minusYears(
                                                        programme.calendarYear()
                                                                - before.calendarYear())),
                                        library))
                .orElse(Map.of());
    }

    private static Map<ConstructionKind, Completed> completed(
            Map<PeriodQuantities.Part, PeriodQuantities.Quantities> parts, UUID library) {
        return parts.entrySet().stream()
                .filter(part -> library == null || part.getKey().institutionId().equals(library))
                .map(Map.Entry::getValue)
                .collect(
                        Collectors.toMap(
                                PeriodQuantities.Quantities::kind,
                                q -> new Completed(q.within(), q.untilEnd()),
                                Completed::plus));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The rows by kind, and the figures of all of them together. */
    record Rows(List<ProgressQuarterlyRow> rows, ProgressQuarterlyRow whole) {}

    private record Quarter(
            Map<ConstructionKind, Completed> completed,
            Map<ConstructionKind, Completed> yearBefore,
            QuarterFigures.Figures figures,
            Map<UUID, FundPosition> money,
            List<Decision> decisions,
            BigDecimal time) {}

    private record Completed(long within, long until) {

        static final Completed NONE = new Completed(0, 0);

        Completed plus(Completed other) {
            return new Completed(within + other.within, until + other.until);
        }
    }

    private record Funds(Money budget, Money spent, BigDecimal rate) {

        static final Funds UNKNOWN = new Funds(null, null, null);

        /** What these projects have of their own; unknown when nothing was granted to them. */
        static Funds of(Set<UUID> projects, Map<UUID, FundPosition> money) {
            List<FundPosition> own =
                    money.entrySet().stream()
                            .filter(entry -> projects.contains(entry.getKey()))
                            .map(Map.Entry::getValue)
                            .toList();
            Money budget = own.stream().map(FundPosition::budget).reduce(Money.ZERO, Money::plus);
            Money spent = own.stream().map(FundPosition::paid).reduce(Money.ZERO, Money::plus);
            return budget.isZero() && spent.isZero()
                    ? UNKNOWN
                    : new Funds(
                            budget.isZero() ? null : budget,
                            spent,
                            Rates.of(spent.amount(), budget.amount()));
        }
    }
}
