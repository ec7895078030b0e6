package cn.tongchou.tender.process;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.attachment.Upload;
import cn.tongchou.identity.Actor;
import cn.tongchou.institution.InstitutionKind;
import cn.tongchou.shared.Step;
import cn.tongchou.tender.BidRecord;
import cn.tongchou.tender.OpeningRecord;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderOpening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 登记开标与投标 */
@Component
public class RecordOpening {

    private final TenderManagement tenders;
    private final Attachments attachments;
    private final TenderSteps steps;

    RecordOpening(TenderManagement tenders, Attachments attachments, TenderSteps steps) {
        this.tenders = tenders;
        this.attachments = attachments;
        this.steps = steps;
    }

    /**
     * Records an opening.
     *
     * @param newBidders names of bidders that are not in the register yet, by the index of their
     *     bid; they are registered
     * @param file 开标记录; takes the place of the record's own attachment
     * @throws cn.tongchou.shared.AlreadyDone when this round has been opened
     */
    @Step
    public TenderOpening record(
            UUID programmeId,
            OpeningRecord opening,
            Map<Integer, String> newBidders,
            Upload file,
            UUID commandId,
            Actor actor) {
        steps.begin(programmeId, JointTenderProcess.RECORD_OPENING, commandId, actor);
        List<BidRecord> bids = new ArrayList<>(opening.bids());
        newBidders.forEach(
                (index, name) -> {
                    BidRecord bid = bids.get(index);
                    InstitutionKind kind = tenders.lot(bid.lotId()).kind().bidderKind();
                    UUID bidder = tenders.bidder(name, kind, actor).id();
                    bids.set(
                            index,
                            new BidRecord(
                                    bid.lotId(),
                                    bidder,
                                    bid.price(),
                                    bid.valid(),
                                    bid.invalidReason()));
                });
        UUID paper = file == null ? opening.attachmentId() : attachments.store(file, actor);
        TenderOpening opened =
                tenders.recordOpening(
                        new OpeningRecord(
                                steps.tender(programmeId).id(),
                                opening.announcedOn(),
                                opening.bidsDueAt(),
                                opening.openedAt(),
                                opening.place(),
                                paper,
                                bids),
                        actor);
        steps.complete(programmeId, JointTenderProcess.RECORD_OPENING, Map.of(), actor);
        return opened;
    }
}
