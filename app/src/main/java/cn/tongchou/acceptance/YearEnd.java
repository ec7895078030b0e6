package cn.tongchou.acceptance;

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
    private final ContractedWork work;

    YearEnd(TenderManagement tenders, TrainingManagement training, ContractedWork work) {
        this.tenders = tenders;
        this.training = training;
        this.work = work;
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
                && work.isDecided(programme.id())
                && tenders.contracts(programme.id()).stream()
                        .allMatch(contract -> contract.status() == ContractStatus.SETTLED);
    }
}
