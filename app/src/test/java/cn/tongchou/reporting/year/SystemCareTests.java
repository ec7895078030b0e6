package cn.tongchou.reporting.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.shared.Clock;
import cn.tongchou.testing.TongchouTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@TongchouTest
@Tag("database")
class SystemCareTests {

    private static final String INSERT =
            "insert into calendar_year (calendar_year, source) values (?, '示例')";

    @Autowired private SystemCare care;
    @Autowired private Clock clock;
    @Autowired private JdbcTemplate jdbc;

    @Test
    @Transactional
    void aYearWithoutHolidaysAsksForAHandUntilTheyAreEntered() {
        int year = clock.today().getYear();
        jdbc.update("delete from calendar_year where calendar_year >= ?", year);
        SystemCare.Matter before = holidays();
        assertThat(before.asks()).isTrue();
        enter(year);
        enter(year + 1);
        assertThat(holidays().asks()).isFalse();
    }

    private SystemCare.Matter holidays() {
        return care.matters().stream()
                .filter(matter -> matter.name().equals("holidays-unknown"))
                .findFirst()
                .orElseThrow();
    }

    private void enter(int year) {
        jdbc.update(INSERT, year);
    }
}
