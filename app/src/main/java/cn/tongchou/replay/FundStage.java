package cn.tongchou.replay;

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
import cn.tongchou.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 经费: the 请示 by its real title goes its way, the province allocates, the money arrives at the lead
 * library.
 */
@Component
@Order(2)
public class FundStage implements ReplayYear.Stage {

    private final FundManagement funds;
    private final DraftRequestMemo draft;
    private final RecordMemoRoute route;
    private final RecordAllocation allocation;
    private final RecordFundReceipt receipt;
    private final TimeLapse time;

    FundStage(
            FundManagement funds,
            DraftRequestMemo draft,
            RecordMemoRoute route,
            RecordAllocation allocation,
            RecordFundReceipt receipt,
            TimeLapse time) {
        this.funds = funds;
        this.draft = draft;
        this.route = route;
        this.allocation = allocation;
        this.receipt = receipt;
        this.time = time;
    }

    @Override
    public void run(ReplayYear year) {
        Assumptions assumed = year.assumptions();
        Money amount = assumed.money("allocation.amount");
        time.goTo(assumed.date("dates.memo"));
        MemoDraft proposed = funds.proposeMemo(year.programmeId());
        RequestMemo memo =
                draft.finish(
                        new MemoDraft(
                                year.programmeId(),
                                assumed.text("memo.title"),
                                amount,
                                proposed.body(),
                                proposed.items()),
                        UUID.randomUUID(),
                        year.cast().coordinator());
        stop(year, memo, MemoStation.LEAD_LIBRARY, assumed.date("dates.memo"));
        stop(year, memo, MemoStation.CULTURE_DEPARTMENT, assumed.date("dates.memo-forwarded"));
        stop(year, memo, MemoStation.FINANCE_DEPARTMENT, assumed.date("dates.memo-approved"));
        LocalDate issued = assumed.date("dates.allocation");
        time.goTo(issued);
        FundAllocation allocated =
                allocation.record(
                        new AllocationRecord(
                                year.programmeId(),
                                assumed.text("allocation.number"),
                                amount,
                                FundSource.PROVINCIAL,
                                null,
                                issued,
                                null),
                        null,
                        true,
                        UUID.randomUUID(),
                        year.cast().finance());
        LocalDate received = assumed.date("dates.receipt");
        time.goTo(received);
        receipt.record(
                new ReceiptRecord(allocated.id(), amount, received, "示例到账单1号", null),
                null,
                true,
                UUID.randomUUID(),
                year.cast().finance());
        year.say("funds", "《%s》 approved, %s yuan allocated and received", memo.title(), amount);
    }

    private void stop(ReplayYear year, RequestMemo memo, MemoStation station, LocalDate date) {
        time.goTo(date);
        route.record(
                new MemoStopRecord(
                        memo.id(),
                        station,
                        StopOutcome.PASSED_ON,
                        date,
                        "示例文号〔" + date.getYear() + "〕" + (station.ordinal() + 1) + "号",
                        null,
                        null),
                null,
                UUID.randomUUID(),
                year.cast().coordinator());
    }
}
