package cn.tongchou.notification;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.TopBarPart;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person's own notices, newest first, and how many are unread. */
@Component
class NoticeList implements TopBarPart {

    private static final String OWN =
            " from notice where account_id = :person and message_key <> '" + Catalogue.DIGEST + "'";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    NoticeList(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param unread only those that are unread
     * @param after older than this one, or {@code null}
     * @param before newer than this one, the nearest of them, or {@code null}
     */
    @Transactional(readOnly = true)
    List<Told> of(UUID person, boolean unread, MomentKey after, MomentKey before, int limit) {
        MapSqlParameterSource values =
                new MapSqlParameterSource("person", person.toString()).addValue("limit", limit);
        List<Told> found =
                new ArrayList<>(
                        jdbc.query(
                                "select id, message_key, arguments, link, told_at, read_at,"
                                        + " deadline"
                                        + OWN
                                        + (unread ? " and read_at is null" : "")
                                        + MomentKey.condition(
                                                "told_at", "id", after, before, values)
                                        + " limit :limit",
                                values,
                                (r, i) ->
                                        new Told(
                                                UUID.fromString(r.getString(1)),
                                                r.getString(2),
                                                Notices.arguments(r.getString(3)),
                                                r.getString(4),
                                                r.getTimestamp(5).toInstant(),
                                                r.getTimestamp(6) != null,
                                                r.getObject(7, LocalDate.class))));
        if (before != null) {
            Collections.reverse(found);
        }
        return found;
    }

    /**
     * Marks one as read.
     *
     * @return the path it leads to
     * @throws NotFound when it is not this person's
     */
    @Transactional
    public String read(UUID person, UUID notice) {
        MapSqlParameterSource values =
                new MapSqlParameterSource("person", person.toString())
                        .addValue("id", notice.toString())
                        .addValue("now", Timestamp.from(clock.now()));
        String link =
                jdbc
                        .queryForList("select link" + OWN + " and id = :id", values, String.class)
                        .stream()
                        .findFirst()
                        .orElseThrow(NotFound::new);
        jdbc.update("update notice set read_at = :now where id = :id and read_at is null", values);
        return link;
    }

    /** Marks all as read that were told until a moment: what came later was not seen yet. */
    @Transactional
    public int readAll(UUID person, Instant until) {
        return jdbc.update(
                "update notice set read_at = :now where account_id = :person and read_at is null"
                        + " and told_at <= :until",
                new MapSqlParameterSource("person", person.toString())
                        .addValue("now", Timestamp.from(clock.now()))
                        .addValue("until", Timestamp.from(until)));
    }

    @Transactional(readOnly = true)
    long unread(UUID person) {
        return jdbc.queryForObject(
                "select count(*)" + OWN + " and read_at is null",
                Map.of("person", person.toString()),
                Long.class);
    }

    @Override
    public Map<String, Object> attributes(UUID accountId) {
        return Map.of("unreadNotices", unread(accountId));
    }

    /** A notice as its recipient reads it. */
    record Told(
            UUID id,
            String key,
            List<String> arguments,
            String link,
            Instant at,
            boolean read,
            LocalDate deadline) {

        MomentKey place() {
            return new MomentKey(at, id);
        }

        public boolean urgent() {
            return Catalogue.entry(key).urgent();
        }
    }
}
