package cn.tongchou.training;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whom libraries send to a session; called inside the transaction of {@link TrainingManagement}.
 */
@Component
class EnrolmentRoll {

    private final Courses courses;
    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final CourseNames names;
    private final ApplicationEventPublisher events;

    EnrolmentRoll(
            Courses courses,
            TrainingSessions sessions,
            Enrolments enrolments,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            CourseNames names,
            ApplicationEventPublisher events) {
        this.courses = courses;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.institutions = institutions;
        this.names = names;
        this.events = events;
    }

    Enrolment enrol(
            UUID sessionId, UUID institutionId, String personName, String phone, Actor actor) {
        TrainingSession session = sessions.findById(sessionId).orElseThrow(NotFound::new);
        TrainingCourse course = courses.findById(session.courseId()).orElseThrow(NotFound::new);
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
        tell(course, enrolment, "training.history.enrolled", actor);
        return enrolment;
    }

    void cancel(UUID enrolmentId, Actor actor) {
        Enrolment enrolment = enrolments.findById(enrolmentId).orElseThrow(NotFound::new);
        requireOwn(enrolment.institutionId(), actor);
        TrainingSession session =
                sessions.findById(enrolment.sessionId()).orElseThrow(NotFound::new);
        TrainingCourse course = courses.findById(session.courseId()).orElseThrow(NotFound::new);
        programmes.requireOpen(course.programmeId());
        if (session.isRecorded()) {
            throw RuleViolation.of("training.error.recorded");
        }
        enrolments.delete(enrolment);
        tell(course, enrolment, "training.history.cancelled", actor);
    }

    /** Who is sent is told to the library and the coordinator only. */
    private void tell(TrainingCourse course, Enrolment enrolment, String what, Actor actor) {
        events.publishEvent(
                actor.changed(
                        "training-course",
                        course.enrolmentsOf(enrolment.institutionId()),
                        names.of(course),
                        what,
                        course.status(),
                        course.status(),
                        null,
                        institutions.get(enrolment.institutionId()).name()
                                + " "
                                + enrolment.personName()));
    }

    private static void requireOwn(UUID institutionId, Actor actor) {
        if (!actor.is(Role.COORDINATOR) && !actor.worksAt(institutionId)) {
            throw new NotFound();
        }
    }
}
