package cn.tongchou.institution;

import cn.tongchou.shared.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/**
 * The deadlines of one page that are counted Monday to Friday because their year's holidays are not
 * entered: each is marked, and the foot of the page names the years. The calendar is read once a
 * page.
 */
@Component("unknownYears")
@RequestScope
public class UnknownYears {

    private final HolidayRegister register;
    private final Set<Integer> met = new TreeSet<>();
    private Set<Integer> known;

    UnknownYears(HolidayRegister register) {
        this.register = register;
    }

    /** Whether this deadline's year is unknown; its page says so from now on. */
    public boolean has(LocalDate deadline) {
        if (deadline == null) {
            return false;
        }
        if (known == null) {
            known =
                    register.years().stream()
                            .map(HolidayRegister.KnownYear::year)
                            .collect(Collectors.toSet());
        }
        if (known.contains(deadline.getYear())) {
            return false;
        }
        met.add(deadline.getYear());
        return true;
    }

    /** The business date of a deadline that names a time of day. */
    public LocalDate dayOf(Instant deadline) {
        return Clock.dateOf(deadline);
    }

    /** The years that this page has marked so far, in order. */
    public Set<Integer> met() {
        return met;
    }
}
