package cn.tongchou.tender.web;

import cn.tongchou.budget.FundPosition;
import cn.tongchou.budget.FundSource;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.shared.Clock;
import cn.tongchou.tender.Bid;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.Lot;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.LotStatus;
import cn.tongchou.tender.TenderMethod;
import cn.tongchou.tender.TenderRule;
import cn.tongchou.tender.TenderRuleRow;
import cn.tongchou.tender.TenderRules;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the forms of the tender hold before anybody has typed, and how many empty rows they offer.
 */
@Component
class TenderDefaults {

    private static final int BIDS_PER_LOT = 3;
    private static final int MEMBERS = 5;

    /** Days between announcement and deadline that are proposed for open tender. */
    private static final int WINDOW_DAYS = 21;

    private final TenderViews views;
    private final TenderRules rules;
    private final MessageSource messages;
    private final Clock clock;

    TenderDefaults(TenderViews views, TenderRules rules, MessageSource messages, Clock clock) {
        this.views = views;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    PlanForms.Plan plan(Programme programme, Locale locale) {
        PlanForms.Plan plan = new PlanForms.Plan();
        plan.setTitle(
                messages.getMessage(
                        "tender.plan.default-title",
                        new Object[] {String.valueOf(programme.year())},
                        locale));
        plan.setMethod(TenderMethod.OPEN_TENDER);
        plan.setAnnouncedOn(clock.today());
        plan.setBidsDueAt(clock.today().plusDays(WINDOW_DAYS).atTime(9, 0));
        plan.setOpeningAt(clock.today().plusDays(WINDOW_DAYS).atTime(9, 30));
        for (LotKind kind : LotKind.values()) {
            if (kind.isPricedPerUnit()) {
                for (ConstructionProject project : views.scannable(programme.id())) {
                    plan.getLots().add(row(kind, project.id(), locale));
                }
            } else {
                plan.getLots().add(row(kind, null, locale));
            }
        }
        return plan;
    }

    private PlanForms.LotRow row(LotKind kind, UUID projectId, Locale locale) {
        PlanForms.LotRow row = new PlanForms.LotRow();
        row.setKind(kind);
        row.setName(
                messages.getMessage(
                        cn.tongchou.shared.Keys.of("tender.lot-name", kind), null, locale));
        row.setProjectId(projectId);
        row.setPriceWeight(kind.isGoods() ? 30 : 10);
        return row;
    }

    /** The dates of the plan for the first round; a later round has its own. */
    OpeningForms.Opening opening(JointTender tender, List<Lot> waiting) {
        OpeningForms.Opening opening = new OpeningForms.Opening();
        if (tender.roundNo() == 1) {
            opening.setAnnouncedOn(tender.announcedOn());
            opening.setBidsDueAt(local(tender.bidsDueAt()));
            opening.setOpenedAt(local(tender.openingAt()));
        }
        opening.setPlace(tender.place());
        waiting.forEach(
                lot -> {
                    for (int i = 0; i < BIDS_PER_LOT; i++) {
                        opening.getBids().add(bidRow(lot.id()));
                    }
                });
        return opening;
    }

    static OpeningForms.BidRow bidRow(UUID lotId) {
        OpeningForms.BidRow row = new OpeningForms.BidRow();
        row.setLotId(lotId);
        return row;
    }

    /** An exception is asked for only where it could be needed: too few valid bids. */
    EvaluationForms.Scores evaluation(
            JointTender tender, List<TenderViews.LotView> lots, LocalDate openedOn) {
        EvaluationForms.Scores scores = new EvaluationForms.Scores();
        scores.setEvaluatedOn(openedOn);
        for (int i = 0; i < MEMBERS; i++) {
            scores.getMembers().add(memberRow(i < MEMBERS - 1));
        }
        int fewest =
                rules.at(TenderRule.MIN_BIDDERS, tender.method(), openedOn)
                        .map(TenderRuleRow::number)
                        .orElse(1);
        for (TenderViews.LotView view : lots) {
            if (view.lot().status() == LotStatus.OPENED) {
                List<TenderViews.BidView> bids = view.valid(tender.roundNo());
                for (TenderViews.BidView valid : bids) {
                    EvaluationForms.ScoreRow row = new EvaluationForms.ScoreRow();
                    row.setBidId(valid.bid().id());
                    scores.getScores().add(row);
                }
                if (bids.size() < fewest) {
                    EvaluationForms.ExceptionRow row = new EvaluationForms.ExceptionRow();
                    row.setLotId(view.lot().id());
                    scores.getExceptions().add(row);
                }
            }
        }
        return scores;
    }

    static EvaluationForms.MemberRow memberRow(boolean expert) {
        EvaluationForms.MemberRow row = new EvaluationForms.MemberRow();
        row.setExpert(expert);
        return row;
    }

    AwardForms.Award award(JointTender tender, List<TenderViews.LotView> lots) {
        AwardForms.Award award = new AwardForms.Award();
        award.setConfirmedOn(clock.today());
        award.setNoticeOn(clock.today());
        for (TenderViews.LotView view : lots) {
            if (view.lot().status() == LotStatus.EVALUATED) {
                AwardForms.DecisionRow row = new AwardForms.DecisionRow();
                row.setLotId(view.lot().id());
                row.setChoice(
                        view.valid(tender.roundNo()).stream()
                                .map(TenderViews.BidView::bid)
                                .filter(bid -> bid.ranking() != null && bid.ranking() == 1)
                                .map(Bid::id)
                                .map(UUID::toString)
                                .findFirst()
                                .orElse(TenderController.VOID));
                award.getDecisions().add(row);
            }
        }
        return award;
    }

    /** Paid from the first source that has enough left, if one has. */
    ContractForm contract(Lot lot, Map<FundSource, FundPosition> sources) {
        FundSource source =
                sources.entrySet().stream()
                        .filter(one -> !lot.awardAmount().exceeds(one.getValue().available()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
        return new ContractForm(
                null, lot.id(), clock.today(), lot.awardAmount(), source, null, null);
    }

    private static LocalDateTime local(java.time.Instant at) {
        return LocalDateTime.ofInstant(at, Clock.ZONE);
    }
}
