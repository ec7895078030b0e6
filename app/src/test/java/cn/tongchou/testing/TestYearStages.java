package cn.tongchou.testing;

import cn.tongchou.budget.AllocationRecord;
import cn.tongchou.budget.FundAllocation;
import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.MemoDraft;
import cn.tongchou.budget.MemoStation;
import cn.tongchou.budget.MemoStopRecord;
import cn.tongchou.budget.ReceiptRecord;
import cn.tongchou.budget.RequestMemo;
import cn.tongchou.budget.StopOutcome;
import cn.tongchou.budget.process.DraftRequestMemo;
import cn.tongchou.budget.process.RecordAllocation;
import cn.tongchou.budget.process.RecordFundReceipt;
import cn.tongchou.budget.process.RecordMemoRoute;
import cn.tongchou.claim.process.CloseClaimWindow;
import cn.tongchou.claim.process.ConfirmClaims;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import cn.tongchou.tender.BidRecord;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.Lot;
import cn.tongchou.tender.LotKind;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.process.ConfirmAward;
import cn.tongchou.tender.process.PlanLots;
import cn.tongchou.tender.process.RecordEvaluation;
import cn.tongchou.tender.process.RecordOpening;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings a year to a stage, through the same steps that people take. */
@Component
public class TestYearStages {

    private final TestProgrammes test;
    private final TestTenders tenders;
    private final CloseClaimWindow closeWindow;
    private final ConfirmClaims confirmClaims;
    private final FundManagement funds;
    private final DraftRequestMemo draft;
    private final RecordMemoRoute route;
    private final RecordAllocation allocation;
    private final RecordFundReceipt receipt;
    private final PlanLots planLots;
    private final RecordOpening opening;
    private final RecordEvaluation evaluation;
    private final ConfirmAward award;
    private final TenderManagement tendering;
    private final Clock clock;

    TestYearStages(
            TestProgrammes test,
            TestTenders tenders,
            CloseClaimWindow closeWindow,
            ConfirmClaims confirmClaims,
            FundManagement funds,
            DraftRequestMemo draft,
            RecordMemoRoute route,
            RecordAllocation allocation,
            RecordFundReceipt receipt,
            PlanLots planLots,
            RecordOpening opening,
            RecordEvaluation evaluation,
            ConfirmAward award,
            TenderManagement tendering,
            Clock clock) {
        this.planLots = planLots;
        this.opening = opening;
        this.evaluation = evaluation;
        this.award = award;
        this.tendering = tendering;
        this.test = test;
        this.tenders = tenders;
        this.closeWindow = closeWindow;
        this.confirmClaims = confirmClaims;
        this.funds = funds;
        this.draft = draft;
        this.route = route;
        this.allocation = allocation;
        this.receipt = receipt;
        this.clock = clock;
    }

    /** 100,000 pages at 3.00 yuan, claimed by Harbin and Qiqihar and confirmed: the 请示 is due. */
    public TestProgrammes.Launched claimed() {
        var year =
                test.launched(
                        new ProjectDetails(
                                ConstructionKind.LOCAL_DOCUMENT,
                                "地方文献数字化",
                                100_000L,
                                Money.of("3.00"),
                                "示例文件",
                                LocalDate.of(2999, 12, 1),
                                true));
        tenders.claimed(year.project(), 60_000, "haerbin");
        tenders.claimed(year.project(), 40_000, "qiqihaer");
        closeWindow.close(year.id(), UUID.randomUUID(), test.coordinator());
        confirmClaims.complete(year.id(), UUID.randomUUID(), test.coordinator());
        return year;
    }

    /** As {@link #claimed}, and a 请示 for so many yuan went all its way: the allocation is due. */
    public TestProgrammes.Launched requested(String yuan) {
        var year = claimed();
        MemoDraft proposal = funds.proposeMemo(year.id());
        RequestMemo memo =
                draft.finish(
                        new MemoDraft(
                                year.id(),
                                proposal.title(),
                                Money.of(yuan),
                                proposal.body(),
                                proposal.items()),
                        UUID.randomUUID(),
                        test.coordinator());
        for (MemoStation station : MemoStation.values()) {
            route.record(
                    new MemoStopRecord(
                            memo.id(),
                            station,
                            StopOutcome.PASSED_ON,
                            clock.today(),
                            "示例文号 " + station.ordinal(),
                            null,
                            null),
                    null,
                    UUID.randomUUID(),
                    test.coordinator());
        }
        return year;
    }

    /**
     * As {@link #requested}, and so many yuan of shared provincial money have arrived: the tender
     * is due.
     */
    public TestProgrammes.Launched funded(String yuan) {
        var year = requested(yuan);
        FundAllocation granted =
                allocation.record(
                        new AllocationRecord(
                                year.id(),
                                "示例财教〔2017〕35号",
                                Money.of(yuan),
                                FundSource.PROVINCIAL,
                                null,
                                clock.today(),
                                null),
                        null,
                        true,
                        UUID.randomUUID(),
                        test.actor("caiwu"));
        receipt.record(
                new ReceiptRecord(granted.id(), Money.of(yuan), clock.today(), "示例到账单", null),
                null,
                true,
                UUID.randomUUID(),
                test.actor("caiwu"));
        return year;
    }

    /** As {@link #funded}, and one platform lot of all the money is announced: the bids are due. */
    public TestProgrammes.Launched announced(String yuan) {
        var year = funded(yuan);
        planLots.plan(
                tenders.planOf(year.id(), TestTenders.lot(LotKind.PLATFORM, null, yuan)),
                UUID.randomUUID(),
                test.coordinator());
        return year;
    }

    /** As {@link #announced}, and three bids from this price on were opened. */
    public TestProgrammes.Launched opened(String yuan, String price) {
        var year = announced(yuan);
        JointTender tender = tender(year);
        Lot lot = tendering.lots(tender.id()).get(0);
        BidRecord[] bids =
                tenders.bids(lot, price, tenders.institution("EX-S-01")).toArray(BidRecord[]::new);
        opening.record(
                year.id(),
                tenders.openingOf(tender, bids),
                Map.of(),
                null,
                UUID.randomUUID(),
                test.coordinator());
        return year;
    }

    /** As {@link #opened}, and the committee has ranked the bids. */
    public TestProgrammes.Launched evaluated(String yuan, String price) {
        var year = opened(yuan, price);
        evaluation.record(
                year.id(),
                tenders.evaluationOf(tender(year)),
                null,
                UUID.randomUUID(),
                test.coordinator());
        return year;
    }

    /** As {@link #evaluated}, and the lot is awarded to 示例供应商甲: its contract is to be signed. */
    public TestProgrammes.Launched awarded(String yuan, String price) {
        var year = evaluated(yuan, price);
        award.confirm(
                year.id(), tenders.awardOf(tender(year)), UUID.randomUUID(), test.coordinator());
        return year;
    }

    private JointTender tender(TestProgrammes.Launched year) {
        return tendering.tender(year.id()).orElseThrow();
    }
}
