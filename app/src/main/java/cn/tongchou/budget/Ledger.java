package cn.tongchou.budget;

import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.StateChanged;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger. An entry is appended in the transaction of what it records and is never changed or
 * deleted: whoever made a mistake posts a correction. Writers stand in line at the ledger's head,
 * so the entries have no gap and one order.
 */
@Service
public class Ledger {

    private final LedgerJournal journal;
    private final LedgerGuards guards;
    private final FundPositions positions;
    private final ProgrammeManagement programmes;
    private final NamedParameterJdbcTemplate jdbc;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Formats formats;
    private final Clock clock;

    Ledger(
            LedgerJournal journal,
            LedgerGuards guards,
            FundPositions positions,
            ProgrammeManagement programmes,
            NamedParameterJdbcTemplate jdbc,
            EntityManager entities,
            ApplicationEventPublisher events,
            Formats formats,
            Clock clock) {
        this.journal = journal;
        this.guards = guards;
        this.positions = positions;
        this.programmes = programmes;
        this.jdbc = jdbc;
        this.entities = entities;
        this.events = events;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * Appends an entry.
     *
     * @return the entry as it stands in the ledger
     * @throws AlreadyDone when the same business fact has been posted
     * @throws RuleViolation when there is not that much to commit ({@code
     *     budget.error.beyond-allocation}, {@code budget.error.beyond-source}), to pay or release
     *     ({@code budget.error.beyond-commitment}), to receive ({@code
     *     budget.error.beyond-allotment}), or no such cash ({@code budget.error.not-received}); or
     *     when the programme is closed and the kind is no correction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LedgerEntry post(LedgerPosting posting) {
        entities.flush();
        LedgerPosting wanted = complete(posting);
        check(wanted);
        LedgerJournal.Head head = journal.takeHead();
        if (journal.hasSourceKey(wanted.sourceKey())) {
            throw new AlreadyDone("budget.error.already-posted", wanted.sourceDocument());
        }
        guards.openBalance(wanted.programmeId());
        LedgerEntryKind effect = effect(wanted);
        if (effect == LedgerEntryKind.PAY || effect == LedgerEntryKind.RELEASE) {
            guards.draw(wanted.contractId(), effect, wanted.amount());
        }
        guards.moveBalance(wanted.programmeId(), effect, wanted.amount());
        if (effect == LedgerEntryKind.COMMIT) {
            guards.requireOfSource(wanted.programmeId(), wanted.source(), wanted.amount());
            guards.commit(wanted);
        }
        LedgerEntry entry = sealed(wanted, effect, head);
        journal.append(entry);
        events.publishEvent(trail(entry, wanted));
        return entry;
    }

    /** What a correction does is decided by the entry that it corrects. */
    private LedgerEntryKind effect(LedgerPosting posting) {
        return posting.correctsSeq() == null
                ? posting.kind()
                : corrected(posting.correctsSeq()).kind();
    }

    private LedgerEntry corrected(long seq) {
        return journal.entry(seq)
                .orElseThrow(
                        () -> RuleViolation.at("correctsSeq", "budget.error.no-such-entry", seq));
    }

    /**
     * A payment and a correction stand in the same programme, source and project as what they refer
     * to.
     */
    private LedgerPosting complete(LedgerPosting posting) {
        if (posting.correctsSeq() != null) {
            LedgerEntry wrong = corrected(posting.correctsSeq());
            if (!wrong.programmeId().equals(posting.programmeId())) {
                throw new NotFound();
            }
            return placed(posting, wrong.source(), wrong.projectId(), wrong.contractId());
        }
        if (posting.kind() == LedgerEntryKind.PAY || posting.kind() == LedgerEntryKind.RELEASE) {
            var of =
                    jdbc.queryForList(
                            "select programme_id, source, project_id from commitment where"
                                    + " contract_id = :contract",
                            Map.of("contract", String.valueOf(posting.contractId())));
            if (of.isEmpty()
                    || !posting.programmeId().toString().equals(of.get(0).get("programme_id"))) {
                throw RuleViolation.of("budget.error.no-commitment");
            }
            String project = (String) of.get(0).get("project_id");
            return placed(
                    posting,
                    FundSource.valueOf((String) of.get(0).get("source")),
                    project == null ? null : UUID.fromString(project),
                    posting.contractId());
        }
        return posting;
    }

    private static LedgerPosting placed(
            LedgerPosting p, FundSource source, UUID projectId, UUID contractId) {
        return new LedgerPosting(
                p.kind(),
                p.programmeId(),
                source,
                projectId,
                p.amount(),
                p.sourceDocument(),
                p.sourceKey(),
                contractId,
                p.actor(),
                p.remark(),
                p.correctsSeq());
    }

    private void check(LedgerPosting posting) {
        boolean signed =
                posting.kind() == LedgerEntryKind.ADJUST
                        || posting.kind() == LedgerEntryKind.CARRY_OVER;
        if (posting.amount() == null
                || posting.amount().isZero()
                || !signed && posting.amount().isNegative()) {
            throw RuleViolation.at(
                    "amount",
                    signed ? "budget.error.amount-zero" : "budget.error.amount-not-positive");
        }
        if (posting.sourceDocument() == null || posting.sourceDocument().isBlank()) {
            throw RuleViolation.at("documentNumber", "budget.error.document-missing");
        }
        if (posting.kind().concernsContract() && posting.contractId() == null) {
            throw new IllegalArgumentException(posting.kind() + " without a contract");
        }
        if (posting.kind() != LedgerEntryKind.ADJUST && posting.correctsSeq() != null) {
            throw new IllegalArgumentException(posting.kind() + " corrects nothing");
        }
        if (posting.correctsSeq() != null) {
            checkCorrection(posting, corrected(posting.correctsSeq()));
        }
        if (posting.projectId() != null
                && !programmes
                        .project(posting.projectId())
                        .programmeId()
                        .equals(posting.programmeId())) {
            throw new NotFound();
        }
        if (posting.kind().isAllowedAfterClosing()) {
            programmes.programme(posting.programmeId());
        } else {
            programmes.requireOpen(posting.programmeId());
        }
    }

    private void checkCorrection(LedgerPosting posting, LedgerEntry wrong) {
        LedgerEntryKind kind = wrong.kind();
        if (kind == LedgerEntryKind.PAY) {
            // Paying needs an acceptance, a release and a second person; a correction has none.
            throw RuleViolation.at(
                    "correctsSeq", "budget.error.payment-not-correctable", wrong.seq());
        }
        if (kind == LedgerEntryKind.ADJUST
                || kind == LedgerEntryKind.COMMIT
                || kind == LedgerEntryKind.RELEASE) {
            throw RuleViolation.at("correctsSeq", "budget.error.not-correctable", wrong.seq());
        }
        if (kind != LedgerEntryKind.CARRY_OVER
                && journal.corrected(wrong).plus(posting.amount()).isNegative()) {
            throw RuleViolation.at(
                    "amount",
                    "budget.error.corrected-too-far",
                    formats.money(journal.corrected(wrong)));
        }
    }

    private LedgerEntry sealed(LedgerPosting p, LedgerEntryKind effect, LedgerJournal.Head head) {
        LedgerEntry open =
                new LedgerEntry(
                        head.seq() + 1,
                        p.kind(),
                        p.programmeId(),
                        p.source(),
                        p.projectId(),
                        p.contractId(),
                        p.amount(),
                        p.sourceDocument().strip(),
                        p.sourceKey(),
                        p.correctsSeq(),
                        clock.now(),
                        p.actor().accountId(),
                        p.actor().displayName(),
                        p.remark() == null || p.remark().isBlank() ? null : p.remark().strip(),
                        head.hash(),
                        null,
                        EntryLines.of(effect, p.amount()));
        return withHash(open, LedgerJournal.hash(open));
    }

    private static LedgerEntry withHash(LedgerEntry e, String hash) {
        return new LedgerEntry(
                e.seq(),
                e.kind(),
                e.programmeId(),
                e.source(),
                e.projectId(),
                e.contractId(),
                e.amount(),
                e.sourceDocument(),
                e.sourceKey(),
                e.correctsSeq(),
                e.postedAt(),
                e.actorId(),
                e.actorName(),
                e.remark(),
                e.previousHash(),
                hash,
                e.lines());
    }

    private StateChanged trail(LedgerEntry entry, LedgerPosting posting) {
        String detail = formats.money(entry.amount()) + " · " + entry.sourceDocument();
        return posting.actor()
                .changed(
                        "ledger-entry",
                        entry.contractId() == null ? entry.programmeId() : entry.contractId(),
                        "#" + entry.seq(),
                        cn.tongchou.shared.Keys.of("budget.history.posted", entry.kind()),
                        null,
                        entry.kind(),
                        entry.remark(),
                        detail);
    }

    /** Where a programme's money stands, from its guarded balance. */
    @Transactional(readOnly = true)
    public FundPosition fundPosition(UUID programmeId) {
        return guards.position(programmeId);
    }

    /**
     * Where a construction project's own money stands, recounted from the entries; shared money is
     * not in it.
     */
    @Transactional(readOnly = true)
    public FundPosition projectPosition(UUID projectId) {
        return positions.byProjectId(projectId);
    }

    /** A programme's money per construction project; the key {@code null} is the shared money. */
    @Transactional(readOnly = true)
    public Map<UUID, FundPosition> positionsByProject(UUID programmeId) {
        return new LinkedHashMap<>(positions.byProject(programmeId));
    }

    /** The same as it had been entered until the end of a day in China. */
    @Transactional(readOnly = true)
    public Map<UUID, FundPosition> positionsByProject(UUID programmeId, LocalDate until) {
        LocalDateTime moment = LocalDateTime.ofInstant(Clock.endOf(until), ZoneOffset.UTC);
        return new LinkedHashMap<>(positions.byProject(programmeId, moment));
    }

    /** A programme's money per source that has any. */
    @Transactional(readOnly = true)
    public Map<FundSource, FundPosition> positionsBySource(UUID programmeId) {
        Map<FundSource, FundPosition> bySource = new EnumMap<>(FundSource.class);
        bySource.putAll(positions.bySource(programmeId));
        return bySource;
    }

    /** Where a contract's money stands; {@link ContractPosition#NONE} when it never took up any. */
    @Transactional(readOnly = true)
    public ContractPosition contractPosition(UUID contractId) {
        return guards.contract(contractId);
    }

    /**
     * Commitments of a programme that are neither paid nor released in full, by contract number.
     */
    @Transactional(readOnly = true)
    public List<OpenCommitment> openCommitments(UUID programmeId) {
        return positions.openCommitments(programmeId);
    }

    /** Every entry of a programme, the newest first. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(UUID programmeId) {
        return journal.ofProgramme(programmeId);
    }

    /** Every entry of a contract, the oldest first. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> contractEntries(UUID contractId) {
        return journal.ofContract(contractId);
    }
}
