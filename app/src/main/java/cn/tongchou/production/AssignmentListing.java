package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Unit;
import cn.tongchou.workbook.CellKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The list of a year's assignments. */
@Component
public class AssignmentListing {

    static final Sort LIBRARY =
            Sort.text("(select n.name from institution n where n.id = t.institution_id)");
    static final Sort KIND =
            Sort.text("(select p.kind from construction_project p where p.id = t.project_id)");

    private static final Sort NUMBER = Sort.text("t.number");
    private static final Sort DEADLINE = Sort.day("t.deadline");
    private static final String SUM =
            "(select coalesce(sum(b.quantity), 0) from batch b where b.assignment_id = t.id and"
                    + " b.status ";
    private static final String PASSED = SUM + "= 'PASSED')";
    private static final String CONTRACTED_PASSED =
            SUM + "= 'PASSED' and b.contract_id is not null)";
    private static final String CONTRACTED_DELIVERED =
            SUM + "<> 'REJECTED' and b.contract_id is not null)";

    private static final RowMapper<AssignmentLine> ASSIGNMENT =
            (r, i) ->
                    new AssignmentLine(
                            UUID.fromString(r.getString("id")),
                            r.getString("number"),
                            UUID.fromString(r.getString("project_id")),
                            UUID.fromString(r.getString("institution_id")),
                            r.getLong("quantity"),
                            Unit.valueOf(r.getString("unit")),
                            r.getLong("delivered"),
                            r.getLong("passed"),
                            r.getObject("accepted_quantity", Long.class),
                            r.getObject("deadline", LocalDate.class),
                            AssignmentStatus.valueOf(r.getString("status")));

    private final ProductionListings listings;
    private final Clock clock;

    AssignmentListing(ProductionListings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    /** The assignments that this person sees; a supplier sees what is made under a contract. */
    public Listing<AssignmentLine> of(
            UUID programmeId,
            Map<UUID, ConstructionProject> projects,
            Map<UUID, String> names,
            Actor actor) {
        boolean contracted = actor.is(Role.SUPPLIER);
        String delivered = contracted ? CONTRACTED_DELIVERED : "t.delivered_quantity";
        String passed = contracted ? CONTRACTED_PASSED : PASSED;
        Listing<AssignmentLine> listing =
                Listing.<AssignmentLine>at("/assignments", "production.assignments.title")
                        .rows(
                                "t.*, " + delivered + " as delivered, " + passed + " as passed",
                                "assignment t",
                                NUMBER.sql(),
                                ASSIGNMENT)
                        .along("t.programme_id")
                        .sortedBy("number");
        listings.ownRows(listing, programmeId, actor);
        listing.filter(ListFilter.text("text", "production.column.assignment", NUMBER.sql()));
        listings.filters(listing, projects, actor);
        listing.filter(
                        ListFilter.states(
                                "status",
                                "production.column.status",
                                "production.assignment-status",
                                AssignmentStatus.values(),
                                "t.status"))
                .bind("today", clock.today())
                .filter(
                        ListFilter.flag(
                                "late",
                                "production.filter.late",
                                "t.status = 'OPEN' and t.deadline < :today"));
        return columns(listing, projects, names, delivered, passed);
    }

    private static Listing<AssignmentLine> columns(
            Listing<AssignmentLine> listing,
            Map<UUID, ConstructionProject> projects,
            Map<UUID, String> names,
            String delivered,
            String passed) {
        return listing.column(
                        "number",
                        "production.column.assignment",
                        NUMBER,
                        CellKind.TEXT,
                        20,
                        AssignmentLine::number)
                .column(
                        "library",
                        "production.column.library",
                        LIBRARY,
                        CellKind.TEXT,
                        26,
                        line -> names.get(line.institutionId()))
                .column(
                        "project",
                        "production.column.project",
                        KIND,
                        CellKind.TEXT,
                        22,
                        (line, texts) ->
                                texts.get(projects.get(line.projectId()).kind().messageKey()))
                .column(
                        "quantity",
                        "production.column.quantity",
                        Sort.number("t.quantity"),
                        CellKind.COUNT,
                        12,
                        AssignmentLine::quantity)
                .column(
                        "unit",
                        "production.column.unit",
                        null,
                        CellKind.TEXT,
                        10,
                        (line, texts) -> texts.get(line.unit().messageKey()))
                .column(
                        "delivered",
                        "production.column.delivered",
                        Sort.number(delivered),
                        CellKind.COUNT,
                        12,
                        AssignmentLine::delivered)
                .column(
                        "passed",
                        "production.column.passed",
                        Sort.number(passed),
                        CellKind.COUNT,
                        12,
                        AssignmentLine::passed)
                .column(
                        "accepted",
                        "production.column.accepted",
                        Sort.number("t.accepted_quantity").orUnknown(),
                        CellKind.COUNT,
                        12,
                        AssignmentLine::accepted)
                .column(
                        "deadline",
                        "production.column.deadline",
                        DEADLINE,
                        CellKind.DATE,
                        13,
                        AssignmentLine::deadline)
                .column(
                        "status",
                        "production.column.status",
                        Sort.states("t.status", AssignmentStatus.values()),
                        CellKind.TEXT,
                        14,
                        (line, texts) -> texts.of("production.assignment-status", line.status()));
    }
}
