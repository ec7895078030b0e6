package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.shared.Clock;
import cn.tongchou.workbook.CellKind;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The list of a year's monthly reports. */
@Component
public class MonthlyReportListing {

    private static final Sort NUMBER = Sort.text("t.number");
    private static final Sort DUE = Sort.day("t.due_on");
    private static final String MISSING = "t.status in ('OPEN', 'RETURNED')";

    private static final RowMapper<MonthlyReportRow> ROW =
            (r, i) -> {
                Timestamp submitted = r.getTimestamp("submitted_at");
                return new MonthlyReportRow(
                        UUID.fromString(r.getString("id")),
                        r.getString("number"),
                        UUID.fromString(r.getString("institution_id")),
                        YearMonth.from(r.getObject("report_month", LocalDate.class)),
                        r.getObject("due_on", LocalDate.class),
                        MonthlyReportStatus.valueOf(r.getString("status")),
                        r.getInt("round_no"),
                        r.getString("responsible"),
                        submitted == null ? null : submitted.toInstant(),
                        r.getObject("reminded_on", LocalDate.class));
            };

    private final ProductionListings listings;
    private final ReportedMonths months;
    private final InstitutionDirectory institutions;
    private final Clock clock;

    MonthlyReportListing(
            ProductionListings listings,
            ReportedMonths months,
            InstitutionDirectory institutions,
            Clock clock) {
        this.listings = listings;
        this.months = months;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** The reports that this person sees: a library its own. */
    public Listing<MonthlyReportRow> of(UUID programmeId, Map<UUID, String> names, Actor actor) {
        Listing<MonthlyReportRow> listing =
                Listing.<MonthlyReportRow>at("/monthly-reports", "production.reports.title")
                        .rows("t.*", "monthly_report t", NUMBER.sql(), ROW)
                        .along("t.programme_id")
                        .sortedDownBy("number");
        listings.ownRows(listing, programmeId, actor);
        listing.filter(months(listing, programmeId))
                .filter(
                        ListFilter.states(
                                "status",
                                "production.column.status",
                                "production.monthly-report-status",
                                MonthlyReportStatus.values(),
                                "t.status"));
        if (!actor.is(Role.LIBRARY_CLERK)) {
            listing.filter(
                    ListFilter.choice(
                            "library",
                            "production.column.library",
                            institutions.libraries().stream()
                                    .map(one -> ListFilter.Option.named(one.id(), one.name()))
                                    .toList(),
                            "t.institution_id = :value"));
        }
        listing.bind("today", clock.today())
                .filter(ListFilter.flag("missing", "production.reports.missing", MISSING))
                .filter(
                        ListFilter.flag(
                                "late",
                                "production.filter.late",
                                MISSING + " and t.due_on < :today"));
        return columns(listing, names);
    }

    private ListFilter months(Listing<?> listing, UUID programmeId) {
        List<ListFilter.Option> options = new ArrayList<>();
        for (YearMonth month : months.months(programmeId)) {
            String name = "month_" + options.size();
            listing.bind(name, month.atDay(1));
            options.add(
                    ListFilter.Option.named(month, month.toString())
                            .where("t.report_month = :" + name));
        }
        return ListFilter.choice("month", "production.report.month", options, "1 = 0");
    }

    private static Listing<MonthlyReportRow> columns(
            Listing<MonthlyReportRow> listing, Map<UUID, String> names) {
        return listing.column(
                        "number",
                        "production.reports.number",
                        NUMBER,
                        CellKind.TEXT,
                        30,
                        MonthlyReportRow::number)
                .column(
                        "library",
                        "production.column.library",
                        AssignmentListing.LIBRARY,
                        CellKind.TEXT,
                        26,
                        row -> names.get(row.institutionId()))
                .column(
                        "month",
                        "production.report.month",
                        Sort.day("t.report_month"),
                        CellKind.TEXT,
                        12,
                        row -> row.month().toString())
                .column(
                        "due",
                        "production.report.due",
                        DUE,
                        CellKind.DATE,
                        13,
                        MonthlyReportRow::dueOn)
                .column(
                        "submitted",
                        "production.report.submitted",
                        Sort.moment("t.submitted_at").orUnknown(),
                        CellKind.MOMENT,
                        18,
                        MonthlyReportRow::submittedAt)
                .column(
                        "responsible",
                        "production.report.responsible",
                        null,
                        CellKind.TEXT,
                        14,
                        MonthlyReportRow::responsible)
                .column(
                        "status",
                        "production.column.status",
                        Sort.states("t.status", MonthlyReportStatus.values()),
                        CellKind.TEXT,
                        14,
                        (row, texts) -> texts.of("production.monthly-report-status", row.status()));
    }
}
