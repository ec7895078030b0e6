package cn.tongchou.worklist;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.StateChanged;
import cn.tongchou.shared.Step;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 领取 and 放回: the others of the group see that somebody is at it. Taking a task over from somebody
 * is possible and stands in the trail; the engine's assignee and the list's row change together.
 */
@Component
class TakeTask {

    private static final String ITEM = "task";

    private final Worklist worklist;
    private final OpenTasks rows;
    private final TaskService tasks;
    private final Clock clock;
    private final Formats formats;
    private final ApplicationEventPublisher events;

    TakeTask(
            Worklist worklist,
            OpenTasks rows,
            TaskService tasks,
            Clock clock,
            Formats formats,
            ApplicationEventPublisher events) {
        this.worklist = worklist;
        this.rows = rows;
        this.tasks = tasks;
        this.clock = clock;
        this.formats = formats;
        this.events = events;
    }

    /**
     * The person does it. What the person has already is left as it is.
     *
     * @param seen username of who had it when the person looked, {@code ""} for nobody
     * @throws AlreadyDone {@code worklist.error.taken} when somebody else took it meanwhile
     * @throws cn.tongchou.shared.NotFound when it is not open, or not on the person's desk
     */
    @Step
    public void take(String taskId, String seen, Actor actor) {
        rows.lock(taskId);
        WorkItem item = worklist.item(taskId, actor);
        if (item.takenBy().equals(actor.username())) {
            return;
        }
        hand(item, seen, actor.username());
        publish(item, seen.isEmpty() ? "taken" : "taken-over", actor);
    }

    /**
     * Whoever of the group comes first may take it.
     *
     * @throws RuleViolation {@code worklist.error.not-yours} when somebody else has it, or nobody
     */
    @Step
    public void putBack(String taskId, Actor actor) {
        rows.lock(taskId);
        WorkItem item = worklist.item(taskId, actor);
        if (!item.mine()) {
            throw RuleViolation.of("worklist.error.not-yours");
        }
        hand(item, item.takenBy(), "");
        publish(item, "put-back", actor);
    }

    private void hand(WorkItem item, String seen, String taker) {
        if (!item.takenBy().equals(seen)) {
            throw item.takenByName() == null
                    ? new AlreadyDone("worklist.error.put-back-meanwhile")
                    : new AlreadyDone(
                            "worklist.error.taken",
                            item.takenByName(),
                            formats.time(item.takenAt()));
        }
        tasks.setAssignee(item.taskId(), taker.isEmpty() ? null : taker);
        if (!rows.take(item.taskId(), seen, taker, clock.now())) {
            throw new AlreadyDone("worklist.error.put-back-meanwhile");
        }
    }

    private void publish(WorkItem item, String what, Actor actor) {
        events.publishEvent(
                new StateChanged(
                        ITEM,
                        UUID.fromString(item.taskId()),
                        item.businessKey(),
                        "worklist.history." + what,
                        item.takenBy().isEmpty() ? "OPEN" : "TAKEN",
                        "put-back".equals(what) ? "OPEN" : "TAKEN",
                        null,
                        "taken-over".equals(what) ? item.takenByName() : null,
                        actor.accountId(),
                        actor.displayName()));
    }
}
