package cn.tongchou.reporting.leadership;

import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.year.Percent;
import cn.tongchou.reporting.year.ProjectFigures;
import cn.tongchou.reporting.year.Risk;
import cn.tongchou.reporting.year.Risks;
import cn.tongchou.reporting.year.Share;
import cn.tongchou.reporting.year.TimeProgress;
import cn.tongchou.reporting.year.YearFigures;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the 领导一页纸 together by seven statements, whatever was delivered: shares, projects, courses,
 * money, verdicts, reported problems, decisions.
 */
@Component
@Transactional(readOnly = true)
public class OnePages {

    private static final int SHOWN = 3;

    private final YearFigures year;
    private final Risks risks;
    private final Spending spending;
    private final SignedRounds rounds;
    private final ReportedProblems reported;
    private final Decisions decisions;
    private final Clock clock;

    OnePages(
            YearFigures year,
            Risks risks,
            Spending spending,
            SignedRounds rounds,
            ReportedProblems reported,
            Decisions decisions,
            Clock clock) {
        this.year = year;
        this.risks = risks;
        this.spending = spending;
        this.rounds = rounds;
        this.reported = reported;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * The page of a programme that was launched.
     *
     * @param wanted the kind of the picture of prefectures; {@code null} for the year's first
     */
    public OnePage of(Programme programme, ConstructionKind wanted) {
        LocalDate today = clock.today();
        BigDecimal time = Percent.ofShare(TimeProgress.of(programme.calendarYear(), today));
        List<Share> shares = year.shares(programme.id(), null);
        List<ProjectFigures> projects = year.projects(programme.id(), null, shares);
        Spending.Spent spent = spending.of(programme.id(), programme.calendarYear(), today);
        List<SignedRound> signed = rounds.of(programme.id());
        List<ControlChart> charts = ControlChart.of(signed);
        List<Risk> found =
                programme.isRunning()
                        ? risks.of(programme.id(), programme.calendarYear(), shares)
                        : List.of();
        List<Problem> problems =
                programme.isRunning()
                        ? Problems.of(
                                programme,
                                shares,
                                found,
                                charts,
                                reported.newest(programme.id()),
                                spent.funds(),
                                today,
                                time)
                        : List.of();
        List<KindStanding> kinds = kinds(projects, shares, found);
        ConstructionKind shown =
                kinds.stream()
                        .map(KindStanding::kind)
                        .filter(kind -> kind == wanted)
                        .findFirst()
                        .orElse(kinds.isEmpty() ? null : kinds.get(0).kind());
        return new OnePage(
                programme,
                today,
                time,
                kinds,
                Quality.of(signed),
                spent.funds(),
                shares.stream().mapToLong(Share::inRework).sum(),
                shares.stream().mapToLong(Share::lateRework).sum(),
                counted(shares, found),
                shown,
                shown == null ? List.of() : Tile.of(shares, shown, levels(found, shares, shown)),
                spent.months(),
                charts,
                problems.stream().limit(SHOWN).toList(),
                decisions.newest(programme.id(), today, SHOWN));
    }

    private static List<KindStanding> kinds(
            List<ProjectFigures> projects, List<Share> shares, List<Risk> risks) {
        Map<ConstructionKind, List<ProjectFigures>> byKind =
                projects.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ProjectFigures::kind, TreeMap::new, Collectors.toList()));
        List<KindStanding> kinds = new ArrayList<>();
        byKind.forEach(
                (kind, own) ->
                        kinds.add(
                                new KindStanding(
                                        kind,
                                        own.stream().mapToLong(ProjectFigures::target).sum(),
                                        own.stream().mapToLong(ProjectFigures::delivered).sum(),
                                        own.stream().mapToLong(ProjectFigures::accepted).sum(),
                                        places(shares, kind, levels(risks, shares, kind)))));
        return kinds;
    }

    private static List<Place> places(
            List<Share> shares, ConstructionKind kind, Map<UUID, Warning> levels) {
        List<Place> unranked =
                shares.stream()
                        .filter(share -> share.kind() == kind)
                        .collect(
                                Collectors.groupingBy(
                                        Share::institutionId,
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .values()
                        .stream()
                        .map(
                                own ->
                                        new Place(
                                                0,
                                                own.get(0).institutionId(),
                                                own.get(0).library(),
                                                own.stream().mapToLong(Share::target).sum(),
                                                own.stream().mapToLong(Share::delivered).sum(),
                                                levels.getOrDefault(
                                                        own.get(0).institutionId(), Warning.GREEN)))
                        .filter(place -> place.percent() != null)
                        .sorted(Comparator.comparing(Place::percent).reversed())
                        .toList();
        List<Place> ranked = new ArrayList<>();
        for (int i = 0; i < unranked.size(); i++) {
            Place place = unranked.get(i);
            boolean same = i > 0 && place.percent().equals(unranked.get(i - 1).percent());
            ranked.add(
                    new Place(
                            same ? ranked.get(i - 1).rank() : i + 1,
                            place.libraryId(),
                            place.library(),
                            place.target(),
                            place.completed(),
                            place.warning()));
        }
        return ranked;
    }

    /** The level of each library that has a risk in a kind. */
    private static Map<UUID, Warning> levels(
            List<Risk> risks, List<Share> shares, ConstructionKind kind) {
        Map<UUID, ConstructionKind> kinds =
                shares.stream()
                        .collect(Collectors.toMap(Share::projectId, Share::kind, (a, b) -> a));
        Map<UUID, Warning> levels = new HashMap<>();
        risks.stream()
                .filter(risk -> kinds.get(risk.projectId()) == kind)
                .forEach(risk -> levels.merge(risk.institutionId(), Warning.of(risk), Warning::or));
        return levels;
    }

    private static Map<Warning, Long> counted(List<Share> shares, List<Risk> risks) {
        Map<UUID, Warning> levels = new HashMap<>();
        shares.forEach(share -> levels.put(share.institutionId(), Warning.GREEN));
        risks.forEach(risk -> levels.merge(risk.institutionId(), Warning.of(risk), Warning::or));
        Map<Warning, Long> counted = new EnumMap<>(Warning.class);
        levels.values().forEach(level -> counted.merge(level, 1L, Long::sum));
        return counted;
    }
}
