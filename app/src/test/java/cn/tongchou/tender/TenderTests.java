package cn.tongchou.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.LedgerEntryKind;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.institution.InstitutionKind;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TestMoney;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestTenders;
import cn.tongchou.testing.TongchouTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TongchouTest
@Tag("database")
class TenderTests {

    @Autowired private TenderManagement tenders;

    @Autowired private TenderRules rules;

    @Autowired private TenderWarnings warnings;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private Ledger ledger;

    @Autowired private InstitutionDirectory institutions;

    @Autowired private TestProgrammes test;

    @Autowired private TestMoney money;

    @Autowired private TestTenders tendering;

    @Test
    void aTenderBecomesContractsThatTakeUpMoney() {
        var year = funded("100000.00");
        tendering.claimed(year.project(), 60000, "haerbin");
        JointTender tender =
                tendering.plan(
                        year.id(),
                        lot(LotKind.SCANNING, year.project(), "60000.00"),
                        lot(LotKind.INSPECTION, null, "9000.00"));
        assertThat(tender.number()).isEqualTo(year.programme().year() + "-T-01");
        List<Lot> lots = tenders.lots(tender.id());
        assertThat(lots.get(0).quantity()).isEqualTo(60000);
        assertThat(lots).extracting(Lot::priceWeight).containsExactly(10, 10);

        List<BidRecord> bids = new ArrayList<>(tendering.bids(lots.get(0), "0.80", supplier(1)));
        bids.addAll(tendering.bids(lots.get(1), "8000.00", agency(1)));
        tendering.open(tender, bids.toArray(BidRecord[]::new));
        tendering.evaluate(tender);
        assertThat(tendering.award(tender)).isTrue();
        Lot scanning = tenders.lot(lots.get(0).id());
        assertThat(scanning.awardAmount()).isEqualTo(Money.of("48000.00"));
        assertThat(tenders.awardsOf(supplier(1))).extracting(Lot::id).contains(scanning.id());

        Contract first = tendering.sign(scanning);
        assertThat(first.number()).isEqualTo(year.programme().year() + "-HT-0001");
        assertThat(first.unitPrice()).isEqualTo(Money.of("0.80"));
        assertThat(first.quantity()).isEqualTo(60000);
        assertThat(tenders.tender(year.id()).orElseThrow().status())
                .isEqualTo(TenderStatus.AWARDED);
        Contract second = tendering.sign(tenders.lot(lots.get(1).id()));
        assertThat(second.unitPrice()).isNull();
        assertThat(tenders.tender(year.id()).orElseThrow().status())
                .isEqualTo(TenderStatus.CONTRACTED);
        assertThat(ledger.fundPosition(year.id()).committed()).isEqualTo(Money.of(56000));
        assertThat(ledger.contractEntries(first.id()))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.kind()).isEqualTo(LedgerEntryKind.COMMIT);
                            assertThat(entry.projectId()).isEqualTo(year.project());
                            assertThat(entry.sourceDocument()).isEqualTo(first.number());
                        });
        assertThat(tenders.scanningContract(year.project()))
                .get()
                .extracting(Contract::id)
                .isEqualTo(first.id());
        assertThat(tenders.inspectionAgency(year.id())).contains(agency(1));
        assertThat(tenders.contractsOf(supplier(1)))
                .extracting(Contract::id)
                .contains(first.id())
                .doesNotContain(second.id());
    }

    @Test
    void theLotsTogetherFitIntoTheAllocation() {
        var year = funded("10000.00");
        assertRefused(
                () ->
                        tendering.plan(
                                year.id(),
                                lot(LotKind.PLATFORM, null, "6000.00"),
                                lot(LotKind.EQUIPMENT, null, "4000.01")),
                "tender.error.budget-beyond-allocation[10,000.01, 10,000.00]");
        assertThat(tenders.tender(year.id())).isEmpty();
        tendering.plan(
                year.id(),
                lot(LotKind.PLATFORM, null, "6000.00"),
                lot(LotKind.EQUIPMENT, null, "4000.00"));
        assertThatThrownBy(() -> tendering.plan(year.id(), lot(LotKind.PLATFORM, null, "1.00")))
                .isInstanceOf(AlreadyDone.class);
    }

    @Test
    void aScanningLotIsBoundToAClaimedProjectOfPages() {
        var year =
                test.launched(
                        TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100),
                        TestProgrammes.project(ConstructionKind.WEB_ARCHIVE, 10));
        money.fund(year.id(), "1000.00");
        UUID pages = project(year, ConstructionKind.LOCAL_DOCUMENT);
        assertField(
                () -> tendering.plan(year.id(), lot(LotKind.SCANNING, null, "1.00")),
                "lots[0].projectId",
                "tender.error.scanning-project");
        assertField(
                () ->
                        tendering.plan(
                                year.id(),
                                lot(
                                        LotKind.SCANNING,
                                        project(year, ConstructionKind.WEB_ARCHIVE),
                                        "1.00")),
                "lots[0].projectId",
                "tender.error.scanning-project");
        assertField(
                () -> tendering.plan(year.id(), lot(LotKind.SCANNING, pages, "1.00")),
                "lots[0].projectId",
                "tender.error.nothing-claimed");
        tendering.claimed(pages, 10, "haerbin");
        assertField(
                () ->
                        tendering.plan(
                                year.id(),
                                lot(LotKind.SCANNING, pages, "1.00"),
                                lot(LotKind.SCANNING, pages, "1.00")),
                "lots[1].projectId",
                "tender.error.one-scanning-lot");
        assertField(
                () ->
                        tendering.plan(
                                year.id(),
                                lot(LotKind.INSPECTION, null, "1.00"),
                                lot(LotKind.INSPECTION, null, "1.00")),
                "lots[1].kind",
                "tender.error.one-inspection-lot");
    }

    @Test
    void thePriceWeighsAtLeastThirtyForGoodsAndTenForServices() {
        var year = funded("1000.00");
        assertField(
                () ->
                        tendering.plan(
                                year.id(),
                                new LotPlan(LotKind.EQUIPMENT, "扫描仪", null, Money.of(1), 29)),
                "lots[0].priceWeight",
                "tender.error.price-weight-min");
        assertField(
                () ->
                        tendering.plan(
                                year.id(),
                                new LotPlan(LotKind.INSPECTION, "质检", null, Money.of(1), 9)),
                "lots[0].priceWeight",
                "tender.error.price-weight-min");
        tendering.plan(
                year.id(),
                new LotPlan(LotKind.EQUIPMENT, "扫描仪", null, Money.of(1), 30),
                new LotPlan(LotKind.INSPECTION, "质检", null, Money.of(1), 10));
    }

    @Test
    void anOpeningNeedsItsRecordAndAReasonForEveryInvalidBid() {
        var year = funded("1000.00");
        JointTender tender = tendering.plan(year.id(), lot(LotKind.PLATFORM, null, "1000.00"));
        Lot lot = tenders.lots(tender.id()).get(0);
        OpeningRecord complete = tendering.openingOf(tender);
        OpeningRecord bare =
                new OpeningRecord(
                        tender.id(),
                        complete.announcedOn(),
                        complete.bidsDueAt(),
                        complete.openedAt(),
                        null,
                        null,
                        List.of());
        assertField(
                () -> tenders.recordOpening(bare, test.coordinator()),
                "file",
                "tender.error.opening-record-missing");
        assertField(
                () ->
                        tendering.open(
                                tender,
                                new BidRecord(lot.id(), supplier(1), Money.of(1), false, " ")),
                "bids[0].invalidReason",
                "tender.error.invalid-reason");
        assertField(
                () ->
                        tendering.open(
                                tender,
                                bid(lot, supplier(1), "1.00"),
                                bid(lot, supplier(1), "2.00")),
                "bids[1].supplierId",
                "tender.error.bid-twice");
        assertField(
                () -> tendering.open(tender, bid(lot, supplier(1), "0.00")),
                "bids[0].price",
                "tender.error.price-not-positive");
        assertField(
                () -> tendering.open(tender, bid(lot, institutions.leadLibrary().id(), "1.00")),
                "bids[0].supplierId",
                "tender.error.library-bids");
        assertThat(tenders.bids(lot.id())).isEmpty();
    }

    @Test
    void aLotWithFewerThanThreeValidBidsIsVoidAndGoesRoundAgain() {
        var year = funded("1000.00");
        JointTender tender =
                tendering.plan(
                        year.id(),
                        lot(LotKind.PLATFORM, null, "500.00"),
                        lot(LotKind.EQUIPMENT, null, "500.00"));
        List<Lot> lots = tenders.lots(tender.id());
        List<BidRecord> bids = new ArrayList<>(tendering.bids(lots.get(0), "400.00", supplier(1)));
        bids.add(bid(lots.get(1), supplier(1), "400.00"));
        bids.add(bid(lots.get(1), supplier(2), "410.00"));
        bids.add(new BidRecord(lots.get(1).id(), supplier(3), Money.of(420), false, "未按要求密封"));
        tendering.open(tender, bids.toArray(BidRecord[]::new));

        EvaluationRecord complete = tendering.evaluationOf(tender);
        assertThat(tenders.bids(lots.get(1).id()))
                .as("bids without a rank are listed as they were read out")
                .extracting(Bid::supplierId)
                .containsExactly(supplier(1), supplier(2), supplier(3));
        Bid unscored = tenders.bids(lots.get(1).id()).get(0);
        List<EvaluationRecord.Score> scores = new ArrayList<>(complete.scores());
        scores.add(new EvaluationRecord.Score(unscored.id(), BigDecimal.TEN));
        assertRefused(
                () ->
                        tenders.recordEvaluation(
                                new EvaluationRecord(
                                        tender.id(),
                                        complete.evaluatedOn(),
                                        complete.members(),
                                        scores,
                                        List.of(),
                                        null),
                                test.coordinator()),
                "tender.error.score-of-unscored");
        tendering.evaluate(tender);

        AwardRecord award = tendering.awardOf(tender);
        AwardDecision platform = award.decisions().get(0);
        assertField(
                () ->
                        confirm(
                                tender,
                                award,
                                platform,
                                new AwardDecision(lots.get(1).id(), unscored.id(), "只有两家")),
                "decisions[1].choice",
                "tender.error.not-scored");
        assertField(
                () ->
                        confirm(
                                tender,
                                award,
                                platform,
                                new AwardDecision(lots.get(1).id(), null, "")),
                "decisions[1].reason",
                "tender.error.void-reason");
        assertRefused(() -> confirm(tender, award, platform), "tender.error.lot-undecided");
        assertThat(tendering.award(tender)).isFalse();
        assertThat(tenders.lots(tender.id()))
                .extracting(Lot::status)
                .containsExactly(LotStatus.AWARDED, LotStatus.VOID);
        assertThat(tenders.tender(year.id()).orElseThrow().roundNo()).isEqualTo(2);

        tendering.open(
                tender,
                tendering.bids(lots.get(1), "450.00", supplier(2)).toArray(BidRecord[]::new));
        tendering.evaluate(tender);
        assertThat(tendering.award(tender)).isTrue();
        assertThat(tenders.bids(lots.get(1).id())).hasSize(6);
        assertThat(tenders.lot(lots.get(1).id()).supplierId()).isEqualTo(supplier(2));
    }

    @Test
    void fewerBiddersAreScoredOnlyWithAnApprovedException() {
        var year = funded("1000.00");
        JointTender tender = tendering.plan(year.id(), lot(LotKind.PLATFORM, null, "500.00"));
        Lot lot = tenders.lots(tender.id()).get(0);
        tendering.open(tender, bid(lot, supplier(1), "400.00"));
        Bid only = tenders.bids(lot.id()).get(0);
        tenders.recordEvaluation(
                new EvaluationRecord(
                        tender.id(),
                        tendering.evaluated(),
                        TestTenders.committee(),
                        List.of(new EvaluationRecord.Score(only.id(), BigDecimal.valueOf(60))),
                        List.of(new EvaluationRecord.Exception(lot.id(), "示例财采批〔2017〕2 号")),
                        null),
                test.coordinator());
        assertThat(tendering.award(tender)).isTrue();
        assertThat(tenders.lot(lot.id()).exceptionReason()).isEqualTo("示例财采批〔2017〕2 号");
    }

    @Test
    void theCommitteeIsOddHasFiveMembersAndTwoThirdsExperts() {
        JointTender tender = opened("1000.00", "400.00");
        assertField(
                () -> evaluate(tender, members(4, 0)), "members", "tender.error.committee-size");
        assertField(
                () -> evaluate(tender, members(6, 0)), "members", "tender.error.committee-even");
        assertField(
                () -> evaluate(tender, members(3, 2)), "members", "tender.error.committee-experts");
        List<EvaluationRecord.Member> twice = new ArrayList<>(members(4, 0));
        twice.add(new EvaluationRecord.Member("评委0", true));
        assertField(() -> evaluate(tender, twice), "members", "tender.error.committee-names");
        evaluate(tender, members(4, 1));
        assertThatThrownBy(() -> evaluate(tender, members(4, 1))).isInstanceOf(AlreadyDone.class);
    }

    @Test
    void everyValidBidHasItsScoreWithinItsPoints() {
        JointTender tender = opened("1000.00", "400.00");
        EvaluationRecord complete = tendering.evaluationOf(tender);
        for (String wrong : new String[] {"70.01", "-1", "50.123"}) {
            List<EvaluationRecord.Score> scores = new ArrayList<>(complete.scores());
            scores.set(0, new EvaluationRecord.Score(scores.get(0).bidId(), new BigDecimal(wrong)));
            assertField(
                    () -> evaluate(tender, complete, scores), "scores", "tender.error.score-range");
        }
        assertField(
                () -> evaluate(tender, complete, complete.scores().subList(1, 3)),
                "scores",
                "tender.error.score-missing");
    }

    @Test
    void whoIsNotFirstWinsOnlyWithAReason() {
        JointTender tender = opened("1000.00", "400.00");
        tendering.evaluate(tender);
        Lot lot = tenders.lots(tender.id()).get(0);
        Bid second =
                tenders.bids(lot.id()).stream()
                        .filter(bid -> bid.ranking() == 2)
                        .findFirst()
                        .orElseThrow();
        AwardRecord award = tendering.awardOf(tender);
        assertField(
                () -> confirm(tender, award, new AwardDecision(lot.id(), second.id(), null)),
                "decisions[0].reason",
                "tender.error.award-reason");
        assertThat(confirm(tender, award, new AwardDecision(lot.id(), second.id(), "第一名放弃中标")))
                .isTrue();
    }

    @Test
    void anAwardBeyondTheLotsBudgetOrTheAllocationIsRefused() {
        JointTender dear = opened("1000.00", "1000.01");
        tendering.evaluate(dear);
        assertField(
                () -> tendering.award(dear),
                "decisions[0].choice",
                "tender.error.award-beyond-budget");

        JointTender late = opened("1000.00", "900.00");
        tendering.evaluate(late);
        money.post(LedgerEntryKind.COMMIT, late.programmeId(), "500.00", UUID.randomUUID());
        assertRefused(
                () -> tendering.award(late),
                "tender.error.award-beyond-allocation[900.00, 500.00]");
    }

    @Test
    void aContractThatDiffersFromItsAwardIsRefused() {
        JointTender tender = opened("1000.00", "400.00");
        tendering.evaluate(tender);
        tendering.award(tender);
        Lot lot = tenders.lots(tender.id()).get(0);
        ContractRecord right = tendering.contractOf(lot);
        for (String wrong : new String[] {"399.99", "400.01"}) {
            assertField(
                    () ->
                            tenders.sign(
                                    new ContractRecord(
                                            lot.id(),
                                            right.signedOn(),
                                            Money.of(wrong),
                                            FundSource.CENTRAL,
                                            null),
                                    test.coordinator()),
                    "amount",
                    "tender.error.amount-differs");
        }
        assertField(
                () ->
                        tenders.sign(
                                new ContractRecord(
                                        lot.id(),
                                        lot.noticeOn().minusDays(1),
                                        right.amount(),
                                        FundSource.CENTRAL,
                                        null),
                                test.coordinator()),
                "signedOn",
                "tender.error.signing-date");
        assertField(
                () ->
                        tenders.sign(
                                new ContractRecord(
                                        lot.id(), right.signedOn(), right.amount(), null, null),
                                test.coordinator()),
                "source",
                "tender.error.source-missing");
        tendering.sign(lot);
        assertThatThrownBy(() -> tendering.sign(lot)).isInstanceOf(AlreadyDone.class);
    }

    @Test
    void signingBeyondTheAllocationIsRefusedAndLeavesNothing() {
        JointTender tender = opened("1000.00", "400.00");
        tendering.evaluate(tender);
        tendering.award(tender);
        Lot lot = tenders.lots(tender.id()).get(0);
        money.post(LedgerEntryKind.COMMIT, tender.programmeId(), "600.01", UUID.randomUUID());
        assertRefused(() -> tendering.sign(lot), "budget.error.beyond-allocation");
        assertThat(tenders.contracts(tender.programmeId())).isEmpty();
        assertThat(tenders.lot(lot.id()).status()).isEqualTo(LotStatus.AWARDED);
    }

    @Test
    void twoPeopleSignOneContractAndOneOfThemIsLate() {
        JointTender tender = opened("1000.00", "400.00");
        tendering.evaluate(tender);
        tendering.award(tender);
        Lot lot = tenders.lots(tender.id()).get(0);
        List<Throwable> late = AtOnce.run(4, i -> tendering.sign(lot));
        assertThat(late)
                .hasSize(3)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(AlreadyDone.class));
        assertThat(tenders.contracts(tender.programmeId())).hasSize(1);
        assertThat(ledger.fundPosition(tender.programmeId()).committed()).isEqualTo(Money.of(400));
    }

    @Test
    void whoeverInspectsDoesNotScanAndTheOtherWayRound() {
        var year = funded("10000.00");
        tendering.claimed(year.project(), 1000, "haerbin");
        JointTender tender =
                tendering.plan(
                        year.id(),
                        lot(LotKind.SCANNING, year.project(), "1000.00"),
                        lot(LotKind.INSPECTION, null, "1000.00"));
        List<Lot> lots = tenders.lots(tender.id());
        UUID twin = sameCompanyAs(agency(1), InstitutionKind.SUPPLIER);
        List<BidRecord> bids = new ArrayList<>(tendering.bids(lots.get(0), "0.50", twin));
        bids.addAll(tendering.bids(lots.get(1), "500.00", agency(1)));
        tendering.open(tender, bids.toArray(BidRecord[]::new));
        assertThat(warnings.of(year.id()))
                .extracting(TenderWarning::key)
                .contains("tender.warning.both-sides");
        tendering.evaluate(tender);
        assertRefused(() -> tendering.award(tender), "tender.error.not-independent");
        switchedOff(
                () -> assertRefused(() -> tendering.award(tender), "tender.error.not-independent"));

        AwardRecord award = tendering.awardOf(tender);
        assertThat(
                        confirm(
                                tender,
                                award,
                                award.decisions().get(0),
                                new AwardDecision(lots.get(1).id(), null, "排名第一的投标人同时中标扫描标段")))
                .isFalse();
        assertField(
                () -> tendering.open(tender, bid(lots.get(1), agency(1), "500.00")),
                "bids[0].supplierId",
                "tender.error.not-independent");
        UUID sameName = sameCompanyAs(agency(1), InstitutionKind.INSPECTION_AGENCY);
        assertField(
                () -> tendering.open(tender, bid(lots.get(1), sameName, "500.00")),
                "bids[0].supplierId",
                "tender.error.not-independent");
        tendering.open(
                tender,
                new BidRecord(lots.get(1).id(), agency(1), Money.of(500), false, "已中标扫描标段"));
    }

    /** Somebody has got a row into the table that says that the rule does not apply. */
    private void switchedOff(Runnable meanwhile) {
        String id = UUID.randomUUID().toString();
        jdbc.update(
                "insert into tender_rule (id, rule_id, method, rule_value, effective_from, source)"
                        + " values (?, 'INSPECTION_INDEPENDENT', 'OPEN_TENDER', 0, ?, 'x')",
                id,
                LocalDate.of(2015, 3, 2));
        try {
            meanwhile.run();
        } finally {
            jdbc.update("delete from tender_rule where id = ?", id);
        }
    }

    @Test
    void theRuleThatInspectorsDoNotScanIsNotSwitchedOff() {
        for (String value : new String[] {"0", "2"}) {
            assertField(
                    () ->
                            rules.add(
                                    new TenderRuleRow(
                                            TenderRule.INSPECTION_INDEPENDENT,
                                            null,
                                            new BigDecimal(value),
                                            LocalDate.of(2017, 1, 1),
                                            "示例"),
                                    test.coordinator()),
                    "value",
                    "tender.error.rule-always");
        }
    }

    @Test
    void aBidderIsOfTheKindThatItsLotNeeds() {
        var year = funded("10000.00");
        tendering.claimed(year.project(), 1000, "haerbin");
        JointTender tender =
                tendering.plan(
                        year.id(),
                        lot(LotKind.SCANNING, year.project(), "1000.00"),
                        lot(LotKind.INSPECTION, null, "1000.00"));
        List<Lot> lots = tenders.lots(tender.id());
        assertField(
                () -> tendering.open(tender, bid(lots.get(0), agency(1), "0.50")),
                "bids[0].supplierId",
                "tender.error.bidder-is-no.supplier");
        assertField(
                () -> tendering.open(tender, bid(lots.get(1), supplier(1), "500.00")),
                "bids[0].supplierId",
                "tender.error.bidder-is-no.inspection-agency");
        String name = institutions.get(supplier(1)).name();
        assertThat(tenders.bidder(name, InstitutionKind.SUPPLIER, test.coordinator()).id())
                .isEqualTo(supplier(1));
        UUID asAgency =
                tenders.bidder(name, InstitutionKind.INSPECTION_AGENCY, test.coordinator()).id();
        assertThat(institutions.get(asAgency).kind()).isEqualTo(InstitutionKind.INSPECTION_AGENCY);
        tendering.open(tender, bid(lots.get(1), asAgency, "500.00"));
    }

    @Test
    void aCancelledLotHoldsNothingUp() {
        var year = funded("1000.00");
        JointTender tender =
                tendering.plan(
                        year.id(),
                        lot(LotKind.PLATFORM, null, "500.00"),
                        lot(LotKind.EQUIPMENT, null, "500.00"));
        List<Lot> lots = tenders.lots(tender.id());
        tendering.open(
                tender,
                tendering.bids(lots.get(0), "400.00", supplier(1)).toArray(BidRecord[]::new));
        tendering.evaluate(tender);
        AwardRecord award = tendering.awardOf(tender);
        AwardDecision platform = award.decisions().get(0);
        assertField(
                () -> confirm(tender, award, platform, AwardDecision.cancel(lots.get(1).id(), " ")),
                "decisions[1].reason",
                "tender.error.cancel-reason");
        assertThat(
                        confirm(
                                tender,
                                award,
                                platform,
                                AwardDecision.cancel(lots.get(1).id(), "无人投标，采购任务取消")))
                .isTrue();
        assertThat(tenders.lots(tender.id()))
                .extracting(Lot::status)
                .containsExactly(LotStatus.AWARDED, LotStatus.CANCELLED);
        assertThat(tenders.lot(lots.get(1).id()).decisionReason()).contains("无人投标");
        tendering.sign(tenders.lot(lots.get(0).id()));
        assertThat(tenders.tender(year.id()).orElseThrow().status())
                .isEqualTo(TenderStatus.CONTRACTED);
    }

    @Test
    void theRuleInForceOnTheDayApplies() {
        assertThat(
                        rules.at(
                                TenderRule.PRICE_WEIGHT_GOODS_MIN,
                                TenderMethod.OPEN_TENDER,
                                LocalDate.of(2017, 9, 30)))
                .get()
                .extracting(TenderRuleRow::effectiveFrom)
                .isEqualTo(LocalDate.of(2004, 9, 11));
        assertThat(
                        rules.at(
                                TenderRule.PRICE_WEIGHT_GOODS_MIN,
                                TenderMethod.OPEN_TENDER,
                                LocalDate.of(2017, 10, 1)))
                .get()
                .extracting(TenderRuleRow::effectiveFrom)
                .isEqualTo(LocalDate.of(2017, 10, 1));
        assertThat(
                        rules.at(
                                TenderRule.INSPECTION_INDEPENDENT,
                                TenderMethod.OPEN_TENDER,
                                LocalDate.of(2015, 2, 28)))
                .isEmpty();
        assertThat(
                        rules.at(
                                        TenderRule.COMMITTEE_SIZE,
                                        TenderMethod.OPEN_TENDER,
                                        LocalDate.of(2015, 5, 1))
                                .orElseThrow()
                                .number())
                .isEqualTo(5);
        assertThat(
                        rules.at(
                                        TenderRule.COMMITTEE_SIZE,
                                        TenderMethod.COMPETITIVE_NEGOTIATION,
                                        LocalDate.of(2015, 5, 1))
                                .orElseThrow()
                                .number())
                .isEqualTo(3);
        assertThat(rules.all()).allSatisfy(row -> assertThat(row.source()).isNotBlank());
    }

    private TestProgrammes.Launched funded(String yuan) {
        var year = test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 100000));
        money.fund(year.id(), yuan);
        return year;
    }

    /** One platform lot of this budget with three bids, the lowest at this price. */
    private JointTender opened(String budget, String price) {
        JointTender tender =
                tendering.plan(funded(budget).id(), lot(LotKind.PLATFORM, null, budget));
        tendering.open(
                tender,
                tendering
                        .bids(tenders.lots(tender.id()).get(0), price, supplier(1))
                        .toArray(BidRecord[]::new));
        return tender;
    }

    private boolean confirm(JointTender tender, AwardRecord award, AwardDecision... decisions) {
        return tenders.confirmAward(
                new AwardRecord(
                        tender.id(), award.confirmedOn(), award.noticeOn(), List.of(decisions)),
                test.coordinator());
    }

    private void evaluate(JointTender tender, List<EvaluationRecord.Member> members) {
        EvaluationRecord complete = tendering.evaluationOf(tender);
        tenders.recordEvaluation(
                new EvaluationRecord(
                        tender.id(),
                        complete.evaluatedOn(),
                        members,
                        complete.scores(),
                        List.of(),
                        null),
                test.coordinator());
    }

    private void evaluate(
            JointTender tender, EvaluationRecord complete, List<EvaluationRecord.Score> scores) {
        tenders.recordEvaluation(
                new EvaluationRecord(
                        tender.id(),
                        complete.evaluatedOn(),
                        complete.members(),
                        scores,
                        List.of(),
                        null),
                test.coordinator());
    }

    private static List<EvaluationRecord.Member> members(int experts, int others) {
        List<EvaluationRecord.Member> members = new ArrayList<>();
        for (int i = 0; i < experts + others; i++) {
            members.add(new EvaluationRecord.Member("评委" + i, i < experts));
        }
        return members;
    }

    private static LotPlan lot(LotKind kind, UUID project, String budget) {
        return TestTenders.lot(kind, project, budget);
    }

    private static BidRecord bid(Lot lot, UUID supplier, String yuan) {
        return TestTenders.bid(lot, supplier, yuan);
    }

    private static UUID project(TestProgrammes.Launched year, ConstructionKind kind) {
        return year.projects().stream()
                .filter(project -> project.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID supplier(int n) {
        return tendering.institution("EX-S-0" + n);
    }

    private UUID agency(int n) {
        return tendering.institution("EX-Q-0" + n);
    }

    private UUID sameCompanyAs(UUID other, InstitutionKind kind) {
        return institutions
                .register(
                        "T-" + UUID.randomUUID().toString().substring(0, 8),
                        institutions.get(other).name() + " ",
                        kind,
                        null)
                .id();
    }

    private static void assertRefused(ThrowingCallable step, String code) {
        assertThatThrownBy(step).isInstanceOf(RuleViolation.class).hasMessageContaining(code);
    }

    private static void assertField(ThrowingCallable step, String field, String code) {
        assertThatThrownBy(step)
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(code)
                .extracting(refusal -> ((RuleViolation) refusal).field())
                .isEqualTo(field);
    }
}
