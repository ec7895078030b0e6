package cn.tongchou.testing;

import cn.tongchou.budget.FundSource;
import cn.tongchou.identity.Actor;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Money;
import cn.tongchou.tender.AwardDecision;
import cn.tongchou.tender.AwardRecord;
import cn.tongchou.tender.Bid;
import cn.tongchou.tender.BidRecord;
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
import org.springframework.stereotype.Component;

/**
 * A joint tender with its contracts: scanning, platform, inspection, and equipment where it is
 * wanted. The cheapest bidder is known beforehand.
 */
@Component
class TenderedLots {

    private final TenderManagement tenders;
    private final PlanLots plan;
    private final RecordOpening opening;
    private final RecordEvaluation evaluation;
    private final ConfirmAward award;
    private final SignContracts contracts;
    private final InstitutionDirectory institutions;
    private final TestProgrammes people;
    private final Clock clock;

    TenderedLots(
            TenderManagement tenders,
            PlanLots plan,
            RecordOpening opening,
            RecordEvaluation evaluation,
            ConfirmAward award,
            SignContracts contracts,
            InstitutionDirectory institutions,
            TestProgrammes people,
            Clock clock) {
        this.tenders = tenders;
        this.plan = plan;
        this.opening = opening;
        this.evaluation = evaluation;
        this.award = award;
        this.contracts = contracts;
        this.institutions = institutions;
        this.people = people;
        this.clock = clock;
    }

    void sign(TestProgrammes.Launched year, long pages, boolean equipment) {
        Actor coordinator = people.coordinator();
        List<LotPlan> lots = new ArrayList<>(lots(year, pages));
        if (equipment) {
            lots.add(new LotPlan(LotKind.EQUIPMENT, "扫描设备", null, Money.of(5_000), 30));
        }
        LocalDate today = clock.today();
        LocalDate opened = today.minusDays(20);
        JointTender tender =
                plan.plan(
                        new TenderPlan(
                                year.id(),
                                year.number() + " 联合招标",
                                TenderMethod.OPEN_TENDER,
                                today.minusDays(60),
                                opened.atTime(8, 30),
                                opened.atTime(8, 30),
                                "示例会议室",
                                lots),
                        UUID.randomUUID(),
                        coordinator);
        opening.record(
                year.id(),
                new OpeningRecord(
                        tender.id(),
                        today.minusDays(60),
                        opened.atTime(8, 30),
                        opened.atTime(8, 30),
                        "示例会议室",
                        null,
                        bids(tender)),
                Map.of(),
                new cn.tongchou.attachment.Upload(
                        "开标记录.txt", "text/plain", "示例".getBytes(StandardCharsets.UTF_8)),
                UUID.randomUUID(),
                coordinator);
        evaluation.record(
                year.id(),
                new EvaluationRecord(
                        tender.id(), opened, committee(), scores(tender), List.of(), null),
                null,
                UUID.randomUUID(),
                coordinator);
        award.confirm(
                year.id(),
                new AwardRecord(
                        tender.id(), opened.plusDays(2), opened.plusDays(2), winners(tender)),
                UUID.randomUUID(),
                coordinator);
        for (Lot lot : tenders.lots(tender.id())) {
            contracts.sign(
                    new ContractRecord(
                            lot.id(),
                            today.minusDays(10),
                            lot.awardAmount(),
                            FundSource.PROVINCIAL,
                            null),
                    null,
                    UUID.randomUUID(),
                    coordinator);
        }
    }

    private static List<LotPlan> lots(TestProgrammes.Launched year, long pages) {
        return List.of(
                new LotPlan(LotKind.SCANNING, "扫描数字化", year.project(), Money.of(pages), 30),
                new LotPlan(LotKind.PLATFORM, "平台", null, Money.of(5_000), 30),
                new LotPlan(LotKind.INSPECTION, "第三方质检", null, Money.of(2_000), 30));
    }

    private List<BidRecord> bids(JointTender tender) {
        List<BidRecord> bids = new ArrayList<>();
        for (Lot lot : tenders.lots(tender.id())) {
            Institution winner =
                    switch (lot.kind()) {
                        case SCANNING -> institution("EX-S-01");
                        case PLATFORM, EQUIPMENT -> institution("EX-S-02");
                        default -> institution("EX-Q-01");
                    };
            List<Institution> bidders =
                    (lot.kind() == LotKind.INSPECTION
                                    ? List.of("EX-Q-01", "EX-Q-02", "EX-Q-03")
                                    : List.of("EX-S-01", "EX-S-02", "EX-S-03"))
                            .stream().map(this::institution).toList();
            for (Institution bidder : bidders) {
                bids.add(
                        new BidRecord(
                                lot.id(),
                                bidder.id(),
                                price(lot, bidder.id().equals(winner.id())),
                                true,
                                null));
            }
        }
        return bids;
    }

    private static Money price(Lot lot, boolean best) {
        return switch (lot.kind()) {
            case SCANNING -> Money.of(best ? "0.80" : "0.99");
            case PLATFORM, EQUIPMENT -> Money.of(best ? "4000" : "5000");
            default -> Money.of(best ? "1500" : "2000");
        };
    }

    private Institution institution(String code) {
        return institutions.byCode(code).orElseThrow();
    }

    private static List<EvaluationRecord.Member> committee() {
        return List.of(
                new EvaluationRecord.Member("专家甲", true),
                new EvaluationRecord.Member("专家乙", true),
                new EvaluationRecord.Member("专家丙", true),
                new EvaluationRecord.Member("专家丁", true),
                new EvaluationRecord.Member("采购人代表", false));
    }

    private List<EvaluationRecord.Score> scores(JointTender tender) {
        return tenders.lots(tender.id()).stream()
                .flatMap(lot -> tenders.bids(lot.id()).stream())
                .map(bid -> new EvaluationRecord.Score(bid.id(), new BigDecimal("60.00")))
                .toList();
    }

    private List<AwardDecision> winners(JointTender tender) {
        return tenders.lots(tender.id()).stream()
                .map(
                        lot ->
                                new AwardDecision(
                                        lot.id(),
                                        tenders.bids(lot.id()).stream()
                                                .min(Comparator.comparing(Bid::ranking))
                                                .orElseThrow()
                                                .id(),
                                        null))
                .toList();
    }
}
