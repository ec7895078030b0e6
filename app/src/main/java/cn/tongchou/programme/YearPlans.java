package cn.tongchou.programme;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Numbers;
import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes the plan of a year before its launch; called inside the transaction of {@link
 * ProgrammeManagement}. Every edit, of a project too, changes the programme's row: an edit and a
 * launch at the same moment meet there, and the second is tried again on what the first has left.
 */
@Component
class YearPlans {

    private final Programmes programmes;
    private final ConstructionProjects projects;
    private final NoticeRegister notices;
    private final ProjectNews news;
    private final Numbers numbers;
    private final Clock clock;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    YearPlans(
            Programmes programmes,
            ConstructionProjects projects,
            NoticeRegister notices,
            ProjectNews news,
            Numbers numbers,
            Clock clock,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.projects = projects;
        this.notices = notices;
        this.news = news;
        this.numbers = numbers;
        this.clock = clock;
        this.entities = entities;
        this.events = events;
    }

    Programme draft(ProgrammeDraft draft, Actor actor) {
        if (programmes.findByProgrammeYear(draft.year()).isPresent()) {
            throw RuleViolation.at(
                    "year", "programme.error.year-taken", String.valueOf(draft.year()));
        }
        Programme programme =
                programmes.saveAndFlush(new Programme(draft, actor.accountId(), clock.now()));
        notices.keep(programme, draft.notice());
        changed(programme, "programme.history.drafted", programme.title(), actor);
        return programme;
    }

    Programme revise(UUID programmeId, ProgrammeDraft draft, Actor actor) {
        Programme programme = edited(programmeId);
        String before = programme.title();
        String window = window(programme);
        programme.revise(draft);
        programmes.saveAndFlush(programme);
        notices.keep(programme, draft.notice());
        String what = changes(change(before, programme.title()), change(window, window(programme)));
        changed(programme, "programme.history.revised", what, actor);
        return programme;
    }

    ConstructionProject addProject(UUID programmeId, ProjectDetails details, Actor actor) {
        Programme programme = edited(programmeId);
        if (details.kind() == null) {
            throw RuleViolation.at("kind", "programme.error.kind-missing");
        }
        String number = numbers.next("%d-%s-P".formatted(programme.year(), details.kind().code()));
        ConstructionProject project =
                projects.saveAndFlush(new ConstructionProject(programmeId, number, details));
        news.record(project, actor, "programme.history.project-added", null, null, project.name());
        return project;
    }

    ConstructionProject changeProject(UUID projectId, ProjectDetails details, Actor actor) {
        ConstructionProject project = projects.findById(projectId).orElseThrow(NotFound::new);
        edited(project.programmeId());
        ProjectDetails before = project.details();
        project.write(details);
        projects.saveAndFlush(project);
        ProjectDetails now = project.details();
        String what =
                changes(
                        now.name(),
                        change(before.name(), now.name()),
                        change(before.target(), now.target()),
                        change(before.unitPrice(), now.unitPrice()),
                        change(before.priceSource(), now.priceSource()),
                        change(before.deadline(), now.deadline()),
                        change(bounds(before.bounds()), bounds(now.bounds())));
        news.record(project, actor, "programme.history.project-changed", null, null, what);
        return project;
    }

    /** The removal stands in the programme's history: the project's own page has gone. */
    void removeProject(UUID projectId, Actor actor) {
        ConstructionProject project = projects.findById(projectId).orElseThrow(NotFound::new);
        Programme programme = edited(project.programmeId());
        projects.delete(project);
        events.publishEvent(
                actor.changed(
                        "programme",
                        programme.id(),
                        project.number(),
                        "programme.history.project-removed",
                        null,
                        programme.status(),
                        null,
                        project.name()));
    }

    private Programme edited(UUID programmeId) {
        Programme programme = programmes.findById(programmeId).orElseThrow(NotFound::new);
        programme.requireDraft();
        entities.lock(programme, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return programme;
    }

    private void changed(Programme programme, String what, String detail, Actor actor) {
        events.publishEvent(
                actor.changed(
                        "programme",
                        programme.id(),
                        programme.number(),
                        what,
                        null,
                        programme.status(),
                        null,
                        detail));
    }

    private static String window(Programme programme) {
        return programme.claimOpensAt() == null || programme.claimClosesAt() == null
                ? null
                : Moments.text(programme.claimOpensAt())
                        + " – "
                        + Moments.text(programme.claimClosesAt());
    }

    private static String bounds(ShareBounds bounds) {
        return bounds.any()
                ? "%s–%s (%s, %d)"
                        .formatted(
                                text(bounds.minimum()),
                                text(bounds.maximum()),
                                bounds.source(),
                                bounds.year())
                : null;
    }

    private static String change(Object before, Object now) {
        return Objects.equals(before, now) ? null : text(before) + " → " + text(now);
    }

    private static String text(Object value) {
        return value == null ? "—" : value.toString();
    }

    /** At most what the trail keeps of it; {@code null} when nothing of it changed. */
    private static String changes(String... parts) {
        String all = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all.substring(0, Math.min(all.length(), 1000));
    }
}
