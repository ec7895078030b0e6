package cn.tongchou.demo;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.replay.MonthlyReporting;
import cn.tongchou.replay.ReplayYear;
import cn.tongchou.shared.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * 月报 of the year under way: handed in and taken month by month; of the newest month some libraries
 * are missing, and some reports wait for the coordinator.
 */
@Component
@Profile(Demo.PROFILE)
class ExampleMonths {

    private final MonthlyReporting reporting;
    private final InstitutionDirectory institutions;
    private final Clock clock;

    ExampleMonths(MonthlyReporting reporting, InstitutionDirectory institutions, Clock clock) {
        this.reporting = reporting;
        this.institutions = institutions;
        this.clock = clock;
    }

    /**
     * Puts the last day of reporting before the present on the agenda, less what is left behind.
     */
    void plan(ReplayYear year, Agenda agenda) {
        LocalDate present = Clock.dateOf(clock.now().minus(clock.offset()));
        LocalDate last = MonthlyReporting.lastDayBefore(present);
        reporting.leave(
                new MonthlyReporting.LeftBehind(
                        year.programmeId(),
                        YearMonth.from(last).minusMonths(1),
                        libraries(year, "months.missing"),
                        libraries(year, "months.untaken")));
        agenda.on(
                last,
                () -> {
                    // On the way to this day the libraries report.
                });
    }

    private Set<UUID> libraries(ReplayYear year, String path) {
        return year.assumptions().texts(path).stream()
                .map(digits -> ExampleRow.clerk(digits, year.cast(), institutions))
                .map(clerk -> clerk.institutionId())
                .collect(Collectors.toSet());
    }
}
