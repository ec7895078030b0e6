package cn.tongchou.tender.process;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.attachment.Upload;
import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Step;
import cn.tongchou.tender.EvaluationRecord;
import cn.tongchou.tender.TenderManagement;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 登记评审得分 */
@Component
public class RecordEvaluation {

    private final TenderManagement tenders;
    private final Attachments attachments;
    private final TenderSteps steps;

    RecordEvaluation(TenderManagement tenders, Attachments attachments, TenderSteps steps) {
        this.tenders = tenders;
        this.attachments = attachments;
        this.steps = steps;
    }

    /**
     * Records committee and scores.
     *
     * @param file the committee's report, or {@code null}; takes the place of the record's own
     *     attachment
     * @throws cn.tongchou.shared.AlreadyDone when this round has been evaluated
     */
    @Step
    public void record(
            UUID programmeId,
            EvaluationRecord evaluation,
            Upload file,
            UUID commandId,
            Actor actor) {
        steps.begin(programmeId, JointTenderProcess.RECORD_EVALUATION, commandId, actor);
        UUID report = file == null ? evaluation.attachmentId() : attachments.store(file, actor);
        tenders.recordEvaluation(
                new EvaluationRecord(
                        steps.tender(programmeId).id(),
                        evaluation.evaluatedOn(),
                        evaluation.members(),
                        evaluation.scores(),
                        evaluation.exceptions(),
                        report),
                actor);
        steps.complete(programmeId, JointTenderProcess.RECORD_EVALUATION, Map.of(), actor);
    }
}
