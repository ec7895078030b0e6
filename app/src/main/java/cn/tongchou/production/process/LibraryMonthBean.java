package cn.tongchou.production.process;

import cn.tongchou.production.ConstructedMonths;
import cn.tongchou.production.LibraryMonth;
import cn.tongchou.shared.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * {@code ${libraryMonths…}} in the drawing of the year: when a month is over, and of which months
 * libraries owe a report.
 */
@Component("libraryMonths")
public class LibraryMonthBean {

    private final ConstructedMonths months;
    private final Clock clock;

    LibraryMonthBean(ConstructedMonths months, Clock clock) {
        this.months = months;
        this.clock = clock;
    }

    /**
     * Every month from the beginning of the next one in China on, as ISO 8601 writes it. The engine
     * asks again each time, so the day never drifts, wherever the machine stands.
     */
    public String cycle() {
        return "R/"
                + YearMonth.from(clock.today())
                        .plusMonths(1)
                        .atDay(1)
                        .atTime(LocalTime.MIDNIGHT)
                        .atZone(Clock.ZONE)
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx"))
                + "/P1M";
    }

    /** Ids of the months that are over and have no report yet. */
    public List<String> of(String programmeId) {
        return months.unreported(UUID.fromString(programmeId)).stream()
                .map(LibraryMonth::id)
                .toList();
    }

    /** The number of the month's report. */
    public String businessKey(String programmeId, String libraryMonthId) {
        return months.number(UUID.fromString(programmeId), LibraryMonth.of(libraryMonthId));
    }
}
