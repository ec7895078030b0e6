package cn.tongchou.production;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.workbook.CellKind;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The list of a year's batches. */
@Component
public class BatchListing {

    private static final Sort NUMBER = Sort.text("t.number");
    private static final Sort DELIVERED = Sort.moment("t.delivered_at");

    private static final RowMapper<BatchLine> BATCH =
            (r, i) ->
                    new BatchLine(
                            UUID.fromString(r.getString("id")),
                            r.getString("number"),
                            UUID.fromString(r.getString("assignment_id")),
                            UUID.fromString(r.getString("project_id")),
                            UUID.fromString(r.getString("institution_id")),
                            r.getString("contract_id") == null,
                            r.getInt("round_no"),
                            BatchStatus.valueOf(r.getString("status")),
                            r.getLong("quantity"),
                            r.getLong("row_total"),
                            r.getTimestamp("delivered_at").toInstant());

    private final ProductionListings listings;

    BatchListing(ProductionListings listings) {
        this.listings = listings;
    }

    /** The batches that this person sees; a supplier only those made under a contract. */
    public Listing<BatchLine> of(
            UUID programmeId,
            Map<UUID, ConstructionProject> projects,
            Map<UUID, String> names,
            Actor actor) {
        Listing<BatchLine> listing =
                Listing.<BatchLine>at("/batches", "production.batches.title")
                        .rows("t.*", "batch t", NUMBER.sql(), BATCH)
                        .along("t.programme_id")
                        .sortedBy("number");
        listings.ownRows(listing, programmeId, actor);
        if (actor.is(Role.SUPPLIER)) {
            listing.within("t.contract_id is not null", Map.of());
        }
        listing.filter(ListFilter.text("text", "production.column.batch", NUMBER.sql()));
        listings.filters(listing, projects, actor);
        return listing.filter(
                        ListFilter.states(
                                "status",
                                "production.column.status",
                                "production.batch-status",
                                BatchStatus.values(),
                                "t.status"))
                .filter(ListFilter.since("from", "production.filter.delivered-from", DELIVERED))
                .filter(ListFilter.until("to", "production.filter.delivered-to", DELIVERED))
                .column(
                        "number",
                        "production.column.batch",
                        NUMBER,
                        CellKind.TEXT,
                        20,
                        BatchLine::number)
                .column(
                        "library",
                        "production.column.library",
                        AssignmentListing.LIBRARY,
                        CellKind.TEXT,
                        26,
                        line -> names.get(line.institutionId()))
                .column(
                        "project",
                        "production.column.project",
                        AssignmentListing.KIND,
                        CellKind.TEXT,
                        22,
                        (line, texts) ->
                                texts.get(projects.get(line.projectId()).kind().messageKey()))
                .column(
                        "producer",
                        "production.column.producer",
                        Sort.number("case when t.contract_id is null then 0 else 1 end"),
                        CellKind.TEXT,
                        14,
                        (line, texts) ->
                                texts.get(
                                        line.selfProduced()
                                                ? "production.producer.self"
                                                : "production.producer.contractor"))
                .column(
                        "round",
                        "production.column.round",
                        Sort.number("t.round_no"),
                        CellKind.COUNT,
                        8,
                        BatchLine::round)
                .column(
                        "rows",
                        "production.column.rows",
                        Sort.number("t.row_total"),
                        CellKind.COUNT,
                        10,
                        BatchLine::rowTotal)
                .column(
                        "quantity",
                        "production.column.quantity",
                        Sort.number("t.quantity"),
                        CellKind.COUNT,
                        12,
                        BatchLine::quantity)
                .column(
                        "unit",
                        "production.column.unit",
                        null,
                        CellKind.TEXT,
                        10,
                        (line, texts) ->
                                texts.get(projects.get(line.projectId()).unit().messageKey()))
                .column(
                        "delivered",
                        "production.column.delivered-at",
                        DELIVERED,
                        CellKind.MOMENT,
                        18,
                        BatchLine::deliveredAt)
                .column(
                        "status",
                        "production.column.status",
                        Sort.states("t.status", BatchStatus.values()),
                        CellKind.TEXT,
                        12,
                        (line, texts) -> texts.of("production.batch-status", line.status()));
    }
}
