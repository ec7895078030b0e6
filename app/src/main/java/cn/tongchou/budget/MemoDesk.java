package cn.tongchou.budget;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.Numbers;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.SeenRevisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/** Writes 请示 and keeps their route; called inside the transaction of {@link FundManagement}. */
@Component
class MemoDesk {

    private static final String MEMO = "request-memo";

    private final ProgrammeManagement programmes;
    private final RequestMemos memos;
    private final MemoStops stops;
    private final MemoWriter writer;
    private final FundStages stages;
    private final AccountDirectory people;
    private final SeenRevisions revisions;
    private final Numbers numbers;
    private final Formats formats;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MemoDesk(
            ProgrammeManagement programmes,
            RequestMemos memos,
            MemoStops stops,
            MemoWriter writer,
            FundStages stages,
            AccountDirectory people,
            SeenRevisions revisions,
            Numbers numbers,
            Formats formats,
            Clock clock,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.memos = memos;
        this.stops = stops;
        this.writer = writer;
        this.stages = stages;
        this.people = people;
        this.revisions = revisions;
        this.numbers = numbers;
        this.formats = formats;
        this.clock = clock;
        this.events = events;
    }

    RequestMemo draft(MemoDraft draft, Actor actor) {
        programmes.requireOpen(draft.programmeId());
        Programme programme = programmes.programme(draft.programmeId());
        Optional<RequestMemo> current = current(draft.programmeId());
        List<MemoItem> items = writer.items(draft.programmeId());
        RequestMemo memo = current.orElse(null);
        if (memo == null) {
            String number = numbers.next(programme.year() + "-QS");
            // Whoever drafts at the same moment has waited for the number: one of them has begun.
            if (current(draft.programmeId()).isPresent()) {
                throw new CannotAcquireLockException("a memo beside " + number);
            }
            memo = new RequestMemo(number, draft, items, actor.accountId(), clock.now());
        } else {
            if (!memo.isHandedIn()) {
                revisions.require(draft.revision(), memo.revision(), List.of(memo.id()));
            }
            memo.revise(draft, items);
        }
        memos.saveAndFlush(memo);
        memo.attach(writer.write(memo, List.of(), actor));
        memos.saveAndFlush(memo);
        String what =
                current.isEmpty() ? "budget.history.memo-drafted" : "budget.history.memo-revised";
        changed(
                memo,
                what,
                current.isEmpty() ? null : MemoStatus.DRAFT,
                null,
                formats.money(memo.amount()),
                actor);
        return memo;
    }

    RequestMemo handIn(UUID memoId, Actor actor) {
        RequestMemo memo = memo(memoId);
        programmes.requireOpen(memo.programmeId());
        memo.handIn();
        memos.saveAndFlush(memo);
        stages.move(memo.programmeId(), FundStage.DRAFTING, FundStage.ROUTING);
        changed(memo, "budget.history.memo-finished", memo.status(), null, null, actor);
        return memo;
    }

    RequestMemo recordStop(MemoStopRecord record, Actor actor) {
        RequestMemo memo = memo(record.memoId());
        programmes.requireOpen(memo.programmeId());
        check(record, memo);
        MemoStatus before = memo.status();
        memo.pass(record.station(), record.outcome());
        stops.saveAndFlush(new MemoStop(record, actor.accountId(), clock.now()));
        memo.attach(writer.write(memo, stops(memo.id()), actor));
        memos.saveAndFlush(memo);
        if (memo.status() == MemoStatus.APPROVED) {
            stages.move(memo.programmeId(), FundStage.ROUTING, FundStage.ALLOCATING);
            tell(memo, "budget.notice.memo-approved", record.note(), Role.FINANCE);
        } else if (memo.status() == MemoStatus.REJECTED) {
            stages.move(memo.programmeId(), FundStage.ROUTING, FundStage.DRAFTING);
            tell(memo, "budget.notice.memo-rejected", record.note(), Role.COORDINATOR);
        }
        String number = record.documentNumber() == null ? "" : " " + record.documentNumber();
        changed(
                memo,
                "budget.history.memo-stop",
                before,
                record.note(),
                record.date() + number,
                actor);
        return memo;
    }

    private void check(MemoStopRecord record, RequestMemo memo) {
        List<MemoStop> route = stops(memo.id());
        route.stream()
                .filter(stop -> stop.station() == record.station())
                .findFirst()
                .ifPresent(
                        stop -> {
                            throw new AlreadyDone(
                                    "budget.error.stop-recorded",
                                    memo.number(),
                                    people.displayName(stop.recordedBy()),
                                    formats.time(stop.recordedAt()));
                        });
        LocalDate earliest = route.isEmpty() ? LocalDate.MIN : route.get(route.size() - 1).date();
        if (record.date() == null
                || record.date().isAfter(clock.today())
                || record.date().isBefore(earliest)) {
            throw RuleViolation.at("date", "budget.error.stop-date");
        }
        if (record.outcome() == null) {
            throw RuleViolation.at("outcome", "budget.error.stop-outcome");
        }
        if (record.outcome() == StopOutcome.GIVEN_BACK
                && (record.note() == null || record.note().isBlank())) {
            throw RuleViolation.at("note", "budget.error.stop-note");
        }
        boolean unnumbered = record.documentNumber() == null || record.documentNumber().isBlank();
        if (record.station() == MemoStation.LEAD_LIBRARY && unnumbered) {
            throw RuleViolation.at("documentNumber", "budget.error.document-missing");
        }
    }

    RequestMemo memo(UUID memoId) {
        return memos.findById(memoId).orElseThrow(NotFound::new);
    }

    List<RequestMemo> memos(UUID programmeId) {
        return memos.findByProgrammeIdOrderByNumberDesc(programmeId);
    }

    Optional<RequestMemo> current(UUID programmeId) {
        return memos(programmeId).stream()
                .findFirst()
                .filter(memo -> memo.status() != MemoStatus.REJECTED);
    }

    List<MemoStop> stops(UUID memoId) {
        return stops.findByMemoIdOrderByRecordedAt(memoId);
    }

    private void changed(
            RequestMemo memo,
            String what,
            MemoStatus from,
            String reason,
            String detail,
            Actor actor) {
        events.publishEvent(
                actor.changed(
                        MEMO, memo.id(), memo.number(), what, from, memo.status(), reason, detail));
    }

    /** A memo may be given back several times; each stop is an event of its own. */
    private void tell(RequestMemo memo, String key, String note, Role role) {
        events.publishEvent(
                new Notice(
                        key + ':' + memo.number() + ':' + stops(memo.id()).size(),
                        key,
                        List.of(
                                memo.number(),
                                memo.title(),
                                note == null || note.isBlank() ? Formats.UNKNOWN : note.strip()),
                        "/programmes/" + memo.programmeId() + "/funds",
                        Set.of(Notice.Recipient.role(role))));
    }
}
