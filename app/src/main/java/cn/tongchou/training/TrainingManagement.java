package cn.tongchou.training;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeLaunched;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderStatus;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
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
    private final TenderManagement tenders;
    private final EnrolmentRoll roll;
    private final Attendance attendance;
    private final CourseNames names;
    private final ApplicationEventPublisher events;

    TrainingManagement(
            Courses courses,
            TrainingSessions sessions,
            Enrolments enrolments,
            ProgrammeManagement programmes,
            TenderManagement tenders,
            EnrolmentRoll roll,
            Attendance attendance,
            CourseNames names,
            ApplicationEventPublisher events) {
        this.courses = courses;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.tenders = tenders;
        this.roll = roll;
        this.attendance = attendance;
        this.names = names;
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
                            names.of(course),
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

    /** Whether the training of a year has begun: its contracts are signed. */
    @Transactional(readOnly = true)
    public boolean hasBegun(UUID programmeId) {
        return tenders.tender(programmeId)
                .filter(tender -> tender.status() == TenderStatus.CONTRACTED)
                .isPresent();
    }

    /** The day on which the last of a year's contracts was signed; {@code null} before that. */
    @Transactional(readOnly = true)
    public LocalDate begunOn(UUID programmeId) {
        return hasBegun(programmeId)
                ? tenders.contracts(programmeId).stream()
                        .map(Contract::signedOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    /**
     * Says whether a course must be attended before delivering.
     *
     * @throws RuleViolation {@code training.error.course-begun} once it has a session, and once the
     *     year's training has begun, as the courses on the desks are then fixed
     */
    public TrainingCourse setRequired(UUID courseId, boolean required, Actor actor) {
        TrainingCourse course = course(courseId);
        programmes.requireOpen(course.programmeId());
        tenders.hold(course.programmeId());
        if (hasBegun(course.programmeId())) {
            throw RuleViolation.of("training.error.course-begun");
        }
        course.require(required);
        courses.save(course);
        events.publishEvent(
                actor.changed(
                        "training-course",
                        course.id(),
                        names.of(course),
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
                        names.of(course),
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
                        List.of(names.of(course), day, plan.place()),
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
        return roll.enrol(sessionId, institutionId, personName, phone, actor);
    }

    /**
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    public Enrolment enrolment(UUID enrolmentId) {
        return enrolments.findById(enrolmentId).orElseThrow(NotFound::new);
    }

    /** Takes a person off the list before the session's attendance is recorded. */
    public void cancelEnrolment(UUID enrolmentId, Actor actor) {
        roll.cancel(enrolmentId, actor);
    }

    /**
     * A mark of who is enrolled and what has been recorded of them; another one when any of it has
     * changed.
     */
    @Transactional(readOnly = true)
    public String revision(UUID sessionId) {
        return attendance.revision(session(sessionId));
    }

    /**
     * Requires that a page still shows who is enrolled and what is recorded.
     *
     * @param seen the {@link #revision} of the page
     * @throws RuleViolation {@code training.error.recorded-meanwhile} with who and when, or {@code
     *     training.error.enrolled-meanwhile}
     */
    @Transactional(readOnly = true)
    public void requireSeen(UUID sessionId, String seen) {
        attendance.requireSeen(session(sessionId), seen);
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
        return attendance.record(session(sessionId), presences, actor);
    }
}
