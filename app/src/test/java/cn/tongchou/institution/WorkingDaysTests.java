package cn.tongchou.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.testing.TestYears;
import cn.tongchou.testing.TongchouTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@TongchouTest
@Tag("database")
class WorkingDaysTests {

    @Autowired private WorkingDays days;

    @Autowired private JdbcTemplate jdbc;

    private final int year = TestYears.next();
    private final LocalDate monday =
            LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));

    @Test
    void aYearWithoutDataCountsMondayToFridayAndSaysSo() {
        assertThat(days.known(year)).isFalse();
        assertThat(days.isWorkingDay(monday)).isTrue();
        assertThat(days.isWorkingDay(monday.plusDays(4))).isTrue();
        assertThat(days.isWorkingDay(monday.plusDays(5))).isFalse();
        assertThat(days.isWorkingDay(monday.plusDays(6))).isFalse();
    }

    @Test
    void theFirstDayNeverCounts() {
        assertThat(days.plus(monday, 0)).isEqualTo(monday);
        assertThat(days.plus(monday, 1)).isEqualTo(monday.plusDays(1));
        assertThat(days.plus(monday, 5)).isEqualTo(monday.plusDays(7));
        assertThat(days.minus(monday, 1)).isEqualTo(monday.minusDays(3));
        assertThat(days.between(monday, monday.plusDays(7))).isEqualTo(5);
        assertThat(days.between(monday, monday)).isZero();
        assertThat(days.between(monday, monday.minusDays(1))).isZero();
    }

    @Test
    void holidaysAndExchangedDaysComeFromTheCalendar() {
        jdbc.update("insert into calendar_year (calendar_year, source) values (?, 'test')", year);
        jdbc.update(
                "insert into calendar_day (calendar_date, working, name, source) values (?, false, 'holiday', 'test')",
                monday.plusDays(1));
        jdbc.update(
                "insert into calendar_day (calendar_date, working, name, source) values (?, true, 'exchanged', 'test')",
                monday.plusDays(5));

        assertThat(days.known(year)).isTrue();
        assertThat(days.isWorkingDay(monday.plusDays(1))).isFalse();
        assertThat(days.isWorkingDay(monday.plusDays(5))).isTrue();
        assertThat(days.plus(monday, 1)).isEqualTo(monday.plusDays(2));
        assertThat(days.plus(monday, 4)).isEqualTo(monday.plusDays(5));
        assertThat(days.minus(monday.plusDays(2), 1)).isEqualTo(monday);
        assertThat(days.between(monday, monday.plusDays(6))).isEqualTo(4);
    }

    @Test
    void aNumberOfDaysOutOfReasonIsAProgrammingError() {
        assertThatThrownBy(() -> days.plus(monday, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.plus(monday, 2001))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
