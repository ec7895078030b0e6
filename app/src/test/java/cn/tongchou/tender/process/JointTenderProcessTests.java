package cn.tongchou.tender.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.process.ProcessTasks;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.WaitingStates;
import cn.tongchou.tender.AwardDecision;
import cn.tongchou.tender.AwardRecord;
import cn.tongchou.tender.BidRecord;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.Lot;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.OpeningRecord;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderStatus;
import cn.tongchou.tender.TenderWarning;
import cn.tongchou.tender.TenderWarnings;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestTenders;
import cn.tongchou.testing.TestYearStages;
import cn.tongchou.testing.TongchouTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TongchouTest
@Tag("database")
class JointTenderProcessTests {

    @Autowired private PlanLots plan;

    @Autowired private RecordOpening opening;

    @Autowired private RecordEvaluation evaluation;

    @Autowired private ConfirmAward award;

    @Autowired private SignContracts sign;

    @Autowired private SignedContracts contracts;

    @Autowired private JointTenderWaiting waiting;

    @Autowired private TenderManagement tenders;

    @Autowired private TenderWarnings warnings;

    @Autowired private TestTenders tendering;

    @Autowired private TestYearStages stages;

    @Autowired private TestProgrammes test;

    @Autowired private ProcessTasks tasks;

    @Autowired private TransactionTemplate step;

    @Test
    void aVoidLotIsOpenedAgainAndThenEveryContractIsSigned() {
        var year = stages.funded("10000.00");
        assertOpen(year, "user_plan_lots");
        JointTender tender =
                plan.plan(
                        tendering.planOf(
                                year.id(),
                                TestTenders.lot(LotKind.PLATFORM, null, "5000.00"),
                                TestTenders.lot(LotKind.EQUIPMENT, null, "5000.00")),
                        UUID.randomUUID(),
                        test.coordinator());
        List<Lot> lots = tenders.lots(tender.id());
        assertOpen(year, "user_record_opening");
        open(
                year,
                tender,
                tendering.bids(lots.get(0), "4000.00", tendering.institution("EX-S-01")));
        assertOpen(year, "user_record_evaluation");
        evaluation.record(
                year.id(),
                tendering.evaluationOf(tender),
                null,
                UUID.randomUUID(),
                test.coordinator());
        assertOpen(year, "user_confirm_award");
        AwardRecord decided = tendering.awardOf(tender);
        UUID form = UUID.randomUUID();
        assertThat(award.confirm(year.id(), decided, form, test.coordinator()))
                .isEqualTo(TenderStatus.ANNOUNCED);
        assertThatThrownBy(() -> award.confirm(year.id(), decided, form, test.coordinator()))
                .isInstanceOf(DoubleSubmit.class);
        assertThatThrownBy(
                        () ->
                                award.confirm(
                                        year.id(),
                                        decided,
                                        UUID.randomUUID(),
                                        test.actor("tongchou2")))
                .isInstanceOf(AlreadyDone.class)
                .as("names the person, not the login")
                .hasMessageContaining(test.coordinator().displayName());
        assertOpen(year, "user_record_opening");

        open(
                year,
                tender,
                tendering.bids(lots.get(1), "4500.00", tendering.institution("EX-S-02")));
        evaluation.record(
                year.id(),
                tendering.evaluationOf(tender),
                null,
                UUID.randomUUID(),
                test.coordinator());
        assertThat(
                        award.confirm(
                                year.id(),
                                tendering.awardOf(tender),
                                UUID.randomUUID(),
                                test.coordinator()))
                .isEqualTo(TenderStatus.AWARDED);
        assertOpen(year, "user_sign_contracts");
        Contract first =
                sign.sign(
                        tendering.contractOf(tenders.lot(lots.get(0).id())),
                        null,
                        UUID.randomUUID(),
                        test.coordinator());
        assertOpen(year, "user_sign_contracts");
        Contract second =
                sign.sign(
                        tendering.contractOf(tenders.lot(lots.get(1).id())),
                        null,
                        UUID.randomUUID(),
                        test.coordinator());
        assertThat(waits(year)).isEmpty();
        assertThat(contracts.of(year.id().toString()))
                .containsExactly(first.id().toString(), second.id().toString());
        assertThat(contracts.businessKey(first.id().toString())).isEqualTo(first.number());
        assertThat(tasks.openActivities(first.number())).containsExactly("user_accept_lot");
    }

    @Test
    void theLastTwoContractsSignedAtOnceFinishTheTender() {
        var year = twoLotsAwarded();
        List<Lot> lots = lots(year);
        assertThat(AtOnce.run(2, i -> sign(lots.get(i)))).isEmpty();
        assertDone(year);
    }

