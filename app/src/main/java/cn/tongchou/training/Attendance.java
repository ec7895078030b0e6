package cn.tongchou.training;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who came to a session; called inside the transaction of {@link TrainingManagement}. */
@Component
class Attendance {

    private final Courses courses;
    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final ProgrammeManagement programmes;
    private final AccountDirectory people;
    private final CourseNames names;
    private final Formats formats;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Attendance(
            Courses courses,
            TrainingSessions sessions,
            Enrolments enrolments,
            ProgrammeManagement programmes,
            AccountDirectory people,
            CourseNames names,
            Formats formats,
            Clock clock,
            ApplicationEventPublisher events) {
        this.courses = courses;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.people = people;
        this.names = names;
        this.formats = formats;
        this.clock = clock;
        this.events = events;
    }

    String revision(TrainingSession session) {
        return session.revision()
                + "."
                + Integer.toHexString(
                        enrolled(session).stream().map(Enrolment::id).toList().hashCode());
    }

    private List<Enrolment> enrolled(TrainingSession session) {
        return enrolments.findBySessionIdOrderByInstitutionIdAscPersonNameAsc(session.id());
    }

    void requireSeen(TrainingSession session, String seen) {
        if (revision(session).equals(seen)) {
            return;
        }
        if (session.isRecorded()) {
            throw RuleViolation.of(
                    "training.error.recorded-meanwhile",
                    people.displayName(session.recordedBy()),
                    formats.time(session.recordedAt()));
        }
        throw RuleViolation.of("training.error.enrolled-meanwhile");
    }

    TrainingCourse record(TrainingSession session, List<Presence> presences, Actor actor) {
        TrainingCourse course = courses.findById(session.courseId()).orElseThrow(NotFound::new);
        programmes.requireOpen(course.programmeId());
        if (clock.today().isBefore(session.heldOn())) {
            throw RuleViolation.of("training.error.not-held-yet", session.heldOn());
        }
        Map<UUID, Enrolment> people =
                enrolled(session).stream()
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
                        names.of(course),
                        "training.history.recorded",
                        before,
                        course.status(),
                        null,
                        session.heldOn() + " " + came + "/" + people.size()));
        return course;
    }
}
