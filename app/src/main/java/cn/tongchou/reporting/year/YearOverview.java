package cn.tongchou.reporting.year;

import cn.tongchou.budget.FundPosition;
import cn.tongchou.budget.Ledger;
import cn.tongchou.process.ProcessState;
import cn.tongchou.programme.Programme;
import cn.tongchou.shared.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a year stands: its stages, its milestones, its money. */
@Component
@Transactional(readOnly = true)
public class YearOverview {

    private static final String MAP = "annual-programme";

    private final ProcessState processes;
    private final YearCounts counts;
    private final Ledger ledger;
    private final Clock clock;

    YearOverview(ProcessState processes, YearCounts counts, Ledger ledger, Clock clock) {
        this.processes = processes;
        this.counts = counts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Where its money stands, per project and shared. */
    public Funds funds(UUID programmeId, List<ProjectFigures> projects) {
        Map<UUID, FundPosition> positions = ledger.positionsByProject(programmeId);
        List<Funds.Part> parts = new ArrayList<>();
        for (ProjectFigures project : projects) {
            if (positions.containsKey(project.id())) {
                parts.add(
                        new Funds.Part(
                                project.name(), project.kind(), positions.get(project.id())));
            }
        }
        if (positions.containsKey(null)) {
            parts.add(new Funds.Part(null, null, positions.get(null)));
        }
        return new Funds(
                positions.values().stream().reduce(FundPosition.NONE, FundPosition::plus), parts);
    }

    /** The stages with what counts in each, and when each was planned and took place. */
    public Course course(Programme programme, List<Share> shares, Funds funds) {
        ProcessState.Snapshot process = processes.of(MAP, programme.number());
        YearCounts.Counts counted = counts.of(programme.id());
        StageLine line = new StageLine(programme, process, counted, shares, funds, clock.today());
        return new Course(
                process,
                line.states(),
                new Milestones(programme, line, counted, clock.today()).all());
    }

    /**
     * The year's course.
     *
     * @param process the counts of the year's drawing
     * @param stages in the order of the year
     * @param milestones the stages that last; those that neither were planned nor began have only
     *     {@code null}
     */
    public record Course(
            ProcessState.Snapshot process, List<StageState> stages, List<Milestone> milestones) {

        /**
         * What somebody must act on first: a stage with something overdue, else the first that goes
         * on; {@code null} when none does.
         */
        public Milestone pressing() {
            Comparator<Milestone> overdueFirst = Comparator.comparing(one -> !one.late());
            return milestones.stream().filter(Milestone::going).min(overdueFirst).orElse(null);
        }

        /** Where this stage stands. */
        public StageState of(Stage stage) {
            return stages.stream().filter(s -> s.stage() == stage).findFirst().orElseThrow();
        }
    }
}
