package cn.tongchou.budget.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.attachment.Upload;
import cn.tongchou.budget.AllocationRecord;
import cn.tongchou.budget.FundAllocation;
import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.FundStage;
import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.MemoDraft;
import cn.tongchou.budget.MemoStation;
import cn.tongchou.budget.MemoStatus;
import cn.tongchou.budget.MemoStopRecord;
import cn.tongchou.budget.ReceiptRecord;
import cn.tongchou.budget.RequestMemo;
import cn.tongchou.budget.StopOutcome;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.DoubleSubmit;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.WaitingStates;
import cn.tongchou.testing.AtOnce;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestYearStages;
import cn.tongchou.testing.TongchouTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TongchouTest
@Tag("database")
class FundRequestProcessTests {

    @Autowired private FundManagement funds;

    @Autowired private DraftRequestMemo draft;

    @Autowired private RecordMemoRoute route;

    @Autowired private RecordAllocation allocation;

    @Autowired private RecordFundReceipt receipt;

    @Autowired private FundRequestWaiting waiting;

    @Autowired private Ledger ledger;

    @Autowired private TestProgrammes test;

    @Autowired private TestYearStages stages;

    @Autowired private ProcessTasks tasks;

    @Autowired private Attachments attachments;

    @Autowired private Clock clock;

