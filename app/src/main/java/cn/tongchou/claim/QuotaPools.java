package cn.tongchou.claim;

import cn.tongchou.programme.ConstructionProject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows that hold the quota. Whoever changes a pool does it by one conditional update of that
 * one row: the window, the suspension and what is left stand in the row itself, so that claiming,
 * closing a round and suspending a project meet there and one of them is first. A {@code CHECK}
 * stands behind it. What is left is compared with the quantity, never their sum with the total: a
 * quantity near the end of what a number holds is refused like any other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QuotaPools {

    private static final String SELECT =
            "select project_id, programme_id, total, claimed, round_no, opens_at, closes_at, round_open, suspended from quota_pool";

    private static final String TAKE =
            "update quota_pool set claimed = claimed + :n where project_id = :project"
                    + " and round_no = :round and round_open = true and suspended = false and opens_at <= :now and closes_at > :now"
                    + " and :n <= total - claimed and :n >= -claimed";

    private final NamedParameterJdbcTemplate jdbc;

    QuotaPools(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens the pool of a project; nothing can be claimed of it until a round opens. */
    void open(ConstructionProject project, Instant now) {
        jdbc.update(
                "insert into quota_pool (project_id, programme_id, total, claimed, round_no, opens_at, closes_at, round_open, suspended)"
                        + " values (:project, :programme, :total, 0, 0, :now, :now, false, false)",
                of(project.id(), now)
                        .addValue("programme", project.programmeId().toString())
                        .addValue("total", project.target()));
    }

    /**
     * Takes quota within the round's window, or gives some back with a negative number; false when
     * a condition fails.
     */
    boolean take(UUID projectId, long n, int roundNo, Instant now) {
        return jdbc.update(TAKE, of(projectId, now).addValue("n", n).addValue("round", roundNo))
                == 1;
    }

    /**
     * Gives back quota that a claim leaves, while the library may still decide; false when the
     * window is over.
     */
    boolean withdraw(UUID projectId, long n, Instant now) {
        return jdbc.update(
                        "update quota_pool set claimed = claimed - :n where project_id = :project and round_open = true"
                                + " and opens_at <= :now and closes_at > :now and claimed >= :n",
                        of(projectId, now).addValue("n", n))
                == 1;
    }

    /** Gives back quota, whenever it is. */
    void giveBack(UUID projectId, long n) {
        int changed =
                jdbc.update(
                        "update quota_pool set claimed = claimed - :n where project_id = :project and claimed >= :n",
                        Map.of("project", projectId.toString(), "n", n));
        if (changed != 1) {
            throw new IllegalStateException("pool " + projectId + " holds less than " + n);
        }
    }

    /**
     * Takes or gives back what was captured beyond or below a claim, whenever it is; the total
     * grows where it would be exceeded. It is written first: MySQL counts on with the new value.
     */
    void capture(UUID projectId, long n) {
        int changed =
                jdbc.update(
                        "update quota_pool set total = case when claimed + :n > total then claimed + :n else total end,"
                                + " claimed = claimed + :n where project_id = :project and claimed + :n >= 0",
                        Map.of("project", projectId.toString(), "n", n));
        if (changed != 1) {
            throw new IllegalStateException("pool " + projectId + " holds less than " + -n);
        }
    }

    /** Sets a new total, never below what is claimed; false when it would be. */
    boolean resize(UUID projectId, long total) {
        return jdbc.update(
                        "update quota_pool set total = :n where project_id = :project and claimed <= :n",
                        Map.of("project", projectId.toString(), "n", total))
                == 1;
    }

    /** Opens a round's window in every pool of the programme. */
    void openRound(ClaimRound round) {
        jdbc.update(
                "update quota_pool set round_no = :no, opens_at = :opens, closes_at = :closes, round_open = true where programme_id = :programme",
                Map.of(
                        "no",
                        round.roundNo(),
                        "opens",
                        utc(round.opensAt()),
                        "closes",
                        utc(round.closesAt()),
                        "programme",
                        round.programmeId().toString()));
    }

    /**
     * Closes the window in every pool of the programme: no claim that comes later takes anything.
     */
    void closeRound(UUID programmeId) {
        jdbc.update(
                "update quota_pool set round_open = false where programme_id = :programme",
                Map.of("programme", programmeId.toString()));
    }

    /** Moves the end of one pool's window. */
    void moveClose(UUID projectId, Instant closesAt) {
        jdbc.update(
                "update quota_pool set closes_at = :closes where project_id = :project",
                Map.of("closes", utc(closesAt), "project", projectId.toString()));
    }

    void suspended(UUID projectId, boolean suspended) {
        jdbc.update(
                "update quota_pool set suspended = :s where project_id = :project",
                Map.of("s", suspended, "project", projectId.toString()));
    }

    Optional<QuotaPool> find(UUID projectId) {
        return jdbc
                .query(
                        SELECT + " where project_id = :project",
                        Map.of("project", projectId.toString()),
                        QuotaPools::pool)
                .stream()
                .findFirst();
    }

    List<QuotaPool> of(UUID programmeId) {
        return jdbc.query(
                SELECT + " where programme_id = :programme",
                Map.of("programme", programmeId.toString()),
                QuotaPools::pool);
    }

    private static MapSqlParameterSource of(UUID projectId, Instant now) {
        return new MapSqlParameterSource("project", projectId.toString()).addValue("now", utc(now));
    }

    private static QuotaPool pool(ResultSet r, int row) throws SQLException {
        return new QuotaPool(
                UUID.fromString(r.getString(1)),
                UUID.fromString(r.getString(2)),
                r.getLong(3),
                r.getLong(4),
                r.getInt(5),
                instant(r, 6),
                instant(r, 7),
                r.getBoolean(8),
                r.getBoolean(9));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet r, int column) throws SQLException {
        return r.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
