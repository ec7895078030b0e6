package cn.tongchou.reporting.leadership;

import cn.tongchou.budget.FundPosition;
import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.year.Percent;
import cn.tongchou.reporting.year.Risk;
import cn.tongchou.reporting.year.Share;
import cn.tongchou.shared.ConstructionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What goes wrong in a year, the gravest first: passed deadlines, late rework, samples beyond the
 * control limit, money behind the time, libraries behind the time, what libraries themselves
 * reported, rework under way, missed courses.
 */
final class Problems {

    private static final BigDecimal POINTS_BEHIND = BigDecimal.TEN;
    private static final int NAMES = 3;

    private final Programme programme;
    private final List<Share> shares;
    private final List<Risk> risks;
    private final LocalDate today;
    private final BigDecimal time;
    private final List<Problem> found = new ArrayList<>();

    private Problems(
            Programme programme,
            List<Share> shares,
            List<Risk> risks,
            LocalDate today,
            BigDecimal time) {
        this.programme = programme;
        this.shares = shares;
        this.risks = risks;
        this.today = today;
        this.time = time;
    }

    static List<Problem> of(
            Programme programme,
            List<Share> shares,
            List<Risk> risks,
            List<ControlChart> charts,
            List<ReportedProblem> reported,
            FundPosition funds,
            LocalDate today,
            BigDecimal time) {
        Problems problems = new Problems(programme, shares, risks, today, time);
        problems.overdue();
        problems.rework(true);
        charts.forEach(problems::beyondLimit);
        problems.money(funds);
        problems.behind();
        problems.reported(reported);
        problems.rework(false);
        problems.untrained();
        return problems.found;
    }

    private void overdue() {
        byKind(share -> share.isOverdue(today))
                .forEach(
                        (kind, late) ->
                                found.add(
                                        Problem.of(
                                                "overdue",
                                                report("ranking", kind),
                                                names(late),
                                                libraries(late),
                                                late.stream().mapToLong(Share::missing).sum(),
                                                kind.unit(),
                                                kind)));
    }

    private void rework(boolean late) {
        List<Share> own =
                shares.stream()
                        .filter(share -> share.inRework() > 0 && share.lateRework() > 0 == late)
                        .toList();
        if (!own.isEmpty()) {
            found.add(
                    Problem.of(
                            late ? "late-rework" : "rework",
                            report("rework-tracking", null),
                            own.stream()
                                    .mapToLong(late ? Share::lateRework : Share::inRework)
                                    .sum(),
                            names(own),
                            libraries(own)));
        }
    }

    private void beyondLimit(ControlChart chart) {
        List<ControlChart.Point> beyond = chart.beyond();
        if (!beyond.isEmpty()) {
            ControlChart.Point newest = beyond.get(beyond.size() - 1);
            found.add(
                    Problem.of(
                            "beyond-limit",
                            "/batches/" + newest.batchId(),
                            chart.supplier(),
                            beyond.size(),
                            chart.mean(),
                            newest.batchNumber(),
                            newest.rate()));
        }
    }

    private void money(FundPosition funds) {
        BigDecimal paid = Percent.of(funds.paid().amount(), funds.budget().amount());
        if (paid != null && time.subtract(paid).compareTo(POINTS_BEHIND) >= 0) {
            found.add(
                    Problem.of(
                            "money",
                            "/programmes/" + programme.id() + "/funds",
                            paid,
                            time.subtract(paid),
                            funds.budget().amount().movePointLeft(4),
                            funds.paid().amount().movePointLeft(4)));
        }
    }

    private void behind() {
        byKind(
                        share ->
                                share.building() > 0
                                        && !share.isOverdue(today)
                                        && lag(share).compareTo(POINTS_BEHIND) >= 0)
                .forEach(
                        (kind, late) -> {
                            Share worst =
                                    late.stream()
                                            .max(Comparator.comparing(this::lag))
                                            .orElseThrow();
                            found.add(
                                    Problem.of(
                                            "behind",
                                            report("ranking", kind),
                                            libraries(late),
                                            kind,
                                            worst.library(),
                                            lag(worst)));
                        });
    }

    /** The words of the libraries that are at the gravest risk come first. */
    private void reported(List<ReportedProblem> reported) {
        reported.stream()
                .sorted(
                        Comparator.comparing(
                                (ReportedProblem one) -> warning(one.institutionId()),
                                Comparator.reverseOrder()))
                .forEach(
                        one ->
                                found.add(
                                        Problem.of(
                                                "reported",
                                                "/monthly-reports/" + one.reportId(),
                                                one.library(),
                                                one.month().getMonthValue(),
                                                one.brief())));
    }

    private Warning warning(UUID institutionId) {
        return risks.stream()
                .filter(risk -> institutionId.equals(risk.institutionId()))
                .map(Warning::of)
                .reduce(Warning.GREEN, Warning::or);
    }

    private void untrained() {
        List<String> untrained =
                risks.stream()
                        .filter(
                                risk ->
                                        risk.reasons().stream()
                                                .anyMatch(r -> r.key().endsWith(".untrained")))
                        .map(Risk::library)
                        .distinct()
                        .toList();
        if (!untrained.isEmpty()) {
            found.add(
                    Problem.of(
                            "untrained",
                            "/programmes/" + programme.id(),
                            untrained.size(),
                            untrained.stream().limit(NAMES).toList()));
        }
    }

    private BigDecimal lag(Share share) {
        BigDecimal percent = share.deliveredPercent();
        return percent == null ? BigDecimal.ZERO : time.subtract(percent);
    }

    private Map<ConstructionKind, List<Share>> byKind(Predicate<Share> which) {
        return shares.stream()
                .filter(which)
                .collect(Collectors.groupingBy(Share::kind, TreeMap::new, Collectors.toList()));
    }

    private static long libraries(List<Share> own) {
        return own.stream().map(Share::institutionId).distinct().count();
    }

    private static List<String> names(List<Share> of) {
        return of.stream().map(Share::library).distinct().limit(NAMES).toList();
    }

    private String report(String id, ConstructionKind kind) {
        return "/reports/"
                + id
                + "?year="
                + programme.year()
                + (kind == null ? "" : "&kind=" + kind.name());
    }
}
