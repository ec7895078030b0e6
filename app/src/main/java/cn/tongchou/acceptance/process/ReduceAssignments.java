package cn.tongchou.acceptance.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.process.BulkStep;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accepts what has passed of several assignments at once; the rest goes back to the pool. */
@Component
class ReduceAssignments implements BulkStep {

    private final AcceptAssignment steps;

    ReduceAssignments(AcceptAssignment steps) {
        this.steps = steps;
    }

    @Override
    public String id() {
        return "reduce-assignments";
    }

    @Override
    public String activityId() {
        return AcceptanceProcess.ACCEPT_ASSIGNMENT;
    }

    @Override
    public String messageKey() {
        return "acceptance.bulk.reduce-assignments";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public boolean needsReason() {
        return true;
    }

    @Override
    public void take(Map<String, String> task, String reason, UUID commandId, Actor actor) {
        UUID assignment = UUID.fromString(task.get(AcceptanceProcess.ASSIGNMENT_ID));
        steps.reduce(commandId, assignment, reason, actor);
    }
}
