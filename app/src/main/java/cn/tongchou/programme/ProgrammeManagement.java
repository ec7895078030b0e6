package cn.tongchou.programme;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a year, launches it, suspends and resumes its projects, closes it. */
@Service
@Transactional
public class ProgrammeManagement {

    private static final String PROGRAMME = "programme";

    private final Programmes programmes;
    private final ConstructionProjects projects;
    private final NoticeRegister notices;
    private final SuspensionRecords suspensions;
    private final YearPlans plans;
    private final ProjectNews news;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProgrammeManagement(
            Programmes programmes,
            ConstructionProjects projects,
            NoticeRegister notices,
            SuspensionRecords suspensions,
            YearPlans plans,
            ProjectNews news,
            Clock clock,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.projects = projects;
        this.notices = notices;
        this.suspensions = suspensions;
        this.plans = plans;
        this.news = news;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Begins the plan of a year, which has none yet.
     *
     * @throws RuleViolation {@code programme.error.year-taken} at {@code year}, {@code
     *     programme.error.title-missing}, {@code programme.error.window-order} (the window closes
     *     after it opens), {@code shared.error.programme-year}
     */
    public Programme draft(ProgrammeDraft draft, Actor actor) {
        return plans.draft(draft, actor);
    }

    /**
     * Rewrites a draft; the year stays.
     *
     * @throws AlreadyDone when it has been launched
     */
    public Programme revise(UUID programmeId, ProgrammeDraft draft, Actor actor) {
        return plans.revise(programmeId, draft, actor);
    }

    /**
     * Adds a construction project to a draft.
     *
     * @throws RuleViolation {@code programme.error.price-source-missing} for a price without its
     *     source, and one code per other field that is missing or out of range
     * @throws AlreadyDone when the programme has been launched
     */
    public ConstructionProject addProject(UUID programmeId, ProjectDetails details, Actor actor) {
        return plans.addProject(programmeId, details, actor);
    }

    /** Rewrites a project of a draft; its kind stays. Errors as for {@link #addProject}. */
    public ConstructionProject changeProject(UUID projectId, ProjectDetails details, Actor actor) {
        return plans.changeProject(projectId, details, actor);
    }

    /** Takes a project out of a draft. */
    public void removeProject(UUID projectId, Actor actor) {
        plans.removeProject(projectId, actor);
    }

    /**
     * Launches a draft: from now on it is public and no longer edited. Publishes {@link
     * ProgrammeLaunched}, at which the quota pools and the first claim round open, and tells every
     * library.
     *
     * @throws RuleViolation {@code programme.error.notice-incomplete}, {@code
     *     programme.error.no-project}, {@code programme.error.window-missing}, {@code
     *     programme.error.window-past}, {@code programme.error.deadline-before-window}
     * @throws AlreadyDone when it has been launched
     */
    public Programme launch(UUID programmeId, Actor actor) {
        Programme programme = programme(programmeId);
        programme.launch(actor.accountId(), clock.now());
        notices.of(programmeId).orElseThrow(NotFound::new).requireComplete();
        List<ConstructionProject> all = projects(programmeId);
        if (all.isEmpty()) {
            throw RuleViolation.of("programme.error.no-project");
        }
        all.stream()
                .filter(
                        project ->
                                !Clock.endOf(project.deadline()).isAfter(programme.claimClosesAt()))
                .findFirst()
                .ifPresent(
                        project -> {
                            throw RuleViolation.of(
                                    "programme.error.deadline-before-window", project.name());
                        });
        programmes.saveAndFlush(programme);
        events.publishEvent(
                actor.changed(
                        PROGRAMME,
                        programmeId,
                        programme.number(),
                        "programme.history.launched",
                        ProgrammeStatus.DRAFT,
                        programme.status(),
                        null,
                        null));
        events.publishEvent(new ProgrammeLaunched(programmeId));
        events.publishEvent(
                new Notice(
                        "programme-launched:" + programme.number(),
                        "programme.notice.launched",
                        List.of(
                                String.valueOf(programme.year()),
                                programme.title(),
                                Moments.text(programme.claimOpensAt()),
                                Moments.text(programme.claimClosesAt())),
                        "/programmes/" + programmeId + "/claims",
                        Set.of(Notice.Recipient.role(Role.LIBRARY_CLERK))));
        return programme;
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public Programme programme(UUID programmeId) {
        return programmes.findById(programmeId).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Programme> byYear(int year) {
        return programmes.findByProgrammeYear(year);
    }

    /** Every programme, the newest year first. */
    @Transactional(readOnly = true)
    public List<Programme> all() {
        return programmes.findAllByOrderByProgrammeYearDesc();
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public ConstructionProject project(UUID projectId) {
        return projects.findById(projectId).orElseThrow(NotFound::new);
    }

    /** The construction projects of a programme, by kind and number. */
    @Transactional(readOnly = true)
    public List<ConstructionProject> projects(UUID programmeId) {
        return projects.findByProgrammeIdOrderByNumber(programmeId).stream()
                .sorted(Comparator.comparing(ConstructionProject::kind))
                .toList();
    }

    /** The items whose history is that of the year: the programme and its projects. */
    @Transactional(readOnly = true)
    public List<UUID> historyItems(UUID programmeId) {
        return Stream.concat(
                        Stream.of(programmeId),
                        projects(programmeId).stream().map(ConstructionProject::id))
                .toList();
    }

    /** The notice of a programme, complete once it is launched. */
    @Transactional(readOnly = true)
    public ProgrammeNotice notice(UUID programmeId) {
        return notices.of(programmeId).orElseThrow(NotFound::new);
    }

    /**
     * Suspends one construction project (暂缓, S75): claiming and payment are refused and deadlines
     * stop, delivery and capture stay open. This is a state of the domain; the engine goes on.
     *
     * @param reason 1 to 500 characters
     * @param attachmentId the document that orders it
     * @throws RuleViolation {@code programme.error.suspension-reason}, {@code
     *     programme.error.suspension-document}
     * @throws AlreadyDone when it is suspended, or the programme is not running
     */
    public void suspend(UUID projectId, String reason, UUID attachmentId, Actor actor) {
        ConstructionProject project = project(projectId);
        requireRunning(project.programmeId());
        suspensions.suspend(project, reason, attachmentId, actor);
    }

    /**
     * Lets a suspended project go on; its deadline moves on by the suspended working days, and so
     * do those that the listeners of {@link ProjectResumed} keep.
     *
     * @throws AlreadyDone when it is not suspended
     */
    public void resume(UUID projectId, Actor actor) {
        ConstructionProject project = project(projectId);
        requireRunning(project.programmeId());
        suspensions.resume(project, actor);
    }

    /** A project's suspensions, the newest first. */
    @Transactional(readOnly = true)
    public List<ProjectSuspension> suspensions(UUID projectId) {
        return suspensions.of(projectId);
    }

    /**
     * What every change of a later stage begins with.
     *
     * @throws AlreadyDone {@code programme.error.closed} once the programme is closed
     */
    @Transactional(readOnly = true)
    public void requireOpen(UUID programmeId) {
        Programme programme = programme(programmeId);
        if (programme.status() == ProgrammeStatus.CLOSED) {
            throw new AlreadyDone("programme.error.closed", String.valueOf(programme.year()));
        }
    }

    /**
     * Closes a running programme for good: claims, production, inspection and acceptance are
     * read-only from now on.
     */
    public void close(UUID programmeId, Actor actor) {
        Programme programme = programme(programmeId);
        programme.close(clock.now());
        programmes.saveAndFlush(programme);
        events.publishEvent(
                actor.changed(
                        PROGRAMME,
                        programmeId,
                        programme.number(),
                        "programme.history.closed",
                        ProgrammeStatus.RUNNING,
                        ProgrammeStatus.CLOSED,
                        null,
                        null));
        events.publishEvent(new ProgrammeClosed(programmeId));
    }

    /**
     * The quota pool's new total becomes the project's target; only the pool's owner calls this.
     */
    public void followPool(UUID projectId, long total, String reason, Actor actor) {
        ConstructionProject project = project(projectId);
        long before = project.target();
        project.followPool(total);
        projects.saveAndFlush(project);
        String change = before + " → " + total;
        news.record(project, actor, "programme.history.target-changed", null, reason, change);
        news.tell(
                project,
                "programme.notice.target-changed",
                List.of(project.name(), String.valueOf(before), String.valueOf(total), reason),
                Role.LIBRARY_CLERK);
    }

    private void requireRunning(UUID programmeId) {
        Programme programme = programme(programmeId);
        if (!programme.isRunning()) {
            throw new AlreadyDone("programme.error.not-running", String.valueOf(programme.year()));
        }
    }
}
