package cn.tongchou.institution;

import cn.tongchou.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days that differ from Monday to Friday: holidays, and 调休 weekends that are worked; each with
 * its source.
 */
@Service
@Transactional
public class HolidayRegister {

    private final JdbcTemplate jdbc;

    HolidayRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The years for which something has been entered, the newest first; deadlines of other years
     * count Monday to Friday.
     */
    @Transactional(readOnly = true)
    public List<KnownYear> years() {
        return jdbc.query(
                "select calendar_year, source from calendar_year order by calendar_year desc",
                (r, i) -> new KnownYear(r.getInt(1), r.getString(2)));
    }

    /** The days of a year that differ, in order. */
    @Transactional(readOnly = true)
    public List<Day> days(int year) {
        return jdbc.query(
                "select calendar_date, working, name, source from calendar_day where calendar_date between ? and ? order by calendar_date",
                (r, i) ->
                        new Day(
                                r.getObject(1, LocalDate.class),
                                r.getBoolean(2),
                                r.getString(3),
                                r.getString(4)),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
    }

    /**
     * Enters days, or corrects them; their year is known from now on.
     *
     * @param from the first day
     * @param to the last day, in the same year, at most 31 days later
     * @param working whether they are worked
     * @throws RuleViolation {@code institution.error.calendar-range} at {@code to}
     */
    public void enter(LocalDate from, LocalDate to, boolean working, String name, String source) {
        LocalDate last = to == null ? from : to;
        if (last.isBefore(from)
                || last.isAfter(from.plusDays(31))
                || last.getYear() != from.getYear()) {
            throw RuleViolation.at("to", "institution.error.calendar-range");
        }
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            int changed =
                    jdbc.update(
                            "update calendar_day set working = ?, name = ?, source = ? where calendar_date = ?",
                            working,
                            name,
                            source,
                            day);
            if (changed == 0) {
                jdbc.update(
                        "insert into calendar_day (calendar_date, working, name, source) values (?, ?, ?, ?)",
                        day,
                        working,
                        name,
                        source);
            }
        }
        if (jdbc.update(
                        "update calendar_year set source = ? where calendar_year = ?",
                        source,
                        from.getYear())
                == 0) {
            jdbc.update(
                    "insert into calendar_year (calendar_year, source) values (?, ?)",
                    from.getYear(),
                    source);
        }
    }

    /** Takes a day out again, and its year with the last one; false when there was none. */
    public boolean remove(LocalDate day) {
        boolean removed = jdbc.update("delete from calendar_day where calendar_date = ?", day) > 0;
        if (days(day.getYear()).isEmpty()) {
            jdbc.update("delete from calendar_year where calendar_year = ?", day.getYear());
        }
        return removed;
    }

    /** A year for which the calendar was entered, and from which document. */
    public record KnownYear(int year, String source) {}

    /** One day that differs from Monday to Friday. */
    public record Day(LocalDate date, boolean working, String name, String source) {}
}
