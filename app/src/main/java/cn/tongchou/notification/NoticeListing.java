package cn.tongchou.notification;

import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.workbook.CellKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 消息 as a list: a person's own, newest first. */
@Component
class NoticeListing {

    private final NoticeTexts texts;

    NoticeListing(NoticeTexts texts) {
        this.texts = texts;
    }

    Listing<Told> of(UUID person) {
        return Listing.<Told>at("/notices", "notification.list.title")
                .rows("n.*", "notice n", "n.id", NoticeListing::told)
                .within(
                        "n.account_id = :person and n.message_key <> :digest",
                        Map.of("person", person.toString(), "digest", Catalogue.DIGEST))
                .along("n.account_id")
                .sortedDownBy("at")
                .filter(
                        ListFilter.choice(
                                        "state",
                                        "notification.column.state",
                                        List.of(
                                                ListFilter.Option.of(
                                                                "unread",
                                                                "notification.state.unread")
                                                        .where("n.read_at is null")),
                                        "n.id = :value")
                                .asTabs())
                .filter(
                        ListFilter.choice(
                                "event",
                                "notification.column.event",
                                Catalogue.ENTRIES.stream()
                                        .map(
                                                entry ->
                                                        ListFilter.Option.of(
                                                                entry.key(), entry.nameKey()))
                                        .toList(),
                                "n.message_key = :value"))
                .column(
                        "at",
                        "notification.column.at",
                        Sort.moment("n.told_at"),
                        CellKind.MOMENT,
                        18,
                        Told::at)
                .column(
                        "what",
                        "notification.column.what",
                        null,
                        CellKind.TEXT,
                        50,
                        (told, words) ->
                                texts.subject(told.key(), told.arguments(), words.locale()));
    }

    private static Told told(ResultSet r, int row) throws SQLException {
        return new Told(
                UUID.fromString(r.getString("id")),
                r.getString("message_key"),
                Notices.arguments(r.getString("arguments")),
                r.getTimestamp("told_at").toInstant(),
                r.getTimestamp("read_at") != null,
                r.getObject("deadline", LocalDate.class));
    }

    /** A notice as its recipient reads it. */
    record Told(
            UUID id,
            String key,
            List<String> arguments,
            java.time.Instant at,
            boolean read,
            LocalDate deadline) {

        public boolean urgent() {
            return Catalogue.entry(key).urgent();
        }
    }
}
