package cn.tongchou.production;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectSuspension;
import cn.tongchou.shared.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The months of which a library owes a 月报: from the opening of its first assignment until the last
 * is accepted or given back. A month in which everything that it constructs was suspended has none,
 * unless something was delivered all the same.
 */
@Component
@Transactional(readOnly = true)
public class ConstructedMonths {

    private final Assignments assignments;
    private final MonthlyReports reports;
    private final DeliveredInPeriod delivered;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final Clock clock;

    ConstructedMonths(
            Assignments assignments,
            MonthlyReports reports,
            DeliveredInPeriod delivered,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            Clock clock) {
        this.assignments = assignments;
        this.reports = reports;
        this.delivered = delivered;
        this.programmes = programmes;
        this.institutions = institutions;
        this.clock = clock;
    }

    /**
     * The months that are over and have no report yet, the earliest first; none in a year that does
     * not run. Whoever was late by months gets all of them.
     */
    public List<LibraryMonth> unreported(UUID programmeId) {
        if (!programmes.programme(programmeId).isRunning()) {
            return List.of();
        }
        Map<UUID, List<Assignment>> byLibrary =
                assignments.findByProgrammeIdOrderByNumber(programmeId).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Assignment::institutionId,
                                        TreeMap::new,
                                        Collectors.toList()));
        List<LibraryMonth> known =
                reports.findByProgrammeId(programmeId).stream()
                        .map(report -> new LibraryMonth(report.institutionId(), report.month()))
                        .toList();
        Map<UUID, List<ProjectSuspension>> suspensions = new HashMap<>();
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        List<LibraryMonth> due = new ArrayList<>();
        byLibrary.forEach(
                (library, shares) -> {
                    for (YearMonth month = first(shares);
                            !month.isAfter(last);
                            month = month.plusMonths(1)) {
                        LibraryMonth one = new LibraryMonth(library, month);
                        if (!known.contains(one) && isConstructed(one, shares, suspensions)) {
                            due.add(one);
                        }
                    }
                });
        due.sort(Comparator.comparing(LibraryMonth::month));
        return due;
    }

    /** The library's assignments that were under construction in the month. */
    List<Assignment> constructed(UUID programmeId, LibraryMonth month) {
        return assignments.findByProgrammeIdOrderByNumber(programmeId).stream()
                .filter(share -> share.institutionId().equals(month.institutionId()))
                .filter(share -> isAlive(share, month.month()))
                .toList();
    }

    /** Such as {@code 2017-MR-201706-HLJ-230200-01}. */
    public String number(UUID programmeId, LibraryMonth month) {
        Programme programme = programmes.programme(programmeId);
        return "%d-MR-%d%02d-%s"
                .formatted(
                        programme.year(),
                        month.month().getYear(),
                        month.month().getMonthValue(),
                        institutions.get(month.institutionId()).code());
    }

    private boolean isConstructed(
            LibraryMonth month,
            List<Assignment> shares,
            Map<UUID, List<ProjectSuspension>> suspensions) {
        List<Assignment> alive =
                shares.stream().filter(share -> isAlive(share, month.month())).toList();
        return alive.stream()
                        .anyMatch(
                                share ->
                                        !suspensions
                                                .computeIfAbsent(
                                                        share.projectId(), programmes::suspensions)
                                                .stream()
                                                .anyMatch(one -> covers(one, month.month())))
                || !alive.isEmpty() && wasDelivered(alive, month);
    }

    private boolean wasDelivered(List<Assignment> alive, LibraryMonth month) {
        Map<DeliveredInPeriod.Part, DeliveredInPeriod.Delivered> parts =
                delivered.of(
                        alive.get(0).programmeId(),
                        month.month().atDay(1),
                        month.month().atEndOfMonth());
        return alive.stream()
                .map(share -> new DeliveredInPeriod.Part(share.projectId(), share.institutionId()))
                .anyMatch(
                        part ->
                                parts.getOrDefault(part, DeliveredInPeriod.Delivered.NONE).within()
                                        != 0);
    }

    private static YearMonth first(List<Assignment> shares) {
        return shares.stream()
                .map(share -> YearMonth.from(Clock.dateOf(share.openedAt())))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isAlive(Assignment share, YearMonth month) {
        boolean over =
                share.status() == AssignmentStatus.ACCEPTED
                        || share.status() == AssignmentStatus.RELEASED;
        return !Clock.dateOf(share.openedAt()).isAfter(month.atEndOfMonth())
                && !(over && Clock.dateOf(share.statusSince()).isBefore(month.atDay(1)));
    }

    /** Whether the suspension lasted the whole month. */
    private static boolean covers(ProjectSuspension suspension, YearMonth month) {
        LocalDate end = suspension.resumedOn();
        return !suspension.suspendedOn().isAfter(month.atDay(1))
                && (end == null || end.isAfter(month.atEndOfMonth()));
    }
}