    @Test
    void whoSignsTheLastContractWhileAnotherIsBeingSignedFinishesTheTender() throws Exception {
        var year = twoLotsAwarded();
        List<Lot> lots = lots(year);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> second =
                    step.execute(
                            s -> {
                                sign(lots.get(0));
                                Future<?> meanwhile = other.submit(() -> sign(lots.get(1)));
                                assertThatThrownBy(() -> meanwhile.get(1, TimeUnit.SECONDS))
                                        .as("stands in line")
                                        .isInstanceOf(TimeoutException.class);
                                return meanwhile;
                            });
            second.get();
        } finally {
            other.shutdownNow();
        }
        assertDone(year);
    }

    /** A platform and equipment, each won by 示例供应商甲 at 4,000 yuan. */
    private TestProgrammes.Launched twoLotsAwarded() {
        var year = stages.funded("10000.00");
        JointTender tender =
                plan.plan(
                        tendering.planOf(
                                year.id(),
                                TestTenders.lot(LotKind.PLATFORM, null, "5000.00"),
                                TestTenders.lot(LotKind.EQUIPMENT, null, "5000.00")),
                        UUID.randomUUID(),
                        test.coordinator());
        List<BidRecord> bids = new ArrayList<>();
        for (Lot lot : lots(year)) {
            bids.addAll(tendering.bids(lot, "4000.00", tendering.institution("EX-S-01")));
        }
        open(year, tender, bids);
        decide(year, tender, tendering::awardOf);
        return year;
    }

    private List<Lot> lots(TestProgrammes.Launched year) {
        return tenders.lots(tenders.tender(year.id()).orElseThrow().id());
    }

    private void sign(Lot lot) {
        sign.sign(tendering.contractOf(lot), null, UUID.randomUUID(), test.coordinator());
    }

    private void assertDone(TestProgrammes.Launched year) {
        assertThat(tenders.tender(year.id()).orElseThrow().status())
                .isEqualTo(TenderStatus.CONTRACTED);
        assertThat(tasks.openActivities(year.number())).isEmpty();
        assertThat(waits(year)).isEmpty();
    }

    @Test
    void aTenderWhoseLotsAreAllCancelledLeadsOnWithoutContracts() {
        var year = stages.funded("1000.00");
        JointTender tender =
                plan.plan(
                        tendering.planOf(
                                year.id(), TestTenders.lot(LotKind.PLATFORM, null, "1000.00")),
                        UUID.randomUUID(),
                        test.coordinator());
        open(year, tender, List.of());
        decide(
                year,
                tender,
                each ->
                        new AwardRecord(
                                each.id(),
                                tendering.evaluated(),
                                null,
                                tenders.lots(each.id()).stream()
                                        .map(lot -> AwardDecision.cancel(lot.id(), "两次无人投标"))
                                        .toList()));
        assertThat(tenders.tender(year.id()).orElseThrow().status())
                .isEqualTo(TenderStatus.CONTRACTED);
        assertThat(waits(year)).isEmpty();
        assertThat(tasks.isOpen(year.number() + "/PLATFORM_USE", "user_schedule_training"))
                .isTrue();
    }

    @Test
    void whoPlansAtTheSameMomentIsToldWhoWasFaster() {
        var year = stages.funded("1000.00");
        assertOneOfTwo(
                i ->
                        plan.plan(
                                tendering.planOf(
                                        year.id(),
                                        TestTenders.lot(LotKind.PLATFORM, null, "1000.00")),
                                UUID.randomUUID(),
                                test.coordinator()));
    }

    @Test
    void whoRecordsTheOpeningAtTheSameMomentIsToldWhoWasFaster() {
        var year = stages.funded("1000.00");
        JointTender tender =
                plan.plan(
                        tendering.planOf(
                                year.id(), TestTenders.lot(LotKind.PLATFORM, null, "1000.00")),
                        UUID.randomUUID(),
                        test.coordinator());
        assertOneOfTwo(i -> open(year, tender, List.of()));
    }

    private static void assertOneOfTwo(IntConsumer wish) {
        assertThat(AtOnce.run(2, wish))
                .singleElement()
                .satisfies(late -> assertThat(late).isInstanceOf(AlreadyDone.class));
    }

    @Test
    void aWinnerWithoutAnAccountIsPointedOut() {
        var year = stages.funded("1000.00");
        JointTender tender =
                plan.plan(
                        tendering.planOf(
                                year.id(), TestTenders.lot(LotKind.PLATFORM, null, "1000.00")),
                        UUID.randomUUID(),
                        test.coordinator());
        Lot lot = tenders.lots(tender.id()).get(0);
        String name = "没有账号的供应商" + year.programme().year();
        List<BidRecord> bids = new ArrayList<>();
        bids.add(TestTenders.bid(lot, null, "500.00"));
        bids.add(TestTenders.bid(lot, tendering.institution("EX-S-01"), "510.00"));
        bids.add(TestTenders.bid(lot, tendering.institution("EX-S-02"), "520.00"));
        opening.record(
                year.id(),
                tendering.openingOf(tender, bids.toArray(BidRecord[]::new)),
                Map.of(0, name),
                null,
                UUID.randomUUID(),
                test.coordinator());
        decide(year, tender, tendering::awardOf);
        assertThat(warnings.of(year.id()))
                .filteredOn(warning -> warning.key().equals("tender.warning.no-account"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.messageArguments()).contains(name));
    }

    private void decide(
            TestProgrammes.Launched year,
            JointTender tender,
            Function<JointTender, AwardRecord> decision) {
        evaluation.record(
                year.id(),
                tendering.evaluationOf(tender),
                null,
                UUID.randomUUID(),
                test.coordinator());
        award.confirm(year.id(), decision.apply(tender), UUID.randomUUID(), test.coordinator());
    }

    @Test
    void aRefusedStepLeavesTheTaskOpenAndNothingBehind() {
        var year = stages.awarded("1000.00", "400.00");
        JointTender tender = tenders.tender(year.id()).orElseThrow();
        AwardRecord late =
                new AwardRecord(
                        tender.id(),
                        tendering.evaluated(),
                        tendering.evaluated(),
                        List.of(new AwardDecision(UUID.randomUUID(), null, "x")));
        assertThatThrownBy(
                        () -> award.confirm(year.id(), late, UUID.randomUUID(), test.coordinator()))
                .isInstanceOf(AlreadyDone.class);
        assertOpen(year, "user_sign_contracts");
    }

    @Test
    void newBiddersAreRegisteredWithTheOpeningAndNotWithoutIt() {
        var year = stages.funded("1000.00");
        JointTender tender =
                plan.plan(
                        tendering.planOf(
                                year.id(), TestTenders.lot(LotKind.INSPECTION, null, "1000.00")),
                        UUID.randomUUID(),
                        test.coordinator());
        Lot lot = tenders.lots(tender.id()).get(0);
        OpeningRecord complete = tendering.openingOf(tender, TestTenders.bid(lot, null, "500.00"));
        OpeningRecord bare =
                new OpeningRecord(
                        tender.id(),
                        complete.announcedOn(),
                        complete.bidsDueAt(),
                        complete.openedAt(),
                        null,
                        null,
                        complete.bids());
        String name = "新质检机构" + year.programme().year();
        assertThatThrownBy(
                        () ->
                                opening.record(
                                        year.id(),
                                        bare,
                                        Map.of(0, name),
                                        null,
                                        UUID.randomUUID(),
                                        test.coordinator()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("tender.error.opening-record-missing");
        assertThat(tendering.bidder(name)).isEmpty();
        opening.record(
                year.id(), complete, Map.of(0, name), null, UUID.randomUUID(), test.coordinator());
        assertThat(tendering.bidder(name))
                .get()
                .satisfies(bidder -> assertThat(bidder.code()).startsWith("ZJ-"));
        assertThat(tenders.bids(lot.id()))
                .singleElement()
                .satisfies(
                        bid ->
                                assertThat(bid.supplierId())
                                        .isEqualTo(tendering.bidder(name).orElseThrow().id()));
    }

    @Test
    void shortWindowsAndAbnormalPricesWarnAndStopNothing() {
        var year = stages.funded("1000.00");
        var normal =
                tendering.planOf(year.id(), TestTenders.lot(LotKind.PLATFORM, null, "1000.00"));
        JointTender tender =
                plan.plan(
                        new cn.tongchou.tender.TenderPlan(
                                year.id(),
                                normal.title(),
                                null,
                                normal.announcedOn(),
                                normal.announcedOn().plusDays(19).atTime(9, 0),
                                normal.announcedOn().plusDays(19).atTime(9, 0),
                                null,
                                normal.lots()),
                        UUID.randomUUID(),
                        test.coordinator());
        assertThat(warnings.of(year.id()))
                .extracting(TenderWarning::key)
                .containsExactly("tender.warning.before-launch", "tender.warning.bid-window");
        assertThat(warnings.of(year.id()).get(1).source()).contains("政府采购法");
        Lot lot = tenders.lots(tender.id()).get(0);
        open(
                year,
                tender,
                List.of(
                        TestTenders.bid(lot, tendering.institution("EX-S-01"), "100.00"),
                        TestTenders.bid(lot, tendering.institution("EX-S-02"), "800.00"),
                        TestTenders.bid(lot, tendering.institution("EX-S-03"), "900.00")));
        assertThat(warnings.of(year.id()))
                .extracting(TenderWarning::key)
                .containsExactlyInAnyOrder(
                        "tender.warning.before-launch",
                        "tender.warning.bid-window",
                        "tender.warning.abnormal-of-average",
                        "tender.warning.abnormal-of-second",
                        "tender.warning.abnormal-of-budget");
    }

    private void open(TestProgrammes.Launched year, JointTender tender, List<BidRecord> bids) {
        opening.record(
                year.id(),
                tendering.openingOf(tender, bids.toArray(BidRecord[]::new)),
                Map.of(),
                null,
                UUID.randomUUID(),
                test.coordinator());
    }

    private void assertOpen(TestProgrammes.Launched year, String activity) {
        assertThat(tasks.openActivities(year.number())).containsExactly(activity);
        assertThat(waits(year)).containsExactly(activity);
    }

    private List<String> waits(TestProgrammes.Launched year) {
        return waiting.waiting()
                .filter(item -> item.businessKey().equals(year.number()))
                .map(WaitingStates.Waiting::activityId)
                .toList();
    }
}
