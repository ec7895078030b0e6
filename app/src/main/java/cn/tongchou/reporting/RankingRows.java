package cn.tongchou.reporting;

import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.PeriodQuantities.Part;
import cn.tongchou.reporting.PeriodQuantities.Quantities;
import cn.tongchou.reporting.year.Risk;
import cn.tongchou.reporting.year.Risks;
import cn.tongchou.reporting.year.Share;
import cn.tongchou.reporting.year.YearFigures;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the 各馆完成率排名, per kind, as things stood at the end of a month (or now, while it goes
 * on), beside the places of the month before. A library is ranked among all libraries even where
 * only its own row is shown. 预警级别 follows the rule of the year's page: red when a deadline has
 * passed, yellow for everything else that puts the target at risk.
 */
@Component
@Transactional(readOnly = true)
class RankingRows {

    private final YearFigures year;
    private final PeriodQuantities quantities;
    private final RankingFigures figures;
    private final ScoreRules rules;
    private final Risks risks;
    private final Clock clock;

    RankingRows(
            YearFigures year,
            PeriodQuantities quantities,
            RankingFigures figures,
            ScoreRules rules,
            Risks risks,
            Clock clock) {
        this.year = year;
        this.quantities = quantities;
        this.figures = figures;
        this.rules = rules;
        this.risks = risks;
        this.clock = clock;
    }

    /** The rule by which a month is scored. */
    ScoreRule rule(YearMonth month) {
        return rules.on(lastDay(month));
    }

    /** The last day that the ranking speaks of. */
    LocalDate lastDay(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return clock.today().isBefore(end) ? clock.today() : end;
    }

    List<Ranking.Kind> of(Texts texts, Programme programme, YearMonth month, ReportFilter filter) {
        return of(texts, programme, month, lastDay(month), filter);
    }

    /**
     * @param last the day in the month of which the ranking speaks
     */
    List<Ranking.Kind> of(
            Texts texts,
            Programme programme,
            YearMonth month,
            LocalDate last,
            ReportFilter filter) {
        LocalDate before = month.atDay(1).minusDays(1);
        List<Share> shares =
                year.shares(programme.id(), null).stream()
                        .filter(share -> filter.kind() == null || share.kind() == filter.kind())
                        .toList();
        Map<Part, Quantities> period =
                quantities.of(programme.id(), month.atDay(1), month.atEndOfMonth());
        RankingFigures.Known known = figures.until(programme.id(), last);
        ScoreRule rule = rules.on(last);
        Map<ConstructionKind, List<Standing>> now =
                standings(shares, known, rule, last, part -> delivered(period, part).untilEnd());
        boolean compared =
                programme.launchedAt() != null
                        && !Clock.dateOf(programme.launchedAt()).isAfter(before);
        Map<ConstructionKind, List<Standing>> then =
                compared
                        ? standings(
                                shares,
                                known,
                                rule,
                                before,
                                part -> delivered(period, part).before())
                        : Map.of();
        Map<UUID, Map<ConstructionKind, Boolean>> severe =
                warnings(programme, shares, known, period, last);
        List<Ranking.Kind> kinds = new ArrayList<>();
        now.forEach(
                (kind, standings) ->
                        kinds.add(
                                new Ranking.Kind(
                                        kind,
                                        standings.stream()
                                                .filter(
                                                        s ->
                                                                filter.institutionId() == null
                                                                        || s.library()
                                                                                .equals(
                                                                                        filter
                                                                                                .institutionId()))
                                                .map(
                                                        s ->
                                                                s.row(
                                                                        rank(standings, s),
                                                                        rankOf(
                                                                                then.get(kind),
                                                                                s.library()),
                                                                        level(
                                                                                texts,
                                                                                severe,
                                                                                s.library(),
                                                                                kind)))
                                                .toList())));
        return kinds.stream().filter(kind -> !kind.rows().isEmpty()).toList();
    }

    private static Map<ConstructionKind, List<Standing>> standings(
            List<Share> shares,
            RankingFigures.Known known,
            ScoreRule rule,
            LocalDate day,
            java.util.function.ToLongFunction<Part> completed) {
        Map<ConstructionKind, Map<UUID, List<Share>>> grouped =
                shares.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Share::kind,
                                        TreeMap::new,
                                        Collectors.groupingBy(
                                                Share::institutionId,
                                                java.util.LinkedHashMap::new,
                                                Collectors.toList())));
        Map<ConstructionKind, List<Standing>> all = new TreeMap<>();
        grouped.forEach(
                (kind, libraries) ->
                        all.put(
                                kind,
                                libraries.values().stream()
                                        .map(own -> Standing.of(own, known, rule, day, completed))
                                        .sorted(Standing.BEST_FIRST)
                                        .toList()));
        return all;
    }

    private static Integer rankOf(List<Standing> standings, UUID library) {
        return standings == null
                ? null
                : standings.stream()
                        .filter(standing -> standing.library().equals(library))
                        .findFirst()
                        .map(standing -> rank(standings, standing))
                        .orElse(null);
    }

    /** One more than the libraries that are better. */
    private static Integer rank(List<Standing> standings, Standing own) {
        return own.score() == null
                ? null
                : (int)
                                standings.stream()
                                        .filter(s -> Standing.BEST_FIRST.compare(s, own) < 0)
                                        .count()
                        + 1;
    }

    private Map<UUID, Map<ConstructionKind, Boolean>> warnings(
            Programme programme,
            List<Share> shares,
            RankingFigures.Known known,
            Map<Part, Quantities> period,
            LocalDate last) {
        List<Share> then =
                shares.stream().map(share -> PastShare.of(share, known, period, last)).toList();
        Map<UUID, ConstructionKind> kinds =
                shares.stream()
                        .collect(Collectors.toMap(Share::projectId, Share::kind, (a, b) -> a));
        Map<UUID, Map<ConstructionKind, Boolean>> severe = new java.util.HashMap<>();
        for (Risk risk : risks.of(programme.id(), programme.calendarYear(), then, last)) {
            severe.computeIfAbsent(risk.institutionId(), k -> new TreeMap<>())
                    .merge(kinds.get(risk.projectId()), risk.severe(), Boolean::logicalOr);
        }
        return severe;
    }

    private static String level(
            Texts texts,
            Map<UUID, Map<ConstructionKind, Boolean>> severe,
            UUID library,
            ConstructionKind kind) {
        Boolean level = severe.getOrDefault(library, Map.of()).get(kind);
        return texts.get(
                "reporting.warning." + (level == null ? "green" : level ? "red" : "yellow"));
    }

    private static Quantities delivered(Map<Part, Quantities> period, Part part) {
        return period.getOrDefault(part, Quantities.NONE);
    }
}
