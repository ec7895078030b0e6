package cn.tongchou.testing;

import cn.tongchou.budget.AllocationRecord;
import cn.tongchou.budget.FundAllocation;
import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.FundMovement;
import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.LedgerEntry;
import cn.tongchou.budget.LedgerEntryKind;
import cn.tongchou.budget.LedgerPosting;
import cn.tongchou.budget.ReceiptRecord;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.Step;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Money for tests, through the same services that people use. */
@Component
public class TestMoney {

    private final FundManagement funds;
    private final Ledger ledger;
    private final TestProgrammes programmes;
    private final Clock clock;
    private final JdbcTemplate jdbc;

    TestMoney(
            FundManagement funds,
            Ledger ledger,
            TestProgrammes programmes,
            Clock clock,
            JdbcTemplate jdbc) {
        this.funds = funds;
        this.ledger = ledger;
        this.programmes = programmes;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Grants so many yuan of shared provincial money, whatever the year waits for: its 请示 counts as
     * approved for this step only.
     */
    @Step
    public FundAllocation grant(UUID programmeId, String yuan) {
        boolean waiting =
                jdbc.queryForObject(
                                "select count(*) from fund_progress where programme_id = ?",
                                Long.class,
                                programmeId.toString())
                        == 0;
        if (waiting) {
            jdbc.update(
                    "insert into fund_progress (programme_id, version, stage) values (?, 0, 'RECEIVED')",
                    programmeId.toString());
        }
        FundAllocation granted = allocate(programmeId, yuan);
        if (waiting) {
            jdbc.update("delete from fund_progress where programme_id = ?", programmeId.toString());
        }
        return granted;
    }

    private FundAllocation allocate(UUID programmeId, String yuan) {
        return funds.allocate(
                new AllocationRecord(
                        programmeId,
                        "示例财教〔2017〕" + UUID.randomUUID(),
                        Money.of(yuan),
                        FundSource.PROVINCIAL,
                        null,
                        clock.today(),
                        null),
                programmes.actor("caiwu"));
    }

    /** Grants so many yuan, and all of it arrives. */
    @Step
    public FundAllocation fund(UUID programmeId, String yuan) {
        FundAllocation allocation = grant(programmeId, yuan);
        funds.receive(
                new ReceiptRecord(
                        allocation.id(),
                        Money.of(yuan),
                        clock.today(),
                        "示例到账 " + UUID.randomUUID(),
                        null),
                programmes.actor("caiwu"));
        return allocation;
    }

    /** Posts an entry of shared provincial money in a step of its own. */
    @Step
    public LedgerEntry post(LedgerEntryKind kind, UUID programmeId, String yuan, UUID contractId) {
        return ledger.post(posting(kind, programmeId, yuan, contractId));
    }

    @Step
    public LedgerEntry post(LedgerPosting posting) {
        return ledger.post(posting);
    }

    /** A correction of an entry, as finance writes it on the page of the ledger. */
    @Step
    public LedgerEntry correct(UUID programmeId, long seq, String yuan) {
        return funds.move(
                new FundMovement(
                        programmeId,
                        LedgerEntryKind.ADJUST,
                        seq,
                        null,
                        null,
                        Money.of(yuan),
                        "示例更正单",
                        "写错了"),
                programmes.actor("caiwu"));
    }

    /** A posting of shared provincial money. */
    public LedgerPosting posting(
            LedgerEntryKind kind, UUID programmeId, String yuan, UUID contractId) {
        return new LedgerPosting(
                kind,
                programmeId,
                FundSource.PROVINCIAL,
                null,
                Money.of(yuan),
                "示例单据",
                "test:" + UUID.randomUUID(),
                contractId,
                programmes.actor("caiwu"),
                null);
    }
}
