package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.acceptance.process.AcceptAssignment;
import cn.tongchou.acceptance.process.CloseYear;
import cn.tongchou.attachment.Attachments;
import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.LedgerEntryKind;
import cn.tongchou.budget.LedgerPosting;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProgrammeStatus;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.tender.LotKind;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@TongchouTest
@Tag("database")
class ClosingTests {

    @Autowired private YearAtWork work;

    @Autowired private CloseYear step;

    @Autowired private ClosingManagement closing;

    @Autowired private AcceptAssignment acceptAssignment;

    @Autowired private PaymentManagement payments;

    @Autowired private ProgrammeManagement programmes;

    @Autowired private ClaimManagement claims;

    @Autowired private AccountManagement accounts;

    @Autowired private Attachments attachments;

    @Autowired private Ledger ledger;

    @Autowired private ProcessTasks tasks;

    @Autowired private cn.tongchou.testing.NewViolations violations;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private TransactionTemplate transaction;

    @org.junit.jupiter.api.BeforeEach
    void rememberWhatIsThere() {
        violations.remember("I2|I3|I11");
    }

    @AfterEach
    void everythingHolds() {
        violations.assertNone("I2|I3|I11");
    }

    @Test
    void aYearIsNotClosedWhileSomethingIsOpen() {
        TestProgrammes.Launched year = work.constructed(100, 0);
        assertThat(closing.obstacles(year.id()))
                .extracting(RuleViolation::code)
                .containsExactly("acceptance.error.commitments-open");
        assertThatThrownBy(() -> step.compile(UUID.randomUUID(), year.id(), null, coordinator()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat((String) refused.arguments()[0])
                                        .contains(
                                                work.contract(year, LotKind.PLATFORM).number(),
                                                work.contract(year, LotKind.SCANNING).number()));

        TestProgrammes.Launched early = work.of(100);
        work.delivered(work.assignment(early), 50, false);
        assertThat(closing.obstacles(early.id()))
                .extracting(RuleViolation::code)
                .contains(
                        "acceptance.error.batches-open",
                        "acceptance.error.assignments-unaccepted",
                        "acceptance.error.commitments-open");
    }

    @Test
    void theLeaderApprovesExactlyTheCompiledDocumentAndTheYearIsReadOnly() {
        TestProgrammes.Launched year = finished();
        assertThat(tasks.openActivities(year.number()))
                .containsExactly("user_compile_annual_report");

        AnnualReport report = step.compile(UUID.randomUUID(), year.id(), "请审阅", coordinator());
        byte[] document = attachments.read(report.documentId()).content();
        assertThat(new String(document, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(report.sha256()).isEqualTo(Attachments.sha256(document));
        assertThat(tasks.openActivities(year.number()))
                .containsExactly("user_approve_annual_report");

        AnnualReport approved = step.approve(UUID.randomUUID(), year.id(), seen(year), leader());
        assertThat(approved.approvedSha256()).isEqualTo(report.sha256());
        assertThat(programmes.programme(year.id()).status()).isEqualTo(ProgrammeStatus.CLOSED);
        assertThat(tasks.openActivities(year.number())).isEmpty();

        assertThatThrownBy(
                        () ->
                                claims.claim(
                                        year.project(), 1, UUID.randomUUID(), work.actor("daqing")))
                .isInstanceOf(RuleViolation.class);
        closed(() -> claims.release(work.assignment(year).claimId(), 1, "退回", coordinator()));
        assertThatThrownBy(() -> work.delivered(work.assignment(year), 1, false))
                .isInstanceOf(RuleViolation.class);
        closed(
                () ->
                        acceptAssignment.accept(
                                UUID.randomUUID(), work.assignment(year).id(), coordinator()));
        closed(() -> work.released(work.contract(year, LotKind.PLATFORM), "1.00", false, "再付"));
        transaction.executeWithoutResult(
                t ->
                        ledger.post(
                                new LedgerPosting(
                                        LedgerEntryKind.CARRY_OVER,
                                        year.id(),
                                        FundSource.PROVINCIAL,
                                        null,
                                        Money.of(-100),
                                        "示例结转",
                                        "carry:" + year.number(),
                                        null,
                                        work.actor("caiwu"),
                                        "结转下年")));
    }

    @Test
    void aReturnedReportIsCompiledAnewAndBothAreKept() {
        TestProgrammes.Launched year = finished();
        step.compile(UUID.randomUUID(), year.id(), null, coordinator());
        assertThatThrownBy(() -> step.compile(UUID.randomUUID(), year.id(), null, coordinator()))
                .isInstanceOf(AlreadyDone.class);
        refused(
                "acceptance.error.reason-missing",
                () -> step.giveBack(UUID.randomUUID(), year.id(), seen(year), "", leader()));
        step.giveBack(UUID.randomUUID(), year.id(), seen(year), "补充问题与措施", leader());
        assertThat(tasks.openActivities(year.number()))
                .containsExactly("user_compile_annual_report");

        step.compile(UUID.randomUUID(), year.id(), "已补充", coordinator());
        step.approve(UUID.randomUUID(), year.id(), seen(year), leader());
        assertThat(closing.of(year.id()))
                .extracting(AnnualReport::status)
                .containsExactly(AnnualReportStatus.APPROVED, AnnualReportStatus.RETURNED);
        assertThatThrownBy(() -> step.approve(UUID.randomUUID(), year.id(), seen(year), leader()))
                .isInstanceOf(AlreadyDone.class);
    }

    @Test
    void aLeaderDecidesOnlyAboutTheReportThatWasRead() {
        TestProgrammes.Launched year = finished();
        ReportSeen first =
                ReportSeen.of(step.compile(UUID.randomUUID(), year.id(), null, coordinator()));
        step.giveBack(UUID.randomUUID(), year.id(), first, "补充问题与措施", leader());
        step.compile(UUID.randomUUID(), year.id(), "已补充", coordinator());

        replaced(() -> step.approve(UUID.randomUUID(), year.id(), first, leader()));
        replaced(() -> step.giveBack(UUID.randomUUID(), year.id(), first, "再改", leader()));
        ReportSeen otherDocument = new ReportSeen(seen(year).id(), first.sha256() + "x");
        replaced(() -> step.approve(UUID.randomUUID(), year.id(), otherDocument, leader()));
        replaced(
                () ->
                        step.approve(
                                UUID.randomUUID(),
                                year.id(),
                                new ReportSeen(null, null),
                                leader()));
        assertThat(programmes.programme(year.id()).status()).isEqualTo(ProgrammeStatus.RUNNING);

        step.approve(UUID.randomUUID(), year.id(), seen(year), leader());
        assertThat(programmes.programme(year.id()).status()).isEqualTo(ProgrammeStatus.CLOSED);
    }

    @Test
    void aDocumentThatWasAlteredIsNotApproved() {
        TestProgrammes.Launched year = finished();
        AnnualReport report = step.compile(UUID.randomUUID(), year.id(), null, coordinator());
        byte[] content = attachments.read(report.documentId()).content();
        jdbc.update(
                "update attachment set content = ? where id = ?",
                "x".getBytes(),
                report.documentId().toString());
        refused(
                "acceptance.error.report-altered",
                () -> step.approve(UUID.randomUUID(), year.id(), seen(year), leader()));
        jdbc.update(
                "update attachment set content = ? where id = ?",
                content,
                report.documentId().toString());
        step.approve(UUID.randomUUID(), year.id(), seen(year), leader());
    }

    @Test
    void nobodyApprovesTheReportTheyCompiledWhateverTheirRoleIsNow() {
        TestProgrammes.Launched year = finished();
        Actor compiler = work.actor("tongchou2");
        step.compile(UUID.randomUUID(), year.id(), null, compiler);
        try {
            accounts.assignRole(compiler.accountId(), Role.LEADER, work.actor("admin"));
            refused(
                    "acceptance.error.four-eyes-report",
                    () ->
                            step.approve(
                                    UUID.randomUUID(),
                                    year.id(),
                                    seen(year),
                                    work.actor("tongchou2")));
        } finally {
            accounts.assignRole(compiler.accountId(), Role.COORDINATOR, work.actor("admin"));
        }
    }

    /** The newest report, as the leader's page shows it. */
    private ReportSeen seen(TestProgrammes.Launched year) {
        return ReportSeen.of(closing.latest(year.id()).orElseThrow());
    }

    private static void replaced(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        AlreadyDone.class,
                        late ->
                                assertThat(late.code())
                                        .isEqualTo("acceptance.error.report-not-latest"));
    }

    /** A year in which everything is accepted and paid. */
    private TestProgrammes.Launched finished() {
        TestProgrammes.Launched year = work.constructed(60, 40);
        for (LotKind kind : List.of(LotKind.SCANNING, LotKind.PLATFORM, LotKind.INSPECTION)) {
            work.settled(year, kind, payments.payable(work.due(year, kind).id()));
        }
        return year;
    }

    private Actor coordinator() {
        return work.actor("tongchou");
    }

    private Actor leader() {
        return work.actor("lingdao");
    }

    private static void closed(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.code()).isEqualTo("programme.error.closed"));
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        RuleViolation.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
