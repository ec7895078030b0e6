package cn.tongchou.identity;

import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Step;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords. Five wrong ones of an account, or from an address, are free;
 * each further one makes the next wait longer, up to a quarter of an hour, on every node and across
 * restarts. A try during the wait does not prolong it. Who signed in from an address before is
 * slowed there by their own mistakes only, so strangers cannot keep anybody out. Names that nobody
 * has are counted alike, so the answer does not tell who has an account.
 */
@Component
class SignInAttempts {

    /** Wrong tries that are free. */
    static final int FREE = 5;

    /** The longest wait, and how long a mistake is remembered after its wait. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** How long an address stays known. */
    private static final Duration KNOWN = Duration.ofDays(90);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    SignInAttempts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Before a password is looked at: counts the try as a wrong one, so that many at once are not
     * free either, and says whether it may count at all.
     */
    @Step
    Admission begin(String username, String address) {
        Instant now = clock.now();
        boolean addressFree = namesNobody(address) || freeNow(ofAddress(address), now);
        boolean accountFree = taken(ofAccount(username), ofAccount(username), now);
        boolean pairFree = taken(ofPair(username, address), ofAccount(username), now);
        boolean known =
                !jdbc.queryForList(
                                "select place from sign_in_known where place = ? and last_at > ?",
                                String.class,
                                ofPair(username, address),
                                Timestamp.from(now.minus(KNOWN)))
                        .isEmpty();
        return new Admission(
                known ? pairFree : accountFree && addressFree,
                !(accountFree && addressFree && pairFree));
    }

    /** The password was wrong: the address answers for it too. */
    @Step
    void failed(String address) {
        Instant now = clock.now();
        if (!namesNobody(address)) {
            taken(ofAddress(address), ofAddress(address), now);
        }
        jdbc.update(
                "delete from sign_in_attempt where last_failed_at < ?",
                Timestamp.from(now.minus(Duration.ofDays(1))));
        jdbc.update(
                "delete from sign_in_known where last_at < ?", Timestamp.from(now.minus(KNOWN)));
    }

    /** The person is in: their mistakes are forgotten, and the address is known. */
    @Step
    void succeeded(String username, String address) {
        forget(username);
        Timestamp now = Timestamp.from(clock.now());
        String place = ofPair(username, address);
        if (jdbc.update("update sign_in_known set last_at = ? where place = ?", now, place) == 0) {
            jdbc.update("insert into sign_in_known (place, last_at) values (?, ?)", place, now);
        }
    }

    /** An administrator lets an account try again at once, from everywhere. */
    @Step
    void forget(String username) {
        jdbc.update("delete from sign_in_attempt where owner = ?", ofAccount(username));
    }

    /** Until when this account waits, or {@code null}. */
    Instant waitsUntil(String username) {
        Instant now = clock.now();
        return row(ofAccount(username)).stream()
                .map(Row::freeAt)
                .filter(free -> free.isAfter(now))
                .findFirst()
                .orElse(null);
    }

    private static boolean namesNobody(String address) {
        return address.startsWith("127.")
                || address.equals("0:0:0:0:0:0:0:1")
                || address.equals("::1");
    }

    private boolean freeNow(String place, Instant now) {
        return row(place).stream().noneMatch(row -> row.freeAt().isAfter(now));
    }

    /** Counts one failure there unless it waits; says whether it did not. */
    private boolean taken(String place, String owner, Instant now) {
        // The row is held first, so that tries at once are counted one after the other.
        boolean present =
                jdbc.update("update sign_in_attempt set owner = owner where place = ?", place) > 0;
        if (!present) {
            jdbc.update(
                    "insert into sign_in_attempt (place, owner, failures, last_failed_at, free_at)"
                            + " values (?, ?, 1, ?, ?)",
                    place,
                    owner,
                    Timestamp.from(now),
                    Timestamp.from(now));
            return true;
        }
        Row row = row(place).get(0);
        if (row.freeAt().isAfter(now)) {
            return false;
        }
        int failures = row.freeAt().plus(LONGEST).isBefore(now) ? 1 : row.failures() + 1;
        jdbc.update(
                "update sign_in_attempt set failures = ?, last_failed_at = ?, free_at = ? where"
                        + " place = ?",
                failures,
                Timestamp.from(now),
                Timestamp.from(now.plus(wait(failures))),
                place);
        return true;
    }

    private List<Row> row(String place) {
        return jdbc.query(
                "select failures, free_at from sign_in_attempt where place = ?",
                (r, i) -> new Row(r.getInt(1), r.getTimestamp(2).toInstant()),
                place);
    }

    /** 1, 2, 4, 8, then 15 minutes. */
    static Duration wait(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofMinutes(1L << Math.min(failures - FREE, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private static String ofAccount(String username) {
        return Fingerprint.of("account", username);
    }

    private static String ofAddress(String address) {
        return Fingerprint.of("address", address);
    }

    private static String ofPair(String username, String address) {
        return Fingerprint.of("pair", username, address);
    }

    private record Row(int failures, Instant freeAt) {}

    /**
     * @param counts whether the password decides; otherwise the try is refused whatever it was
     * @param slowed whether the person is to be told to wait; the same for everybody who names this
     *     account or comes from this address
     */
    record Admission(boolean counts, boolean slowed) {}
}
