package cn.tongchou.replay;

import cn.tongchou.attachment.Upload;
import cn.tongchou.budget.FundSource;
import cn.tongchou.identity.Actor;
import cn.tongchou.institution.Institution;
import cn.tongchou.shared.Money;
import cn.tongchou.tender.AwardDecision;
import cn.tongchou.tender.AwardRecord;
import cn.tongchou.tender.Bid;
import cn.tongchou.tender.BidRecord;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractRecord;
import cn.tongchou.tender.EvaluationRecord;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.Lot;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.LotPlan;
import cn.tongchou.tender.OpeningRecord;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderMethod;
import cn.tongchou.tender.TenderPlan;
import cn.tongchou.tender.process.ConfirmAward;
import cn.tongchou.tender.process.PlanLots;
import cn.tongchou.tender.process.RecordEvaluation;
import cn.tongchou.tender.process.RecordOpening;
import cn.tongchou.tender.process.SignContracts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 联合招标: one tender with all lots; three bids each, the lowest price with the best score wins;
 * contracts commit.
 */
@Component
@Order(3)
public class TenderStage implements ReplayYear.Stage {

    private final TenderManagement tenders;
    private final PlanLots plan;
    private final RecordOpening opening;
    private final RecordEvaluation evaluation;
    private final ConfirmAward award;
    private final SignContracts contracts;
    private final TimeLapse time;

    TenderStage(
            TenderManagement tenders,
            PlanLots plan,
            RecordOpening opening,
            RecordEvaluation evaluation,
            ConfirmAward award,
            SignContracts contracts,
            TimeLapse time) {
        this.tenders = tenders;
        this.plan = plan;
        this.opening = opening;
        this.evaluation = evaluation;
        this.award = award;
        this.contracts = contracts;
        this.time = time;
    }

    @Override
    public void run(ReplayYear year) {
        Assumptions assumed = year.assumptions();
        Actor coordinator = year.cast().coordinator();
        LocalDate announced = assumed.date("dates.tender-announced");
        LocalDate opened = assumed.date("dates.bid-opening");
        time.goTo(announced);
        JointTender tender =
                plan.plan(
                        new TenderPlan(
                                year.programmeId(),
                                year.year() + "年度联合招标",
                                TenderMethod.OPEN_TENDER,
                                announced,
                                opened.atTime(8, 30),
                                opened.atTime(8, 30),
                                "黑龙江省图书馆",
                                lots(year)),
                        UUID.randomUUID(),
                        coordinator);
        time.goTo(opened);
        opening.record(
                year.programmeId(),
                new OpeningRecord(
                        tender.id(),
                        announced,
                        opened.atTime(8, 30),
                        opened.atTime(8, 30),
                        "黑龙江省图书馆",
                        null,
                        bids(year, tender)),
                Map.of(),
                new Upload("开标记录（示例）.txt", "text/plain", "示例开标记录".getBytes(StandardCharsets.UTF_8)),
                UUID.randomUUID(),
                coordinator);
        evaluation.record(
                year.programmeId(),
                new EvaluationRecord(
                        tender.id(), opened, committee(), scores(year, tender), List.of(), null),
                null,
                UUID.randomUUID(),
                coordinator);
        LocalDate confirmed = assumed.date("dates.award");
        time.goTo(confirmed);
        award.confirm(
                year.programmeId(),
                new AwardRecord(tender.id(), confirmed, confirmed, winners(tender)),
                UUID.randomUUID(),
                coordinator);
        LocalDate signed = assumed.date("dates.contracts");
        time.goTo(signed);
        Money total = Money.ZERO;
        for (Lot lot : tenders.lots(tender.id())) {
            Contract contract =
                    contracts.sign(
                            new ContractRecord(
                                    lot.id(),
                                    signed,
                                    lot.awardAmount(),
                                    FundSource.PROVINCIAL,
                                    null),
                            null,
                            UUID.randomUUID(),
                            coordinator);
            total = total.plus(contract.amount());
        }
        year.say(
                "tender",
                "%d lots, %d contracts, %s yuan committed",
                tenders.lots(tender.id()).size(),
                tenders.contracts(year.programmeId()).size(),
                total);
    }

    private static List<LotPlan> lots(ReplayYear year) {
        int priceWeight = (int) year.assumptions().number("tender.price-weight");
        return year.assumptions().rows("lots").stream()
                .map(
                        lot -> {
                            LotKind kind = LotKind.valueOf(lot.get("kind").toString());
                            UUID project = kind == LotKind.SCANNING ? project(year, lot) : null;
                            return new LotPlan(
                                    kind,
                                    lot.get("name").toString(),
                                    project,
                                    Money.of(lot.get("budget").toString()),
                                    priceWeight);
                        })
                .toList();
    }

    /** A scanning lot names its project by its place, unless the year has one only. */
    private static UUID project(ReplayYear year, Map<String, Object> lot) {
        return year.project((int) lot.getOrDefault("project", 1)).id();
    }

    private List<BidRecord> bids(ReplayYear year, JointTender tender) {
        List<BidRecord> bids = new ArrayList<>();
        List<Lot> lots = tenders.lots(tender.id());
        List<Map<String, Object>> rows = year.assumptions().rows("lots");
        for (int row = 0; row < rows.size(); row++) {
            Map<String, Object> assumed = rows.get(row);
            Lot lot = lots.get(row);
            List<Institution> bidders =
                    lot.kind() == LotKind.INSPECTION
                            ? year.cast().agencies()
                            : year.cast().suppliers();
            List<?> prices = (List<?>) assumed.get("prices");
            for (int i = 0; i < prices.size(); i++) {
                bids.add(
                        new BidRecord(
                                lot.id(),
                                bidders.get(i).id(),
                                Money.of(prices.get(i).toString()),
                                true,
                                null));
            }
        }
        return bids;
    }

    private static List<EvaluationRecord.Member> committee() {
        return List.of(
                new EvaluationRecord.Member("示例专家甲", true),
                new EvaluationRecord.Member("示例专家乙", true),
                new EvaluationRecord.Member("示例专家丙", true),
                new EvaluationRecord.Member("示例专家丁", true),
                new EvaluationRecord.Member("示例采购人代表", false));
    }

    private List<EvaluationRecord.Score> scores(ReplayYear year, JointTender tender) {
        BigDecimal score = new BigDecimal(year.assumptions().text("tender.score"));
        return tenders.lots(tender.id()).stream()
                .flatMap(lot -> tenders.bids(lot.id()).stream())
                .map(bid -> new EvaluationRecord.Score(bid.id(), score))
                .toList();
    }

    private List<AwardDecision> winners(JointTender tender) {
        return tenders.lots(tender.id()).stream()
                .map(
                        lot -> {
                            Bid best =
                                    tenders.bids(lot.id()).stream()
                                            .min(Comparator.comparing(Bid::ranking))
                                            .orElseThrow();
                            return new AwardDecision(lot.id(), best.id(), null);
                        })
                .toList();
    }
}
