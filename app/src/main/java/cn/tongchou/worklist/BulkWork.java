package cn.tongchou.worklist;

import cn.tongchou.identity.Actor;
import cn.tongchou.process.BulkStep;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes one step on several tasks, one transaction each, and says of every one what became of it.
 * Each row's command id follows from the form's, so the same form has one effect per row.
 */
@Component
class BulkWork {

    /** Rows of one form. */
    static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

    private final Worklist worklist;
    private final TaskPages pages;
    private final TakeTask holding;
    private final List<BulkStep> steps;
    private final JdbcTemplate jdbc;

    BulkWork(
            Worklist worklist,
            TaskPages pages,
            TakeTask holding,
            List<BulkStep> steps,
            JdbcTemplate jdbc) {
        this.worklist = worklist;
        this.pages = pages;
        this.holding = holding;
        this.steps = steps;
        this.jdbc = jdbc;
    }

    /** The steps that this person may take on several tasks of a kind. */
    List<BulkStep> stepsOf(String kind, Actor actor) {
        return steps.stream()
                .filter(step -> step.activityId().equals(kind))
                .filter(step -> step.roles().contains(actor.role()))
                .toList();
    }

    /**
     * @throws NotFound when there is no such step, or it is not this person's
     */
    BulkStep step(String id, Actor actor) {
        return steps.stream()
                .filter(step -> step.id().equals(id) && step.roles().contains(actor.role()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Takes the step on each task.
     *
     * @throws RuleViolation {@code worklist.error.reason-missing}, {@code
     *     worklist.error.nothing-selected}; then nothing has happened
     */
    List<Row> run(BulkStep step, List<String> taskIds, String reason, UUID commandId, Actor actor) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (step.needsReason() && why == null) {
            throw RuleViolation.at("reason", "worklist.error.reason-missing");
        }
        if (commandId == null) {
            throw RuleViolation.of("shared.error.command-missing");
        }
        return each(
                taskIds,
                actor,
                commandId,
                (item, command) -> {
                    if (!item.kind().equals(step.activityId())) {
                        throw new NotFound();
                    }
                    step.take(
                            pages.variables(item.taskId()),
                            why,
                            command,
                            item.place() == null ? actor : item.place().as(actor));
                });
    }

    /** 领取 each task that nobody has, or with {@code false} 放回 each that the person has. */
    List<Row> hold(boolean take, List<String> taskIds, Actor actor) {
        return each(
                taskIds,
                actor,
                null,
                (item, command) -> {
                    if (take) {
                        holding.take(item.taskId(), "", actor);
                    } else {
                        holding.putBack(item.taskId(), actor);
                    }
                });
    }

    private List<Row> each(
            List<String> taskIds, Actor actor, UUID form, BiConsumer<WorkItem, UUID> work) {
        if (taskIds.isEmpty()) {
            throw RuleViolation.of("worklist.error.nothing-selected");
        }
        List<Row> rows = new ArrayList<>();
        for (String taskId : taskIds.stream().distinct().limit(MOST).toList()) {
            rows.add(one(taskId, actor, form == null ? null : part(form, taskId), work));
        }
        return rows;
    }

    private Row one(String taskId, Actor actor, UUID command, BiConsumer<WorkItem, UUID> work) {
        if (command != null && hasTakenEffect(command)) {
            return new Row(null, Outcome.BEFORE, "worklist.bulk.before", List.of());
        }
        WorkItem item = null;
        try {
            item = worklist.item(taskId, actor);
            work.accept(item, command);
            return new Row(item, Outcome.DONE, "worklist.bulk.done", List.of());
        } catch (RuleViolation refused) {
            return new Row(item, Outcome.REFUSED, refused.code(), List.of(refused.arguments()));
        } catch (NotFound gone) {
            return new Row(item, Outcome.REFUSED, "worklist.bulk.gone", List.of());
        } catch (RuntimeException failed) {
            if (command != null && hasTakenEffect(command)) {
                // The same form, handed in at the same time, was read half-way.
                return new Row(item, Outcome.BEFORE, "worklist.bulk.before", List.of());
            }
            LOG.error("A row of a bulk step failed: task {}", taskId, failed);
            return new Row(item, Outcome.FAILED, "worklist.bulk.failed", List.of());
        }
    }

    private boolean hasTakenEffect(UUID command) {
        return !jdbc.queryForList(
                        "select 1 from command_log where command_id = ?",
                        Integer.class,
                        command.toString())
                .isEmpty();
    }

    private static UUID part(UUID form, String taskId) {
        return UUID.nameUUIDFromBytes((form + "/" + taskId).getBytes(StandardCharsets.UTF_8));
    }

    /** The tasks of a form that are still on the person's desk, for the page that asks. */
    List<WorkItem> chosen(BulkStep step, List<String> taskIds, Actor actor) {
        return worklist.items(taskIds.stream().distinct().limit(MOST).toList(), actor).stream()
                .filter(item -> item.kind().equals(step.activityId()))
                .toList();
    }

    /** What became of a row. */
    enum Outcome {
        DONE,
        /** done when the same form was handed in before */
        BEFORE,
        REFUSED,
        /** for a technical reason; the log names it */
        FAILED
    }

    /**
     * @param item the task, or {@code null} when it is no longer there
     * @param key message key of what became of it
     */
    record Row(WorkItem item, Outcome outcome, String key, List<Object> arguments) {

        public Object[] words() {
            return arguments.toArray();
        }

        static Map<Outcome, Long> counts(List<Row> rows) {
            return rows.stream()
                    .collect(
                            java.util.stream.Collectors.groupingBy(
                                    Row::outcome, java.util.stream.Collectors.counting()));
        }
    }
}
