package cn.tongchou.testing;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Step;
import cn.tongchou.training.Enrolment;
import cn.tongchou.training.Presence;
import cn.tongchou.training.SessionPlan;
import cn.tongchou.training.TrainingCourse;
import cn.tongchou.training.TrainingManagement;
import cn.tongchou.training.TrainingSession;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Open assignments for tests, each with its live process. */
@Component
public class TestAssignments {

    private final TestProgrammes programmes;
    private final ClaimManagement claims;
    private final TrainingManagement training;
    private final ProductionManagement production;
    private final ProcessTasks tasks;
    private final Clock clock;

    TestAssignments(
            TestProgrammes programmes,
            ClaimManagement claims,
            TrainingManagement training,
            ProductionManagement production,
            ProcessTasks tasks,
            Clock clock) {
        this.programmes = programmes;
        this.claims = claims;
        this.training = training;
        this.production = production;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** One of the example accounts. */
    public Actor actor(String username) {
        return programmes.actor(username);
    }

    /**
     * A new programme of one project; the library of this clerk has claimed it, is trained, and may
     * deliver.
     */
    @Step
    public Assignment open(ConstructionKind kind, long quantity, String clerk) {
        Assignment assignment = untrained(kind, quantity, clerk);
        train(assignment.programmeId(), clerk);
        return assignment;
    }

    /** The same, but nobody of the library has been to any course. */
    @Step
    public Assignment untrained(ConstructionKind kind, long quantity, String clerk) {
        UUID project = programmes.launched(TestProgrammes.project(kind, quantity)).project();
        return of(project, quantity, clerk);
    }

    /**
     * One more library claims of a project that has enough left, and its claim becomes an
     * assignment.
     */
    @Step
    public Assignment of(UUID projectId, long quantity, String clerk) {
        Claim claim = claims.claim(projectId, quantity, UUID.randomUUID(), programmes.actor(clerk));
        claims.confirm(claim.id(), programmes.coordinator());
        tasks.start(
                "library-assignment",
                claim.assignmentNumber(),
                Map.of(
                        "programmeId",
                        claim.programmeId().toString(),
                        "claimId",
                        claim.id().toString()));
        return production.assignmentOfClaim(claim.id()).orElseThrow();
    }

    /** Somebody of the clerk's library goes to a session of each required course. */
    @Step
    public void train(UUID programmeId, String clerk) {
        Actor coordinator = programmes.coordinator();
        Actor library = programmes.actor(clerk);
        for (TrainingCourse course : training.courses(programmeId)) {
            SessionPlan plan = new SessionPlan(clock.today(), "省馆", new BigDecimal("4"), "示例讲师");
            TrainingSession session = training.scheduleSession(course.id(), plan, coordinator);
            Enrolment person =
                    training.enrol(
                            session.id(), library.institutionId(), "示例学员", "13800001234", library);
            training.recordAttendance(
                    session.id(), List.of(new Presence(person.id(), true, null)), coordinator);
        }
    }
}
