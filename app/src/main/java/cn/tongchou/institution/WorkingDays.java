package cn.tongchou.institution;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The working-day calendar: holidays and 调休 are rows that an administrator enters with their source
 * (国务院办公厅's yearly notice). A year without rows counts Monday to Friday, and {@link #known(int)}
 * says so.
 */
@Component
public class WorkingDays {

    private final JdbcTemplate jdbc;

    WorkingDays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether holidays have been entered for this year. */
    public boolean known(int year) {
        return jdbc.queryForObject(
                        "select count(*) from calendar_year where calendar_year = ?",
                        Long.class,
                        year)
                > 0;
    }

    public boolean isWorkingDay(LocalDate date) {
        return working(date, exceptions(date, date));
    }

    /**
     * The n-th working day after a date; the date itself never counts.
     *
     * @param n 0 gives the date itself; at most 2,000
     */
    public LocalDate plus(LocalDate date, int n) {
        if (n < 0 || n > 2000) {
            throw new IllegalArgumentException("working days " + n);
        }
        Map<LocalDate, Boolean> exceptions = exceptions(date, date.plusDays(n * 3L + 30));
        LocalDate day = date;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            if (working(day, exceptions)) {
                left--;
            }
        }
        return day;
    }

    /** The n-th working day before a date; the date itself never counts. */
    public LocalDate minus(LocalDate date, int n) {
        Map<LocalDate, Boolean> exceptions = exceptions(date.minusDays(n * 3L + 30), date);
        LocalDate day = date;
        for (int left = n; left > 0; ) {
            day = day.minusDays(1);
            if (working(day, exceptions)) {
                left--;
            }
        }
        return day;
    }

    /**
     * Working days after {@code from} up to and including {@code to}; 0 when {@code to} is not
     * later.
     */
    public int between(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        Map<LocalDate, Boolean> exceptions = exceptions(from, to);
        int count = 0;
        for (long i = 1; i <= ChronoUnit.DAYS.between(from, to); i++) {
            if (working(from.plusDays(i), exceptions)) {
                count++;
            }
        }
        return count;
    }

    private static boolean working(LocalDate day, Map<LocalDate, Boolean> exceptions) {
        boolean weekday =
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    private Map<LocalDate, Boolean> exceptions(LocalDate from, LocalDate to) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        jdbc.query(
                "select calendar_date, working from calendar_day where calendar_date between ? and ?",
                rows -> {
                    days.put(rows.getObject(1, LocalDate.class), rows.getBoolean(2));
                },
                from,
                to);
        return days;
    }
}
