package cn.tongchou.tender.web;

import cn.tongchou.shared.NotFound;
import cn.tongchou.tender.AwardDecision;
import cn.tongchou.tender.AwardRecord;
import cn.tongchou.tender.BidRecord;
import cn.tongchou.tender.EvaluationRecord;
import cn.tongchou.tender.LotPlan;
import cn.tongchou.tender.OpeningRecord;
import cn.tongchou.tender.TenderPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns what was typed into what the steps record. */
final class TenderInput {

    private TenderInput() {}

    static TenderPlan planned(UUID programmeId, PlanForms.Plan form) {
        List<LotPlan> lots =
                form.getLots().stream()
                        .map(
                                row ->
                                        new LotPlan(
                                                row.getKind(),
                                                row.getName(),
                                                row.getProjectId(),
                                                row.getBudget(),
                                                row.getPriceWeight()))
                        .toList();
        return new TenderPlan(
                programmeId,
                form.getTitle(),
                form.getMethod(),
                form.getAnnouncedOn(),
                form.getBidsDueAt(),
                form.getOpeningAt(),
                form.getPlace(),
                lots);
    }

    static boolean blank(OpeningForms.BidRow row) {
        return row.getSupplierId() == null
                && isBlank(row.getNewSupplier())
                && row.getPrice() == null
                && isBlank(row.getInvalidReason());
    }

    static OpeningRecord opened(OpeningForms.Opening form) {
        List<BidRecord> bids =
                form.getBids().stream()
                        .map(
                                row ->
                                        new BidRecord(
                                                row.getLotId(),
                                                row.getSupplierId(),
                                                row.getPrice(),
                                                !row.isInvalid(),
                                                row.getInvalidReason()))
                        .toList();
        return new OpeningRecord(
                null,
                form.getAnnouncedOn(),
                form.getBidsDueAt(),
                form.getOpenedAt(),
                form.getPlace(),
                null,
                bids);
    }

    static Map<Integer, String> newBidders(OpeningForms.Opening form) {
        Map<Integer, String> names = new HashMap<>();
        for (int i = 0; i < form.getBids().size(); i++) {
            OpeningForms.BidRow row = form.getBids().get(i);
            if (row.getSupplierId() == null && !isBlank(row.getNewSupplier())) {
                names.put(i, row.getNewSupplier());
            }
        }
        return names;
    }

    static EvaluationRecord evaluated(EvaluationForms.Scores form) {
        return new EvaluationRecord(
                null,
                form.getEvaluatedOn(),
                form.getMembers().stream()
                        .filter(row -> !isBlank(row.getName()))
                        .map(row -> new EvaluationRecord.Member(row.getName(), row.isExpert()))
                        .toList(),
                form.getScores().stream()
                        .filter(row -> row.getTechnical() != null)
                        .map(row -> new EvaluationRecord.Score(row.getBidId(), row.getTechnical()))
                        .toList(),
                form.getExceptions().stream()
                        .filter(row -> !isBlank(row.getReason()))
                        .map(row -> new EvaluationRecord.Exception(row.getLotId(), row.getReason()))
                        .toList(),
                null);
    }

    static AwardRecord awarded(AwardForms.Award form) {
        List<AwardDecision> decisions =
                form.getDecisions().stream()
                        .map(
                                row ->
                                        new AwardDecision(
                                                row.getLotId(),
                                                bidId(row.getChoice()),
                                                row.getReason(),
                                                TenderController.CANCEL.equals(row.getChoice())))
                        .toList();
        return new AwardRecord(null, form.getConfirmedOn(), form.getNoticeOn(), decisions);
    }

    private static UUID bidId(String text) {
        if (TenderController.VOID.equals(text) || TenderController.CANCEL.equals(text)) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException odd) {
            throw new NotFound();
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
