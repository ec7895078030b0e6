package cn.tongchou.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The one source of time: the database's time plus an offset, so that several nodes agree on a
 * deadline. The offset is zero except in a replay and in tests. The difference between this machine
 * and the database is measured at the start and every minute.
 */
@Component
public class Clock {

    /** Business dates are dates in China, whatever the machine's zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcTemplate jdbc;
    private final AtomicReference<Duration> skew = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    Clock(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        measureSkew();
    }

    /** Now, to the microsecond, which is what every database column keeps. */
    public Instant now() {
        return Instant.now().plus(skew.get()).plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
    }

    /** Today's date in China. */
    public LocalDate today() {
        return dateOf(now());
    }

    /** The business date of an instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant == null ? null : instant.atZone(ZONE).toLocalDate();
    }

    /** The instant of a date and time of day in China. */
    public static Instant instantOf(LocalDateTime dateTime) {
        return dateTime.atZone(ZONE).toInstant();
    }

    /** The last instant of a day in China: a deadline that names a day ends with that day. */
    public static Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The first instant of a day in China. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /** Time as it is shifted now; zero in production. */
    public Duration offset() {
        return offset.get();
    }

    /**
     * Shifts time; for a replay and for tests only. The engine's clock is shifted beside it by the
     * caller.
     */
    public void shift(Duration newOffset) {
        offset.set(newOffset);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void measureSkew() {
        Instant before = Instant.now();
        Instant database =
                jdbc.queryForObject(
                        "select current_timestamp(6) as time_now",
                        (row, i) ->
                                row.getObject(1, LocalDateTime.class)
                                        .toInstant(java.time.ZoneOffset.UTC));
        Instant after = Instant.now();
        Duration measured =
                Duration.between(
                        before.plus(Duration.between(before, after).dividedBy(2)), database);
        // Less than a second is the noise of measuring; it must not make time jump.
        skew.set(measured.abs().compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ZERO : measured);
    }
}
