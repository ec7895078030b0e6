package cn.tongchou.notification;

import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.shared.Formats;
import cn.tongchou.workbook.CellKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 发件箱 as a list: every letter with its reader, its event and how far it has come. */
@Component
class OutboxListing {

    private static final Sort WRITTEN = Sort.moment("m.written_at");

    private final NoticeTexts texts;

    OutboxListing(NoticeTexts texts) {
        this.texts = texts;
    }

    Listing<OutboxLine> of() {
        return Listing.<OutboxLine>at("/outbox", "notification.outbox.title")
                .rows(OutboxDesk.COLUMNS, OutboxDesk.TABLES, "m.id", OutboxDesk::line)
                .sortedDownBy("written")
                .filter(
                        ListFilter.text(
                                "person",
                                "notification.outbox.person",
                                "a.display_name",
                                "a.username",
                                "m.address"))
                .filter(
                        ListFilter.states(
                                "status",
                                "notification.column.state",
                                "notification.mail-status",
                                MailStatus.values(),
                                "m.status"))
                .filter(
                        ListFilter.choice(
                                "event",
                                "notification.column.event",
                                events(),
                                "n.message_key = :value"))
                .filter(ListFilter.since("from", "notification.outbox.from", WRITTEN))
                .filter(ListFilter.until("to", "notification.outbox.to", WRITTEN))
                .column(
                        "written",
                        "notification.column.at",
                        WRITTEN,
                        CellKind.MOMENT,
                        18,
                        OutboxLine::writtenAt)
                .column(
                        "person",
                        "notification.column.to",
                        Sort.text("a.display_name"),
                        CellKind.TEXT,
                        16,
                        OutboxLine::person)
                .column(
                        "address",
                        "notification.column.address",
                        Sort.text("m.address").orUnknown(),
                        CellKind.TEXT,
                        28,
                        line -> line.address() == null ? Formats.UNKNOWN : line.address())
                .column(
                        "event",
                        "notification.column.event",
                        Sort.text("n.message_key"),
                        CellKind.TEXT,
                        18,
                        (line, words) -> words.get(line.eventKey()))
                .column(
                        "what",
                        "notification.column.what",
                        null,
                        CellKind.TEXT,
                        40,
                        (line, words) ->
                                texts.subject(line.key(), line.arguments(), words.locale()))
                .column(
                        "status",
                        "notification.column.state",
                        Sort.states("m.status", MailStatus.values()),
                        CellKind.TEXT,
                        16,
                        (line, words) -> words.of("notification.mail-status", line.status()))
                .column(
                        "problem",
                        "notification.column.problem",
                        Sort.text("m.problem").orUnknown(),
                        CellKind.TEXT,
                        24,
                        (line, words) -> words.of("notification.mail-problem", line.problem()))
                .column(
                        "answer",
                        "notification.column.answer",
                        null,
                        CellKind.TEXT,
                        30,
                        OutboxLine::answer)
                .column(
                        "attempts",
                        "notification.column.attempts",
                        Sort.number("m.attempts"),
                        CellKind.COUNT,
                        10,
                        OutboxLine::attempts)
                .column(
                        "next",
                        "notification.column.next-attempt",
                        Sort.moment("m.next_attempt_at").orUnknown(),
                        CellKind.MOMENT,
                        18,
                        OutboxLine::nextAttemptAt)
                .column(
                        "sent",
                        "notification.column.sent",
                        Sort.moment("m.sent_at").orUnknown(),
                        CellKind.MOMENT,
                        18,
                        OutboxLine::sentAt);
    }

    private static List<ListFilter.Option> events() {
        return Stream.concat(
                        Catalogue.ENTRIES.stream().map(Catalogue.Entry::key),
                        Stream.of(Catalogue.DIGEST))
                .map(key -> ListFilter.Option.of(key, Catalogue.nameKey(key)))
                .toList();
    }
}
