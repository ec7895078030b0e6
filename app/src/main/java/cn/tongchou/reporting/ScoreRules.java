package cn.tongchou.reporting;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The dated rules of the composite score: rows with their source, not code. */
@Component
class ScoreRules {

    private final JdbcTemplate jdbc;

    ScoreRules(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rule in force on a day.
     *
     * @throws IllegalStateException when there is none; the first one has no beginning
     */
    ScoreRule on(LocalDate day) {
        return jdbc
                .query(
                        "select completion, quality, punctuality, execution, source from score_rule"
                                + " where effective_from <= ? order by effective_from desc",
                        (r, i) ->
                                new ScoreRule(
                                        r.getInt(1),
                                        r.getInt(2),
                                        r.getInt(3),
                                        r.getInt(4),
                                        r.getString(5)),
                        day)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No score rule on " + day));
    }
}
