package cn.tongchou.acceptance.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.process.BulkStep;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accepts several assignments at once; what is not complete is refused. */
@Component
class AcceptAssignments implements BulkStep {

    private final AcceptAssignment steps;

    AcceptAssignments(AcceptAssignment steps) {
        this.steps = steps;
    }

    @Override
    public String id() {
        return "accept-assignments";
    }

    @Override
    public String activityId() {
        return AcceptanceProcess.ACCEPT_ASSIGNMENT;
    }

    @Override
    public String messageKey() {
        return "acceptance.bulk.accept-assignments";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.COORDINATOR);
    }

    @Override
    public boolean needsReason() {
        return false;
    }

    @Override
    public void take(Map<String, String> task, String reason, UUID commandId, Actor actor) {
        UUID assignment = UUID.fromString(task.get(AcceptanceProcess.ASSIGNMENT_ID));
        steps.accept(commandId, assignment, actor);
    }
}
