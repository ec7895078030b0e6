package cn.tongchou.demo;

import cn.tongchou.shared.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether the example years stand, as a row of the database: begun before the first of them is
 * written, done after the last. What a killed program left begun is thrown away at the next start,
 * see {@link UnfinishedDemo}.
 */
@Component
@Profile(Demo.PROFILE)
class PreparationRecord {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PreparationRecord(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A database without any programme that was never prepared. */
    boolean isDue() {
        return count("demo_preparation") + count("programme") == 0;
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    void begin() {
        jdbc.update("insert into demo_preparation (id, begun_at) values (1, ?)", now());
    }

    void finish() {
        jdbc.update("update demo_preparation set done_at = ? where id = 1", now());
    }

    private java.time.LocalDateTime now() {
        return java.time.LocalDateTime.ofInstant(clock.now(), java.time.ZoneOffset.UTC);
    }
}