    @Test
    void theMemoGoesItsWayAndTheMoneyArrives() throws Exception {
        var year = stages.claimed();
        assertOpen(year, "user_draft_request_memo");
        MemoDraft proposal = funds.proposeMemo(year.id());
        String title = "关于全国数字图书馆推广工程" + year.programme().year() + "年度数字资源建设经费统筹使用的请示";
        assertThat(proposal.title()).isEqualTo(title);
        assertThat(proposal.amount()).isEqualTo(Money.of("300000.00"));
        assertThat(proposal.items())
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.quantity()).isEqualTo(100000);
                            assertThat(item.amount()).isEqualTo(Money.of("300000.00"));
                        });

        RequestMemo saved = draft.save(proposal, UUID.randomUUID(), test.coordinator());
        assertOpen(year, "user_draft_request_memo");
        RequestMemo memo =
                draft.finish(
                        with(proposal, "310000.00", saved.revision()),
                        UUID.randomUUID(),
                        test.coordinator());
        assertThat(memo.id()).isEqualTo(saved.id());
        assertThat(memo.number()).isEqualTo(year.programme().year() + "-QS-0001");
        assertOpen(year, "user_record_memo_route");
        assertThatThrownBy(() -> draft.save(proposal, UUID.randomUUID(), test.coordinator()))
                .isInstanceOf(AlreadyDone.class);

        stop(memo, MemoStation.LEAD_LIBRARY, StopOutcome.PASSED_ON, "示例馆报〔2017〕3号", null);
        assertThatThrownBy(
                        () ->
                                stop(
                                        memo,
                                        MemoStation.LEAD_LIBRARY,
                                        StopOutcome.PASSED_ON,
                                        "示例馆报〔2017〕3号",
                                        null))
                .isInstanceOf(AlreadyDone.class);
        stop(memo, MemoStation.CULTURE_DEPARTMENT, StopOutcome.PASSED_ON, null, null);
        assertOpen(year, "user_record_memo_route");
        stop(memo, MemoStation.FINANCE_DEPARTMENT, StopOutcome.PASSED_ON, null, null);
        assertThat(funds.memo(memo.id()).status()).isEqualTo(MemoStatus.APPROVED);
        assertOpen(year, "user_record_allocation");
        try (XWPFDocument docx =
                        new XWPFDocument(
                                new ByteArrayInputStream(
                                        attachments
                                                .read(funds.memo(memo.id()).documentId())
                                                .content()));
                XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
            assertThat(text.getText())
                    .as("the rows of the table add up to the amount")
                    .containsPattern("300,000\\.00\\s+2\\s+平台、设备、软件、质检等经费\\s+10,000\\.00");
            assertThat(text.getText())
                    .contains(
                            title,
                            "310,000.00",
                            "100,000",
                            "示例馆报〔2017〕3号",
                            "妥否，请批示。",
                            "省文化厅",
                            "已转报",
                            "已批准");
        }

        AllocationRecord grant = grant(year.id(), "示例财教〔2017〕35号", "310000.00");
        FundAllocation granted =
                allocation.record(grant, null, true, UUID.randomUUID(), test.actor("caiwu"));
        assertThatThrownBy(
                        () ->
                                allocation.record(
                                        grant, null, false, UUID.randomUUID(), test.actor("caiwu")))
                .hasMessageContaining("budget.error.allocation-recorded");
        assertOpen(year, "user_record_fund_receipt");
        assertThatThrownBy(() -> receipt.finish(year.id(), UUID.randomUUID(), test.actor("caiwu")))
                .hasMessageContaining("budget.error.no-receipt");
        UUID form = UUID.randomUUID();
        receipt.record(receiptOf(granted, "300000.00"), null, true, form, test.actor("caiwu"));
        assertThatThrownBy(
                        () ->
                                receipt.record(
                                        receiptOf(granted, "10000.00"),
                                        null,
                                        false,
                                        form,
                                        test.actor("caiwu")))
                .isInstanceOf(DoubleSubmit.class);
        assertThatThrownBy(
                        () ->
                                receipt.record(
                                        receiptOf(granted, "10000.01"),
                                        null,
                                        false,
                                        UUID.randomUUID(),
                                        test.actor("caiwu")))
                .hasMessageContaining("budget.error.beyond-allotment[10,000.01, 10,000.00]");
        receipt.record(
                receiptOf(granted, "10000.00"),
                null,
                false,
                UUID.randomUUID(),
                test.actor("caiwu"));
        assertOpen(year, "user_plan_lots");
        assertThat(funds.stage(year.id())).isEqualTo(FundStage.RECEIVED);
        assertThat(ledger.fundPosition(year.id()).cash()).isEqualTo(Money.of("310000.00"));
        assertThat(ledger.entries(year.id())).hasSize(3);
    }

    @Test
    void aMemoThatIsGivenBackIsWrittenAgain() {
        var year = stages.claimed();
        RequestMemo memo =
                draft.finish(funds.proposeMemo(year.id()), UUID.randomUUID(), test.coordinator());
        stop(memo, MemoStation.LEAD_LIBRARY, StopOutcome.PASSED_ON, "示例馆报〔2017〕4号", null);
        assertThatThrownBy(
                        () ->
                                stop(
                                        memo,
                                        MemoStation.CULTURE_DEPARTMENT,
                                        StopOutcome.GIVEN_BACK,
                                        null,
                                        " "))
                .hasMessageContaining("budget.error.stop-note");
        stop(memo, MemoStation.CULTURE_DEPARTMENT, StopOutcome.GIVEN_BACK, null, "金额测算依据不足");
        assertOpen(year, "user_draft_request_memo");
        RequestMemo second =
                draft.finish(funds.proposeMemo(year.id()), UUID.randomUUID(), test.coordinator());
        assertThat(second.number()).endsWith("-QS-0002");
        assertThat(funds.memos(year.id()))
                .extracting(RequestMemo::status)
                .containsExactly(MemoStatus.DRAFT, MemoStatus.REJECTED);
        assertOpen(year, "user_record_memo_route");
    }

    @Test
    void badInputLeavesNothingBehind() {
        var year = stages.claimed();
        MemoDraft proposal = funds.proposeMemo(year.id());
        UUID form = UUID.randomUUID();
        assertThatThrownBy(
                        () -> draft.finish(with(proposal, "0.00", null), form, test.coordinator()))
                .hasMessageContaining("budget.error.amount-not-positive");
        assertThat(funds.memos(year.id())).isEmpty();
        RequestMemo memo = draft.finish(proposal, form, test.coordinator());
        assertRefused(
                new MemoStopRecord(
                        memo.id(),
                        MemoStation.LEAD_LIBRARY,
                        StopOutcome.PASSED_ON,
                        clock.today().plusDays(1),
                        "x",
                        null,
                        null),
                "stop-date");
        assertRefused(
                new MemoStopRecord(
                        memo.id(),
                        MemoStation.LEAD_LIBRARY,
                        StopOutcome.PASSED_ON,
                        clock.today(),
                        " ",
                        null,
                        null),
                "document-missing");
        assertRefused(
                new MemoStopRecord(
                        memo.id(),
                        MemoStation.LEAD_LIBRARY,
                        StopOutcome.GIVEN_BACK,
                        clock.today(),
                        "x",
                        "不行",
                        null),
                "memo-own-station");
        assertThat(funds.stops(memo.id())).isEmpty();
        assertThatThrownBy(
                        () ->
                                allocation.record(
                                        grant(year.id(), "x", "1.00"),
                                        null,
                                        false,
                                        UUID.randomUUID(),
                                        test.actor("caiwu")))
                .hasMessageContaining("budget.error.memo-not-approved");
        for (MemoStation station : MemoStation.values()) {
            stop(memo, station, StopOutcome.PASSED_ON, "示例馆报〔2017〕5号", null);
        }
        AllocationRecord tomorrow =
                new AllocationRecord(
                        year.id(),
                        "x",
                        Money.of(1),
                        FundSource.CENTRAL,
                        null,
                        clock.today().plusDays(1),
                        null);
        assertThatThrownBy(
                        () ->
                                allocation.record(
                                        tomorrow,
                                        null,
                                        false,
                                        UUID.randomUUID(),
                                        test.actor("caiwu")))
                .hasMessageContaining("budget.error.stop-date");
        assertThatThrownBy(
                        () ->
                                allocation.record(
                                        grant(year.id(), "x", "-1.00"),
                                        null,
                                        false,
                                        UUID.randomUUID(),
                                        test.actor("caiwu")))
                .hasMessageContaining("budget.error.amount-not-positive");
        assertThat(ledger.entries(year.id())).isEmpty();
    }

    @Test
    void noMoneyIsGrantedBeforeTheMemoIsApproved() {
        AllocationRecord[] tooEarly = {
            grant(test.draft(null, null).id(), "x", "1.00"),
            grant(stages.claimed().id(), "x", "1.00")
        };
        for (AllocationRecord record : tooEarly) {
            assertThatThrownBy(
                            () ->
                                    allocation.record(
                                            record,
                                            null,
                                            false,
                                            UUID.randomUUID(),
                                            test.actor("caiwu")))
                    .hasMessageContaining("budget.error.memo-not-approved");
            assertThat(ledger.entries(record.programmeId())).isEmpty();
        }
    }

    @Test
    void twoWhoDraftAtOnceMakeOneMemo() {
        for (int i = 0; i < 5; i++) {
            var year = stages.claimed();
            MemoDraft proposal = funds.proposeMemo(year.id());
            List<Throwable> late =
                    AtOnce.run(
                            4,
                            n -> {
                                if (n == 0) {
                                    draft.finish(proposal, UUID.randomUUID(), test.coordinator());
                                } else {
                                    draft.save(
                                            proposal, UUID.randomUUID(), test.actor("tongchou2"));
                                }
                            });
            assertThat(late).hasSize(3).allMatch(RuleViolation.class::isInstance);
            assertThat(funds.memos(year.id())).hasSize(1);
        }
    }

    @Test
    void aMemoThatSomebodyChangedMeanwhileIsNotWrittenOver() {
        var year = stages.claimed();
        MemoDraft proposal = funds.proposeMemo(year.id());
        RequestMemo first = draft.save(proposal, UUID.randomUUID(), test.coordinator());
        long seen = first.revision();
        draft.save(with(proposal, "310000.00", seen), UUID.randomUUID(), test.actor("tongchou2"));
        for (Long stale : new Long[] {null, seen}) {
            assertThatThrownBy(
                            () ->
                                    draft.finish(
                                            with(proposal, "320000.00", stale),
                                            UUID.randomUUID(),
                                            test.coordinator()))
                    .hasMessageContaining("shared.error.changed-meanwhile[统筹乙");
        }
        assertThat(funds.memo(first.id()).amount()).isEqualTo(Money.of("310000.00"));
    }

    @Test
    void whoRecordsAStopTwiceIsToldWhoDidItAndWhen() {
        var year = stages.claimed();
        RequestMemo memo =
                draft.finish(funds.proposeMemo(year.id()), UUID.randomUUID(), test.coordinator());
        stop(memo, MemoStation.LEAD_LIBRARY, StopOutcome.PASSED_ON, "示例馆报〔2017〕6号", null);
        assertThatThrownBy(
                        () ->
                                stop(
                                        memo,
                                        MemoStation.LEAD_LIBRARY,
                                        StopOutcome.PASSED_ON,
                                        "示例馆报〔2017〕6号",
                                        null))
                .hasMessageContaining("budget.error.stop-recorded[" + memo.number() + ", 统筹甲, 2");
        assertThatThrownBy(
                        () ->
                                stop(
                                        memo,
                                        MemoStation.FINANCE_DEPARTMENT,
                                        StopOutcome.PASSED_ON,
                                        null,
                                        null))
                .hasMessageContaining("budget.error.memo-not-there");
    }

    private void assertRefused(MemoStopRecord stop, String code) {
        assertThatThrownBy(() -> route.record(stop, null, UUID.randomUUID(), test.coordinator()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("budget.error." + code);
    }

    private void stop(
            RequestMemo memo,
            MemoStation station,
            StopOutcome outcome,
            String number,
            String note) {
        Upload paper =
                new Upload("批复.pdf", "application/pdf", "示例".getBytes(StandardCharsets.UTF_8));
        route.record(
                new MemoStopRecord(memo.id(), station, outcome, clock.today(), number, note, null),
                paper,
                UUID.randomUUID(),
                test.coordinator());
    }

    private static MemoDraft with(MemoDraft proposal, String yuan, Long revision) {
        return new MemoDraft(
                proposal.programmeId(),
                proposal.title(),
                Money.of(yuan),
                proposal.body(),
                proposal.items(),
                revision);
    }

    private AllocationRecord grant(UUID programmeId, String number, String yuan) {
        return new AllocationRecord(
                programmeId,
                number,
                Money.of(yuan),
                FundSource.PROVINCIAL,
                null,
                LocalDate.of(2017, 6, 1),
                null);
    }

    private ReceiptRecord receiptOf(FundAllocation granted, String yuan) {
        return new ReceiptRecord(
                granted.id(), Money.of(yuan), clock.today(), "示例到账单 " + UUID.randomUUID(), null);
    }

    private void assertOpen(TestProgrammes.Launched year, String activity) {
        assertThat(tasks.openActivities(year.number())).containsExactly(activity);
        assertThat(
                        waiting.waiting()
                                .filter(item -> item.businessKey().equals(year.number()))
                                .map(WaitingStates.Waiting::activityId))
                .isEqualTo(
                        waiting.activities().contains(activity)
                                ? java.util.List.of(activity)
                                : java.util.List.of());
    }
}
