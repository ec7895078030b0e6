package cn.tongchou.reporting.year;

import cn.tongchou.process.ProcessState;
import cn.tongchou.programme.Programme;
import cn.tongchou.shared.Clock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Says of each stage how far it has come, from the process where it is drawn there, else from the
 * domain's counts.
 */
class StageLine {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Programme programme;
    private final ProcessState.Snapshot process;
    private final YearCounts.Counts counts;
    private final List<Share> shares;
    private final Funds funds;
    private final LocalDate today;

    StageLine(
            Programme programme,
            ProcessState.Snapshot process,
            YearCounts.Counts counts,
            List<Share> shares,
            Funds funds,
            LocalDate today) {
        this.programme = programme;
        this.process = process;
        this.counts = counts;
        this.shares = shares;
        this.funds = funds;
        this.today = today;
    }

    List<StageState> states() {
        return Arrays.stream(Stage.values()).map(this::state).toList();
    }

    private StageState state(Stage stage) {
        StageState.Look look = look(stage);
        return switch (stage) {
            case LAUNCH ->
                    programme.isDraft()
                            ? new StageState(stage, look, null, List.of())
                            : counted(stage, look, Clock.dateOf(programme.launchedAt()).toString());
            case CLAIM -> counted(stage, look, libraries());
            case FUNDS -> counted(stage, look, wan());
            case TENDER -> counted(stage, look, counts.contracts());
            case TRAINING -> counted(stage, look, counts.sessions());
            case PRODUCTION -> open(stage, look, sum(Share::building), overdue());
            case INSPECTION ->
                    look == StageState.Look.DONE
                            ? new StageState(
                                    stage,
                                    look,
                                    "reporting.stage.inspection.total",
                                    List.of(sum(Share::batches)))
                            : counted(stage, look, sum(Share::inInspection));
            case REWORK -> open(stage, look, sum(Share::inRework), sum(Share::lateRework));
            case ACCEPTANCE -> open(stage, look, sum(Share::awaiting));
            case PAYMENT ->
                    funds.paidPercent() == null
                            ? new StageState(stage, look, null, List.of())
                            : counted(stage, look, funds.paidPercent());
            case CLOSING ->
                    programme.closedAt() == null
                            ? new StageState(stage, look, null, List.of())
                            : counted(stage, look, Clock.dateOf(programme.closedAt()).toString());
        };
    }

    /** What is still open there; nothing once the stage is over. */
    private static StageState open(Stage stage, StageState.Look look, Object... arguments) {
        return look == StageState.Look.DONE
                ? new StageState(stage, look, null, List.of())
                : counted(stage, look, arguments);
    }

    /** A stage that has not begun counts nothing: a dash, not a zero. */
    private static StageState counted(Stage stage, StageState.Look look, Object... arguments) {
        return look == StageState.Look.TODO
                ? new StageState(stage, look, null, List.of())
                : new StageState(stage, look, stage.messageKey() + ".count", List.of(arguments));
    }

    StageState.Look look(Stage stage) {
        return switch (stage) {
            case LAUNCH -> programme.isDraft() ? StageState.Look.NOW : StageState.Look.DONE;
            case INSPECTION ->
                    inside(sum(Share::batches), sum(Share::inInspection), lateInspections());
            case REWORK -> inside(0, sum(Share::inRework), sum(Share::lateRework));
            case ACCEPTANCE -> inside(sum(Share::accepted), sum(Share::awaiting), 0);
            case PRODUCTION -> drawn(stage, overdue());
            default -> drawn(stage, process.late(stage.processIds()));
        };
    }

    private StageState.Look drawn(Stage stage, long late) {
        if (process.isDone(stage.activityId())) {
            return StageState.Look.DONE;
        }
        if (!process.isNow(stage.activityId())) {
            return StageState.Look.TODO;
        }
        return late > 0 ? StageState.Look.LATE : StageState.Look.NOW;
    }

    /**
     * What happens inside of construction: over with it, to come while nothing of it has begun and
     * nothing is open.
     */
    private StageState.Look inside(long begun, long open, long late) {
        if (process.isDone(Stage.PRODUCTION.activityId())) {
            return StageState.Look.DONE;
        }
        if (begun == 0 && open == 0) {
            return StageState.Look.TODO;
        }
        return late > 0 ? StageState.Look.LATE : StageState.Look.NOW;
    }

    private long lateInspections() {
        return process.tasks().stream()
                .filter(task -> task.activityId().equals("user_inspect_sample"))
                .mapToLong(ProcessState.TaskCount::late)
                .sum();
    }

    private long overdue() {
        return shares.stream().filter(share -> share.isOverdue(today)).count();
    }

    private long libraries() {
        return shares.stream()
                .filter(share -> share.claimed() > 0)
                .map(Share::institutionId)
                .distinct()
                .count();
    }

    private long sum(ToLongFunction<Share> count) {
        return shares.stream().mapToLong(count).sum();
    }

    private BigDecimal wan() {
        return funds.year().budget().amount().divide(WAN, 2, RoundingMode.HALF_UP);
    }
}
