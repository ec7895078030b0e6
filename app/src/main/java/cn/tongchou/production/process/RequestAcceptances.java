package cn.tongchou.production.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.process.BulkStep;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 申请验收 of several assignments at once. */
@Component
class RequestAcceptances implements BulkStep {

    private final RequestAcceptance step;

    RequestAcceptances(RequestAcceptance step) {
        this.step = step;
    }

    @Override
    public String id() {
        return "request-acceptances";
    }

    @Override
    public String activityId() {
        return LibraryAssignmentProcess.DELIVER_BATCHES;
    }

    @Override
    public String messageKey() {
        return "production.bulk.request-acceptances";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.LIBRARY_CLERK);
    }

    @Override
    public boolean needsReason() {
        return false;
    }

    @Override
    public void take(Map<String, String> task, String reason, UUID commandId, Actor actor) {
        step.request(
                UUID.fromString(task.get(LibraryAssignmentProcess.ASSIGNMENT_ID)),
                commandId,
                actor);
    }
}
