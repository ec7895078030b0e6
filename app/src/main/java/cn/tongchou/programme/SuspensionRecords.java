package cn.tongchou.programme;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Suspends and resumes projects, keeps the record of each suspension and counts its working days;
 * called inside the transaction of {@link ProgrammeManagement}.
 */
@Component
class SuspensionRecords {

    private final ConstructionProjects projects;
    private final ProjectSuspensions suspensions;
    private final WorkingDays workingDays;
    private final ProjectNews news;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SuspensionRecords(
            ConstructionProjects projects,
            ProjectSuspensions suspensions,
            WorkingDays workingDays,
            ProjectNews news,
            Clock clock,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.suspensions = suspensions;
        this.workingDays = workingDays;
        this.news = news;
        this.clock = clock;
        this.events = events;
    }

    void suspend(ConstructionProject project, String reason, UUID attachmentId, Actor actor) {
        project.suspend();
        begin(project.id(), reason, attachmentId, actor);
        projects.saveAndFlush(project);
        String why = reason.strip();
        news.record(
                project,
                actor,
                "programme.history.project-suspended",
                ProjectStatus.ACTIVE,
                why,
                project.name());
        events.publishEvent(new ProjectSuspended(project.id()));
        news.tell(
                project,
                "programme.notice.suspended",
                List.of(project.name(), why),
                ProjectNews.CONCERNED);
    }

    void resume(ConstructionProject project, Actor actor) {
        int days = end(project, actor);
        projects.saveAndFlush(project);
        news.record(
                project,
                actor,
                "programme.history.project-resumed",
                ProjectStatus.SUSPENDED,
                null,
                project.name() + " → " + project.deadline());
        events.publishEvent(new ProjectResumed(project.id(), days));
        news.tell(
                project,
                "programme.notice.resumed",
                List.of(project.name(), project.deadline().toString(), String.valueOf(days)),
                ProjectNews.CONCERNED);
    }

    private void begin(UUID projectId, String reason, UUID attachmentId, Actor actor) {
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
    private int end(ConstructionProject project, Actor actor) {
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
