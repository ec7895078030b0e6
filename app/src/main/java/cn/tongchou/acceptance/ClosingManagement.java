package cn.tongchou.acceptance;

import cn.tongchou.attachment.AttachedFile;
import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.Numbers;
import cn.tongchou.shared.RuleViolation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing of a programme: the coordinator compiles the annual report, the leader approves exactly
 * that document, and the programme is read-only from then on. Refused while something of the year
 * is still open.
 */
@Service
@Transactional
public class ClosingManagement {

    private static final String ITEM = "annual-report";
    private static final String PDF = "application/pdf";

    private final AnnualReports reports;
    private final ObjectProvider<AnnualReportSource> source;
    private final ClosingRules rules;
    private final ProgrammeManagement programmes;
    private final AccountDirectory accounts;
    private final Attachments attachments;
    private final Commands commands;
    private final Numbers numbers;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    ClosingManagement(
            AnnualReports reports,
            ObjectProvider<AnnualReportSource> source,
            ClosingRules rules,
            ProgrammeManagement programmes,
            AccountDirectory accounts,
            Attachments attachments,
            Commands commands,
            Numbers numbers,
            ApplicationEventPublisher events,
            MessageSource messages,
            Formats formats,
            Clock clock) {
        this.reports = reports;
        this.source = source;
        this.rules = rules;
        this.programmes = programmes;
        this.accounts = accounts;
        this.attachments = attachments;
        this.commands = commands;
        this.numbers = numbers;
        this.events = events;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * Compiles the 年报 as the year stands now and stores it with its hash.
     *
     * @param remark for the leader, at most 500 characters, or {@code null}
     * @throws RuleViolation what is still open: {@code acceptance.error.commitments-open} (names
     *     the contracts), {@code acceptance.error.payments-open}, {@code
     *     acceptance.error.assignments-unaccepted}, {@code acceptance.error.batches-open}; or
     *     {@code acceptance.error.report-source}
     * @throws AlreadyDone when a report waits for approval or has been approved
     */
    public AnnualReport compile(UUID commandId, UUID programmeId, String remark, Actor actor) {
        Programme programme = programmes.programme(programmeId);
        programmes.requireOpen(programmeId);
        commands.once(commandId, actor.accountId());
        int round = latest(programmeId).map(this::nextRound).orElse(1);
        rules.require(programmeId);
        AnnualReportSource drawn = source.getIfAvailable();
        if (drawn == null) {
            throw RuleViolation.of("acceptance.error.report-source");
        }
        String year = String.valueOf(programme.year());
        byte[] pdf = drawn.pdf(programmeId);
        String name =
                messages.getMessage(
                        "acceptance.report.file-name",
                        new Object[] {year, round},
                        Locale.SIMPLIFIED_CHINESE);
        UUID document = attachments.store(name, PDF, pdf, actor);
        AnnualReport report =
                reports.saveAndFlush(
                        new AnnualReport(
                                numbers.next(year + "-NB"),
                                programmeId,
                                round,
                                document,
                                Attachments.sha256(pdf),
                                Reasons.optional(remark),
                                actor,
                                clock.now()));
        trail(report, "acceptance.history.compiled", null, report.remark(), actor);
        tell(
                "report-compiled:",
                "acceptance.notice.compiled",
                report,
                List.of(year, report.number()),
                Notice.Recipient.role(Role.LEADER));
        return report;
    }

    /**
     * The leader approves the document that is stored; its hash is kept with the approval.
     *
     * @throws RuleViolation {@code acceptance.error.four-eyes-report} when the leader compiled it;
     *     {@code acceptance.error.report-altered} when the stored document is not the compiled one;
     *     or what is still open
     * @throws AlreadyDone when it has been approved or returned, or another one has been compiled
     *     since the leader read it, naming who and when
     */
    public AnnualReport approve(UUID commandId, UUID programmeId, ReportSeen seen, Actor actor) {
        AnnualReport report = due(commandId, programmeId, seen, actor);
        rules.require(programmeId);
        AttachedFile document = attachments.read(report.documentId());
        String hash = Attachments.sha256(document.content());
        if (!hash.equals(report.sha256())) {
            throw RuleViolation.of("acceptance.error.report-altered", report.number());
        }
        report.approve(hash, actor, clock.now());
        reports.saveAndFlush(report);
        trail(report, "acceptance.history.approved", AnnualReportStatus.COMPILED, null, actor);
        return report;
    }

    /**
     * The leader gives the report back.
     *
     * @param reason 1 to 500 characters; the compiler is told
     * @throws AlreadyDone as for approving
     */
    public AnnualReport giveBack(
            UUID commandId, UUID programmeId, ReportSeen seen, String reason, Actor actor) {
        AnnualReport report = due(commandId, programmeId, seen, actor);
        report.giveBack(Reasons.required(reason), actor, clock.now());
        reports.saveAndFlush(report);
        trail(
                report,
                "acceptance.history.report-returned",
                AnnualReportStatus.COMPILED,
                report.returnReason(),
                actor);
        tell(
                "report-returned:",
                "acceptance.notice.report-returned",
                report,
                List.of(report.number(), report.returnReason()),
                Notice.Recipient.account(report.compiledBy()));
        return report;
    }

    /**
     * Closes the programme after the approval, in the approver's name. @throws RuleViolation
     * without an approved report
     */
    public void close(UUID programmeId) {
        AnnualReport report =
                latest(programmeId)
                        .filter(last -> last.status() == AnnualReportStatus.APPROVED)
                        .orElseThrow(
                                () -> RuleViolation.of("acceptance.error.report-not-approved"));
        Actor approver =
                accounts.find(report.decidedBy()).map(accounts::actor).orElse(Actor.SYSTEM);
        programmes.close(programmeId, approver);
        Programme programme = programmes.programme(programmeId);
        tell(
                "programme-closed:",
                "acceptance.notice.closed",
                report,
                List.of(String.valueOf(programme.year()), report.number()),
                Notice.Recipient.role(Role.LIBRARY_CLERK),
                Notice.Recipient.role(Role.COORDINATOR),
                Notice.Recipient.role(Role.FINANCE));
    }

    /** The latest report of a programme. */
    @Transactional(readOnly = true)
    public Optional<AnnualReport> latest(UUID programmeId) {
        return reports.findFirstByProgrammeIdOrderByRoundNoDesc(programmeId);
    }

    /** Every report of a programme, the newest first. */
    @Transactional(readOnly = true)
    public List<AnnualReport> of(UUID programmeId) {
        return reports.findByProgrammeIdOrderByRoundNoDesc(programmeId);
    }

    /** What is still open in the year; empty where it may be closed. */
    @Transactional(readOnly = true)
    public List<RuleViolation> obstacles(UUID programmeId) {
        return rules.against(programmeId);
    }

    private int nextRound(AnnualReport last) {
        if (last.status() != AnnualReportStatus.RETURNED) {
            throw new AlreadyDone(
                    "acceptance.error.report-waiting",
                    last.number(),
                    last.compiledByName(),
                    formats.time(last.compiledAt()));
        }
        return last.roundNo() + 1;
    }

    private AnnualReport due(UUID commandId, UUID programmeId, ReportSeen seen, Actor actor) {
        programmes.requireOpen(programmeId);
        commands.once(commandId, actor.accountId());
        AnnualReport report = latest(programmeId).orElseThrow(NotFound::new);
        if (report.status() != AnnualReportStatus.COMPILED) {
            throw new AlreadyDone(
                    "acceptance.error.report-decided",
                    report.number(),
                    report.decidedByName(),
                    formats.time(report.decidedAt()));
        }
        if (!seen.is(report)) {
            throw new AlreadyDone(
                    "acceptance.error.report-not-latest",
                    report.number(),
                    report.compiledByName(),
                    formats.time(report.compiledAt()));
        }
        if (actor.isAccount(report.compiledBy())) {
            throw RuleViolation.of("acceptance.error.four-eyes-report");
        }
        return report;
    }

    private void trail(
            AnnualReport report,
            String what,
            AnnualReportStatus before,
            String reason,
            Actor actor) {
        events.publishEvent(
                actor.changed(
                        ITEM,
                        report.programmeId(),
                        report.number(),
                        what,
                        before,
                        report.status(),
                        reason,
                        "SHA-256 " + report.sha256().substring(0, 12)));
    }

    private void tell(
            String event,
            String key,
            AnnualReport report,
            List<String> words,
            Notice.Recipient... recipients) {
        events.publishEvent(
                new Notice(
                        event + report.number(),
                        key,
                        words,
                        "/programmes/" + report.programmeId() + "/closing",
                        Set.of(recipients)));
    }
}
