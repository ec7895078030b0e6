package cn.tongchou.testing;

import cn.tongchou.budget.FundSource;
import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.Step;
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
import cn.tongchou.tender.LotStatus;
import cn.tongchou.tender.OpeningRecord;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A joint tender for tests, through the same services that people use; no task of the engine is
 * involved.
 */
@Component
public class TestTenders {

    private final TenderManagement tenders;
    private final ClaimManagement claims;
    private final InstitutionDirectory institutions;
    private final TestProgrammes test;
    private final Clock clock;

    TestTenders(
            TenderManagement tenders,
            ClaimManagement claims,
            InstitutionDirectory institutions,
            TestProgrammes test,
            Clock clock) {
        this.tenders = tenders;
        this.claims = claims;
        this.institutions = institutions;
        this.test = test;
        this.clock = clock;
    }

    /** A library's claim, confirmed by the coordinator. */
    public Claim claimed(UUID projectId, long quantity, String clerk) {
        Claim claim = claims.claim(projectId, quantity, UUID.randomUUID(), test.actor(clerk));
        return claims.confirm(claim.id(), test.coordinator());
    }

    /** The institution with this code, such as {@code EX-S-01}. */
    public UUID institution(String code) {
        return institutions.byCode(code).orElseThrow().id();
    }

    /** A registered bidder by name. */
    public java.util.Optional<cn.tongchou.institution.Institution> bidder(String name) {
        return java.util.stream.Stream.concat(
                        institutions.suppliers().stream(),
                        institutions.inspectionAgencies().stream())
                .filter(bidder -> bidder.name().equals(name))
                .findFirst();
    }

    /** A lot of so many yuan. */
    public static LotPlan lot(LotKind kind, UUID projectId, String budget) {
        return new LotPlan(kind, "示例标段 " + kind, projectId, Money.of(budget), null);
    }

    /** A plan of open tender, announced thirty days ago. */
    public TenderPlan planOf(UUID programmeId, LotPlan... lots) {
        LocalDateTime due =
                LocalDateTime.of(announced().plusDays(21), java.time.LocalTime.of(9, 0));
        return new TenderPlan(
                programmeId,
                "联合招标",
                null,
                announced(),
                due,
                due.plusMinutes(30),
                "省馆二楼",
                List.of(lots));
    }

    @Step
    public JointTender plan(UUID programmeId, LotPlan... lots) {
        return tenders.plan(planOf(programmeId, lots), test.coordinator());
    }

    /** An opening as its record says. */
    public OpeningRecord openingOf(JointTender tender, BidRecord... bids) {
        LocalDateTime due =
                LocalDateTime.of(announced().plusDays(21), java.time.LocalTime.of(9, 0));
        return new OpeningRecord(
                tender.id(),
                announced(),
                due,
                due.plusMinutes(30),
                "省馆二楼",
                test.file(),
                List.of(bids));
    }

    @Step
    public void open(JointTender tender, BidRecord... bids) {
        tenders.recordOpening(openingOf(tender, bids), test.coordinator());
    }

    public static BidRecord bid(Lot lot, UUID supplier, String yuan) {
        return new BidRecord(lot.id(), supplier, Money.of(yuan), true, null);
    }

    /** Three bids for a lot, the first the best. */
    public List<BidRecord> bids(Lot lot, String yuan, UUID winner) {
        Money price = Money.of(yuan);
        List<BidRecord> bids =
                new ArrayList<>(List.of(new BidRecord(lot.id(), winner, price, true, null)));
        List<String> others =
                lot.kind() == LotKind.INSPECTION
                        ? List.of("EX-Q-01", "EX-Q-02", "EX-Q-03")
                        : List.of("EX-S-01", "EX-S-02", "EX-S-03");
        for (String other : others) {
            if (bids.size() < 3 && !institution(other).equals(winner)) {
                bids.add(
                        new BidRecord(
                                lot.id(),
                                institution(other),
                                price.plus(Money.of(bids.size())),
                                true,
                                null));
            }
        }
        return bids;
    }

    /** Five members, four of them experts. */
    public static List<EvaluationRecord.Member> committee() {
        return List.of(
                new EvaluationRecord.Member("评委甲", true),
                new EvaluationRecord.Member("评委乙", true),
                new EvaluationRecord.Member("评委丙", true),
                new EvaluationRecord.Member("评委丁", true),
                new EvaluationRecord.Member("采购人代表", false));
    }

    /**
     * Every valid bid of every opened lot with enough bids gets fifty points less its place in the
     * list.
     */
    public EvaluationRecord evaluationOf(JointTender tender) {
        List<EvaluationRecord.Score> scores = new ArrayList<>();
        int round = tenders.tender(tender.programmeId()).orElseThrow().roundNo();
        for (Lot lot : tenders.lots(tender.id())) {
            List<Bid> valid =
                    tenders.bids(lot.id()).stream()
                            .filter(bid -> bid.isValid() && bid.roundNo() == round)
                            .sorted(java.util.Comparator.comparing(Bid::price))
                            .toList();
            if (lot.status() == LotStatus.OPENED && valid.size() >= 3) {
                for (int i = 0; i < valid.size(); i++) {
                    scores.add(
                            new EvaluationRecord.Score(
                                    valid.get(i).id(), BigDecimal.valueOf(50 - i)));
                }
            }
        }
        return new EvaluationRecord(tender.id(), evaluated(), committee(), scores, List.of(), null);
    }

    @Step
    public void evaluate(JointTender tender) {
        tenders.recordEvaluation(evaluationOf(tender), test.coordinator());
    }

    /** The first of every scored lot wins; the others are void. */
    public AwardRecord awardOf(JointTender tender) {
        List<AwardDecision> decisions =
                tenders.lots(tender.id()).stream()
                        .filter(lot -> lot.status() == LotStatus.EVALUATED)
                        .map(
                                lot ->
                                        tenders.bids(lot.id()).stream()
                                                .filter(
                                                        bid ->
                                                                bid.ranking() != null
                                                                        && bid.ranking() == 1)
                                                .reduce((earlier, later) -> later)
                                                .map(
                                                        bid ->
                                                                new AwardDecision(
                                                                        lot.id(), bid.id(), null))
                                                .orElseGet(
                                                        () ->
                                                                new AwardDecision(
                                                                        lot.id(),
                                                                        null,
                                                                        "有效投标不足三家")))
                        .toList();
        return new AwardRecord(tender.id(), evaluated(), evaluated().plusDays(1), decisions);
    }

    @Step
    public boolean award(JointTender tender) {
        return tenders.confirmAward(awardOf(tender), test.coordinator());
    }

    /** The contract as it must read. */
    public ContractRecord contractOf(Lot lot) {
        return new ContractRecord(
                lot.id(), evaluated().plusDays(2), lot.awardAmount(), FundSource.PROVINCIAL, null);
    }

    @Step
    public Contract sign(Lot lot) {
        return tenders.sign(contractOf(lot), test.coordinator());
    }

    /** From the plan to the contract: one lot, won at this price. */
    public Contract contract(UUID programmeId, LotPlan plan, String yuan, UUID winner) {
        JointTender tender = plan(programmeId, plan);
        Lot lot = tenders.lots(tender.id()).get(0);
        open(tender, bids(lot, yuan, winner).toArray(BidRecord[]::new));
        evaluate(tender);
        award(tender);
        return sign(tenders.lot(lot.id()));
    }

    public LocalDate announced() {
        return clock.today().minusDays(30);
    }

    public LocalDate evaluated() {
        return announced().plusDays(22);
    }
}
