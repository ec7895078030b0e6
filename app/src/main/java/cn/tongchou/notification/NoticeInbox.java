package cn.tongchou.notification;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.TopBarPart;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person has read, and how many notices are unread. */
@Component
public class NoticeInbox implements TopBarPart {

    private static final String OWN =
            " from notice where account_id = :person and message_key <> '" + Catalogue.DIGEST + "'";

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    NoticeInbox(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
                "update notice set read_at = :now where account_id = :person and read_at is null and told_at <= :until",
                new MapSqlParameterSource("person", person.toString())
                        .addValue("now", Timestamp.from(clock.now()))
                        .addValue("until", Timestamp.from(until)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> attributes(UUID accountId) {
        Long unread =
                jdbc.queryForObject(
                        "select count(*)" + OWN + " and read_at is null",
                        Map.of("person", accountId.toString()),
                        Long.class);
        return Map.of("unreadNotices", unread);
    }
}
