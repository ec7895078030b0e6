package cn.tongchou.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.tongchou.testing.TongchouTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TongchouTest
@Tag("database")
class ClockTests {

    @Autowired private Clock clock;

    @Autowired private JdbcTemplate jdbc;

    @Test
    void theTimeIsTheDatabasesTime() {
        Instant database =
                jdbc.queryForObject(
                        "select current_timestamp(6) as time_now",
                        (row, i) ->
                                row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC));

        assertThat(clock.now())
                .isCloseTo(database.plus(clock.offset()), within(2, ChronoUnit.SECONDS));
        assertThat(clock.now().getNano() % 1000)
                .as("microseconds, which every column keeps")
                .isZero();
    }

    @Test
    void aBusinessDateIsADateInChina() {
        assertThat(Clock.dateOf(Instant.parse("2015-12-31T15:59:59Z")))
                .isEqualTo(LocalDate.of(2015, 12, 31));
        assertThat(Clock.dateOf(Instant.parse("2015-12-31T16:00:00Z")))
                .isEqualTo(LocalDate.of(2016, 1, 1));
        assertThat(Clock.startOf(LocalDate.of(2016, 2, 29))).isEqualTo("2016-02-28T16:00:00Z");
        assertThat(Clock.endOf(LocalDate.of(2016, 2, 29))).isEqualTo("2016-02-29T16:00:00Z");
        assertThat(Clock.instantOf(LocalDateTime.of(2015, 6, 30, 9, 0)))
                .isEqualTo("2015-06-30T01:00:00Z");
        assertThat(Clock.dateOf(null)).isNull();
    }

    @Test
    void timeCanBeShiftedForAReplay() {
        Duration before = clock.offset();
        try {
            clock.shift(Duration.ofDays(-3650));
            assertThat(clock.now())
                    .isCloseTo(
                            Instant.now().minus(3650, ChronoUnit.DAYS),
                            within(1, ChronoUnit.MINUTES));
        } finally {
            clock.shift(before);
        }
    }
}
