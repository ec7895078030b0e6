package cn.tongchou.programme;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps the record of each suspension and counts its working days. */
@Component
class SuspensionRecords {

    private final ProjectSuspensions suspensions;
    private final WorkingDays workingDays;
    private final Clock clock;

    SuspensionRecords(ProjectSuspensions suspensions, WorkingDays workingDays, Clock clock) {
        this.suspensions = suspensions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void begin(UUID projectId, String reason, UUID attachmentId, Actor actor) {
        if (reason == null || reason.isBlank() || reason.strip().length() > 500) {
            throw RuleViolation.at("reason", "programme.error.suspension-reason");
        }
        if (attachmentId == null) {
            throw RuleViolation.at("document", "programme.error.suspension-document");
        }
        suspensions.saveAndFlush(
                new ProjectSuspension(
                        projectId, reason.strip(), attachmentId, actor.accountId(), clock.today()));
    }

    /**
     * Ends the open suspension and moves the project's deadline on; gives the suspended working
     * days.
     */
    int end(ConstructionProject project, Actor actor) {
        ProjectSuspension open =
                suspensions
                        .findByProjectIdAndResumedOnIsNull(project.id())
                        .orElseThrow(
                                () ->
                                        new AlreadyDone(
                                                "programme.error.not-suspended", project.name()));
        LocalDate today = clock.today();
        int days = workingDays.between(open.suspendedOn(), today);
        project.resume(workingDays.plus(project.deadline(), days));
        open.end(actor.accountId(), today, days);
        suspensions.saveAndFlush(open);
        return days;
    }

    List<ProjectSuspension> of(UUID projectId) {
        return suspensions.findByProjectIdOrderBySuspendedOnDesc(projectId);
    }
}
