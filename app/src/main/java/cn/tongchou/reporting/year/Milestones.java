package cn.tongchou.reporting.year;

import cn.tongchou.programme.Programme;
import cn.tongchou.shared.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When each stage was planned and when it took place. Only days that somebody entered are plans.
 */
class Milestones {

    private final Programme programme;
    private final StageLine line;
    private final YearCounts.Counts counts;
    private final LocalDate today;

    Milestones(Programme programme, StageLine line, YearCounts.Counts counts, LocalDate today) {
        this.programme = programme;
        this.line = line;
        this.counts = counts;
        this.today = today;
    }

    List<Milestone> all() {
        YearCounts.Span unplanned = new YearCounts.Span(null, null);
        YearCounts.Span window =
                new YearCounts.Span(
                        Clock.dateOf(programme.claimOpensAt()),
                        Clock.dateOf(programme.claimClosesAt()));
        YearCounts.Span paying =
                new YearCounts.Span(
                        counts.acceptance().from(),
                        later(counts.acceptance().to(), counts.paidTo()));
        YearCounts.Span closing =
                new YearCounts.Span(counts.closingFrom(), Clock.dateOf(programme.closedAt()));
        return List.of(
                milestone(Stage.CLAIM, window, counts.claim()),
                milestone(Stage.FUNDS, unplanned, counts.funds()),
                milestone(Stage.TENDER, counts.tenderPlanned(), counts.tender()),
                milestone(Stage.TRAINING, counts.trainingPlanned(), counts.training()),
                milestone(Stage.PRODUCTION, counts.productionPlanned(), counts.production()),
                milestone(Stage.INSPECTION, unplanned, counts.inspection()),
                milestone(Stage.PAYMENT, unplanned, paying),
                milestone(Stage.CLOSING, unplanned, closing));
    }

    private Milestone milestone(Stage stage, YearCounts.Span planned, YearCounts.Span real) {
        StageState.Look look = line.look(stage);
        boolean begun = real.from() != null;
        boolean going = begun && look != StageState.Look.DONE;
        LocalDate to =
                going ? later(real.from(), today) : begun ? later(real.from(), real.to()) : null;
        boolean late =
                look == StageState.Look.LATE
                        || stage == Stage.INSPECTION
                                && line.look(Stage.REWORK) == StageState.Look.LATE;
        return new Milestone(stage, planned.from(), planned.to(), real.from(), to, going, late);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return Stream.of(a, b).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
    }
}
