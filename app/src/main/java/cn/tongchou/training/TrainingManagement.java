package cn.tongchou.training;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeLaunched;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schedules sessions, enrols people, records who came, and says what a library still lacks. */
@Service
@Step
public class TrainingManagement {

    private final Courses courses;
    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final Clock clock;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    TrainingManagement(
            Courses courses,
            TrainingSessions sessions,
            Enrolments enrolments,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            Clock clock,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.courses = courses;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.institutions = institutions;
        this.clock = clock;
        this.messages = messages;
        this.events = events;
    }

    /**
     * A launched programme has the three courses, all required until the coordinator says
     * otherwise.
     */
    @EventListener
    public void open(ProgrammeLaunched launched) {
        Programme programme = programmes.programme(launched.programmeId());
        for (CourseKind kind : CourseKind.values()) {
            TrainingCourse course =
                    courses.save(new TrainingCourse(programme.id(), programme.number(), kind));
            events.publishEvent(
                    Actor.SYSTEM.changed(
                            "training-course",
                            course.id(),
                            name(course),
                            "training.history.opened",
                            null,
                            course.status(),
                            null,
                            null));
        }
    }

    @Transactional(readOnly = true)
    public List<TrainingCourse> courses(UUID programmeId) {
        return courses.findByProgrammeId(programmeId).stream()
                .sorted(Comparator.comparing(TrainingCourse::kind))
                .toList();
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public TrainingCourse course(UUID courseId) {
        return courses.findById(courseId).orElseThrow(NotFound::new);
    }

    /** The sessions of a course, earliest first. */
    @Transactional(readOnly = true)
    public List<TrainingSession> sessions(UUID courseId) {
        return sessions.findByCourseIdOrderByHeldOnAscIdAsc(courseId);
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public TrainingSession session(UUID sessionId) {
        return sessions.findById(sessionId).orElseThrow(NotFound::new);
    }

    /** Everybody enrolled for a session. */
    @Transactional(readOnly = true)
    public List<Enrolment> enrolments(UUID sessionId) {
        return enrolments.findBySessionIdOrderByInstitutionIdAscPersonNameAsc(sessionId);
    }

    /** Required courses to which nobody of the institution came yet; empty when it may deliver. */
    @Transactional(readOnly = true)
    public List<CourseKind> missingCourses(UUID programmeId, UUID institutionId) {
        return enrolments.missing(programmeId, institutionId).stream().sorted().toList();
    }

    /**
     * Required courses that somebody must still schedule or record, over all running programmes.
     */
    @Transactional(readOnly = true)
    public List<TrainingCourse> unfinished() {
        return courses.findByRequiredTrueAndStatusNot(CourseStatus.HELD);
    }

    /**
     * Says whether a course must be attended before delivering.
     *
     * @throws RuleViolation {@code training.error.course-begun} once it has a session
     */
    public TrainingCourse setRequired(UUID courseId, boolean required, Actor actor) {
        TrainingCourse course = course(courseId);
        programmes.requireOpen(course.programmeId());
        course.require(required);
        courses.save(course);
        events.publishEvent(
                actor.changed(
                        "training-course",
                        course.id(),
                        name(course),
                        required ? "training.history.required" : "training.history.optional",
                        course.status(),
                        course.status(),
                        null,
                        null));
        return course;
    }

    /**
     * Gives a course a session; after its attendance is recorded, a supplementary one (补训), any
     * number of times.
     *
     * @throws RuleViolation at a field of the plan
     */
    public TrainingSession scheduleSession(UUID courseId, SessionPlan plan, Actor actor) {
        TrainingCourse course = course(courseId);
        programmes.requireOpen(course.programmeId());
        CourseStatus before = course.status();
        TrainingSession session =
                sessions.save(new TrainingSession(courseId, plan, before == CourseStatus.HELD));
        course.schedule();
        courses.save(course);
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(plan.heldOn());
        events.publishEvent(
                actor.changed(
                        "training-course",
                        course.id(),
                        name(course),
                        session.isSupplementary()
                                ? "training.history.supplemented"
                                : "training.history.scheduled",
                        before,
                        course.status(),
                        null,
                        day + " " + plan.place()));
        events.publishEvent(
                new Notice(
                        "training-scheduled:" + session.id(),
                        "training.notice.scheduled",
                        List.of(name(course), day, plan.place()),
                        "/programmes/" + course.programmeId() + "/training",
                        Set.of(Notice.Recipient.role(Role.LIBRARY_CLERK))));
        return session;
    }

    /**
     * Enrols a person; while nobody's attendance of the session is recorded. The coordinator may
     * add a person who comes unannounced.
     *
     * @param phone optional, 7–20 digits, spaces or hyphens
     * @throws RuleViolation {@code training.error.person-missing}, {@code
     *     training.error.person-twice}, {@code training.error.phone}, {@code
     *     training.error.recorded}, {@code training.error.not-a-library}
     */
    public Enrolment enrol(
            UUID sessionId, UUID institutionId, String personName, String phone, Actor actor) {
        TrainingSession session = session(sessionId);
        TrainingCourse course = course(session.courseId());
        programmes.requireOpen(course.programmeId());
        requireOwn(institutionId, actor);
        if (!institutions.get(institutionId).kind().isLibrary()) {
            throw RuleViolation.at("institutionId", "training.error.not-a-library");
        }
        if (session.isRecorded()) {
            throw RuleViolation.of("training.error.recorded");
        }
        String name = personName == null ? "" : personName.strip();
        if (name.isEmpty() || name.length() > 60) {
            throw RuleViolation.at("personName", "training.error.person-missing");
        }
        String number = phone == null || phone.isBlank() ? null : phone.strip();
        if (number != null && !number.matches("\\+?[0-9][0-9 -]{5,18}[0-9]")) {
            throw RuleViolation.at("phone", "training.error.phone");
        }
        if (enrolments.existsBySessionIdAndInstitutionIdAndPersonName(
                sessionId, institutionId, name)) {
            throw RuleViolation.at("personName", "training.error.person-twice", name);
        }
        Enrolment enrolment =
                enrolments.save(
                        new Enrolment(sessionId, institutionId, name, number, actor.accountId()));
        events.publishEvent(
                actor.changed(
                        "training-course",
                        course.id(),
                        name(course),
                        "training.history.enrolled",
                        course.status(),
                        course.status(),
                        null,
                        institutions.get(institutionId).name() + " " + name));
        return enrolment;
    }

    /** Takes a person off the list before the session's attendance is recorded. */
    public void cancelEnrolment(UUID enrolmentId, Actor actor) {
        Enrolment enrolment = enrolments.findById(enrolmentId).orElseThrow(NotFound::new);
        requireOwn(enrolment.institutionId(), actor);
        TrainingSession session = session(enrolment.sessionId());
        if (session.isRecorded()) {
            throw RuleViolation.of("training.error.recorded");
        }
        TrainingCourse course = course(session.courseId());
        enrolments.delete(enrolment);
        events.publishEvent(
                actor.changed(
                        "training-course",
                        course.id(),
                        name(course),
                        "training.history.cancelled",
                        course.status(),
                        course.status(),
                        null,
                        enrolment.personName()));
    }

    /**
     * Records who came, per person; may be corrected later by recording again.
     *
     * @param presences whoever of the session is not named did not come
     * @throws RuleViolation {@code training.error.not-held-yet} before the day, {@code
     *     training.error.nobody-enrolled}
     * @throws NotFound when a presence names a person of another session
     */
    public TrainingCourse recordAttendance(UUID sessionId, List<Presence> presences, Actor actor) {
        TrainingSession session = session(sessionId);
        TrainingCourse course = course(session.courseId());
        programmes.requireOpen(course.programmeId());
        if (clock.today().isBefore(session.heldOn())) {
            throw RuleViolation.of("training.error.not-held-yet", session.heldOn());
        }
        Map<UUID, Enrolment> people =
                enrolments(sessionId).stream()
                        .collect(Collectors.toMap(Enrolment::id, Function.identity()));
        if (people.isEmpty()) {
            throw RuleViolation.of("training.error.nobody-enrolled");
        }
        Map<UUID, Presence> named =
                presences.stream()
                        .collect(
                                Collectors.toMap(
                                        Presence::enrolmentId, Function.identity(), (a, b) -> b));
        if (!people.keySet().containsAll(named.keySet())) {
            throw new NotFound();
        }
        long came = 0;
        for (Enrolment person : people.values()) {
            Presence presence = named.get(person.id());
            person.record(
                    presence != null && presence.attended(),
                    presence == null ? null : presence.testPassed());
            enrolments.save(person);
            came += Boolean.TRUE.equals(person.attended()) ? 1 : 0;
        }
        session.record(actor.accountId(), clock.now());
        sessions.save(session);
        CourseStatus before = course.status();
        course.hold();
        courses.save(course);
        events.publishEvent(
                actor.changed(
                        "training-course",
                        course.id(),
                        name(course),
                        "training.history.recorded",
                        before,
                        course.status(),
                        null,
                        session.heldOn() + " " + came + "/" + people.size()));
        return course;
    }

    /** What people call the course; the trail and letters are written in Chinese. */
    private String name(TrainingCourse course) {
        return messages.getMessage(
                course.kind().messageKey(), null, course.kind().name(), Locale.SIMPLIFIED_CHINESE);
    }

    private static void requireOwn(UUID institutionId, Actor actor) {
        if (!actor.is(Role.COORDINATOR) && !actor.worksAt(institutionId)) {
            throw new NotFound();
        }
    }
}
