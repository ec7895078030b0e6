package cn.tongchou.training.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import cn.tongchou.training.CourseStatus;
import cn.tongchou.training.Presence;
import cn.tongchou.training.SessionPlan;
import cn.tongchou.training.TrainingCourse;
import cn.tongchou.training.TrainingManagement;
import cn.tongchou.training.TrainingSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What the coordinator does in {@code training-course}: schedule the first session, record the
 * first attendance.
 */
@Service
@Step
public class TrainingSteps {

    static final String SCHEDULE = "user_schedule_training";
    static final String RECORD = "user_record_attendance";

    private final TrainingManagement training;
    private final ProcessTasks tasks;
    private final Commands commands;

    TrainingSteps(TrainingManagement training, ProcessTasks tasks, Commands commands) {
        this.training = training;
        this.tasks = tasks;
        this.commands = commands;
    }

    /** Gives a course a session; the first one of a required course moves the year on. */
    public TrainingSession schedule(UUID courseId, SessionPlan plan, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        boolean first = training.course(courseId).status() == CourseStatus.PLANNED;
        TrainingSession session = training.scheduleSession(courseId, plan, actor);
        TrainingCourse course = training.course(courseId);
        if (first && course.isRequired()) {
            tasks.complete(course.number(), SCHEDULE, Map.of(), actor);
        }
        return session;
    }

    /** Records who came to a session; the first record of a required course moves the year on. */
    public void recordAttendance(
            UUID sessionId, List<Presence> presences, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        boolean first =
                training.course(training.session(sessionId).courseId()).status()
                        != CourseStatus.HELD;
        TrainingCourse course = training.recordAttendance(sessionId, presences, actor);
        if (first && course.isRequired()) {
            tasks.complete(course.number(), RECORD, Map.of(), actor);
        }
    }

    /**
     * Records from a page what nobody else has recorded meanwhile.
     *
     * @param seen the {@link TrainingManagement#revision} that the page has shown
     * @throws cn.tongchou.shared.RuleViolation as {@link TrainingManagement#requireSeen}
     */
    public void recordAttendance(
            UUID sessionId, List<Presence> presences, String seen, UUID commandId, Actor actor) {
        training.requireSeen(sessionId, seen);
        recordAttendance(sessionId, presences, commandId, actor);
    }

    /** Takes a person off the list. */
    public void cancelEnrolment(UUID enrolmentId, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        training.cancelEnrolment(enrolmentId, actor);
    }

    /**
     * Says whether a course is required, before its stage begins.
     *
     * @throws cn.tongchou.shared.RuleViolation {@code training.error.course-begun} once somebody
     *     has a course on the desk
     */
    public void setRequired(UUID courseId, boolean required, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        training.setRequired(courseId, required, actor);
    }

    /** Enrols a person of a library. */
    public void enrol(
            UUID sessionId,
            UUID institutionId,
            String personName,
            String phone,
            UUID commandId,
            Actor actor) {
        commands.once(commandId, actor.accountId());
        training.enrol(sessionId, institutionId, personName, phone, actor);
    }
}
