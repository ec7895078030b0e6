package cn.tongchou.replay;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.training.Enrolment;
import cn.tongchou.training.Presence;
import cn.tongchou.training.SessionPlan;
import cn.tongchou.training.TrainingCourse;
import cn.tongchou.training.TrainingManagement;
import cn.tongchou.training.TrainingSession;
import cn.tongchou.training.process.TrainingSteps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 培训: the three courses, one person of each library; one library sends nobody and will be held
 * back.
 */
@Component
@Order(4)
public class TrainingStage implements ReplayYear.Stage {

    private final TrainingManagement training;
    private final TrainingSteps steps;
    private final InstitutionDirectory institutions;
    private final TimeLapse time;

    TrainingStage(
            TrainingManagement training,
            TrainingSteps steps,
            InstitutionDirectory institutions,
            TimeLapse time) {
        this.training = training;
        this.steps = steps;
        this.institutions = institutions;
        this.time = time;
    }

    @Override
    public void run(ReplayYear year) {
        LocalDate day = year.assumptions().date("dates.training");
        String absent = year.assumptions().text("mishaps.untrained");
        List<Actor> present =
                year.cast().clerks().stream()
                        .filter(
                                clerk ->
                                        !institutions
                                                .get(clerk.institutionId())
                                                .code()
                                                .equals(absent))
                        .toList();
        hold(year, day, present);
        year.say(
                "training",
                "%d courses, %d libraries present",
                training.courses(year.programmeId()).size(),
                present.size());
    }

    /**
     * Holds all courses of the programme on one day for these people; again for who was absent
     * (补训).
     */
    public void hold(ReplayYear year, LocalDate day, List<Actor> present) {
        time.goTo(day);
        BigDecimal hours = new BigDecimal(year.assumptions().text("training.hours"));
        for (TrainingCourse course : training.courses(year.programmeId())) {
            TrainingSession session =
                    steps.schedule(
                            course.id(),
                            new SessionPlan(day, "黑龙江省图书馆", hours, "示例讲师"),
                            UUID.randomUUID(),
                            year.cast().coordinator());
            for (Actor clerk : present) {
                steps.enrol(
                        session.id(),
                        clerk.institutionId(),
                        clerk.displayName(),
                        null,
                        UUID.randomUUID(),
                        clerk);
            }
            List<Presence> presences =
                    training.enrolments(session.id()).stream()
                            .map(Enrolment::id)
                            .map(enrolment -> new Presence(enrolment, true, true))
                            .toList();
            steps.recordAttendance(
                    session.id(), presences, UUID.randomUUID(), year.cast().coordinator());
        }
    }
}
