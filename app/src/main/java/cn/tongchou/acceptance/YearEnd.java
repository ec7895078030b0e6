package cn.tongchou.acceptance;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.Programme;
import cn.tongchou.tender.ContractStatus;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderStatus;
import cn.tongchou.training.CourseStatus;
import cn.tongchou.training.TrainingCourse;
import cn.tongchou.training.TrainingManagement;
import org.springframework.stereotype.Component;

/** Tells from the domain alone how far a running year has come at its end. */
@Component
public class YearEnd {

    private final TenderManagement tenders;
    private final TrainingManagement training;
    private final ClaimManagement claims;
    private final ProductionManagement production;

    YearEnd(
            TenderManagement tenders,
            TrainingManagement training,
            ClaimManagement claims,
            ProductionManagement production) {
        this.tenders = tenders;
        this.training = training;
        this.claims = claims;
        this.production = production;
    }

    /**
     * Whether the contracts of the year are signed, so that each of them is on its way to
     * acceptance and payment.
     */
    public boolean contracted(Programme programme) {
        return programme.isRunning()
                && tenders.tender(programme.id())
                        .map(JointTender::status)
                        .filter(TenderStatus.CONTRACTED::equals)
                        .isPresent();
    }

    /**
     * Whether everything is constructed, accepted and paid, so that the year waits for its report
     * only.
     */
    public boolean complete(Programme programme) {
        return contracted(programme)
                && training.courses(programme.id()).stream()
                        .filter(TrainingCourse::isRequired)
                        .allMatch(course -> course.status() == CourseStatus.HELD)
                && claims.confirmedClaims(programme.id()).stream().allMatch(this::constructed)
                && tenders.contracts(programme.id()).stream()
                        .allMatch(contract -> contract.status() == ContractStatus.SETTLED);
    }

    private boolean constructed(Claim claim) {
        return production
                .assignmentOfClaim(claim.id())
                .map(
                        assignment ->
                                assignment.status() == AssignmentStatus.ACCEPTED
                                        || assignment.status() == AssignmentStatus.RELEASED)
                .orElse(false);
    }
}
