package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.StateChanged;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what changed and tells whom it concerns. */
@Component
class ProductionTrail {

    private final ApplicationEventPublisher events;

    ProductionTrail(ApplicationEventPublisher events) {
        this.events = events;
    }

    void changed(
            Actor actor, Assignment assignment, String what, AssignmentStatus from, String detail) {
        publish(
                actor.changed(
                        "assignment",
                        assignment.id(),
                        assignment.number(),
                        what,
                        from,
                        assignment.status(),
                        null,
                        detail));
    }

    void changed(
            Actor actor, Batch batch, String what, BatchStatus from, String reason, String detail) {
        publish(
                actor.changed(
                        "batch",
                        batch.id(),
                        batch.number(),
                        what,
                        from,
                        batch.status(),
                        reason,
                        detail));
    }

    /** A notice about an assignment; once per event and present state of the assignment. */
    void tell(
            Assignment assignment, String event, String detail, Set<Notice.Recipient> recipients) {
        events.publishEvent(
                new Notice(
                                "assignment-"
                                        + event
                                        + ':'
                                        + assignment.number()
                                        + ':'
                                        + assignment.statusSince().toEpochMilli()
                                        + ':'
                                        + assignment.deadline(),
                                "production.notice." + event,
                                List.of(
                                        assignment.number(),
                                        detail,
                                        assignment.deadline().toString()),
                                "/assignments/" + assignment.id(),
                                recipients)
                        .due(assignment.deadline()));
    }

    /** A notice about one round of a batch. */
    void tell(Assignment assignment, Batch batch, String event, Notice.Recipient recipient) {
        events.publishEvent(
                new Notice(
                        "batch-" + event + ':' + batch.number() + ':' + batch.round(),
                        "production.notice." + event,
                        List.of(
                                assignment.number(),
                                batch.number(),
                                "%,d".formatted(batch.quantity()),
                                String.valueOf(batch.round())),
                        "/batches/" + batch.id(),
                        Set.of(recipient)));
    }

    private void publish(StateChanged change) {
        events.publishEvent(change);
    }
}
