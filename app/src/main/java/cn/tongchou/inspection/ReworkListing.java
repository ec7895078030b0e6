package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.shared.Clock;
import cn.tongchou.workbook.CellKind;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 返工跟踪: the list of rework orders. */
@Component
public class ReworkListing {

    private final InspectionList inspections;
    private final Clock clock;

    ReworkListing(InspectionList inspections, Clock clock) {
        this.inspections = inspections;
        this.clock = clock;
    }

    /**
     * The orders that this person sees, the newest first.
     *
     * @param names of all institutions
     */
    public Listing<ReworkLine> of(Map<UUID, String> names, Actor actor) {
        Listing<ReworkLine> listing =
                Listing.<ReworkLine>at("/rework-orders", "inspection.order.list-title")
                        .rows(
                                "o.*, i.defects_a, i.defects_b, i.defects_c, f.verdict as next_verdict",
                                "rework_order o join inspection i on i.id = o.inspection_id"
                                        + " left join inspection f on f.batch_id = o.batch_id and f.round = o.round + 1",
                                "o.number",
                                (r, n) -> ReworkLine.of(r))
                        .sortedDownBy("number")
                        .filter(
                                ListFilter.text(
                                        "text",
                                        "inspection.order.search",
                                        "o.number",
                                        "o.batch_number"))
                        .filter(
                                ListFilter.states(
                                        "status",
                                        "inspection.order.status",
                                        "inspection.rework-status",
                                        ReworkStatus.values(),
                                        "o.status"));
        inspections.narrow(listing, "o", actor);
        listing.bind("today", clock.today())
                .filter(
                        ListFilter.flag(
                                "late",
                                "inspection.filter.late",
                                "o.resubmitted_at is null and o.deadline < :today"));
        return columns(listing, names);
    }

    private Listing<ReworkLine> columns(Listing<ReworkLine> listing, Map<UUID, String> names) {
        return listing.column(
                        "number",
                        "inspection.order.number",
                        Sort.text("o.number"),
                        CellKind.TEXT,
                        22,
                        ReworkLine::number)
                .column(
                        "library",
                        "inspection.column.library",
                        InspectionList.name("o.institution_id"),
                        CellKind.TEXT,
                        26,
                        line -> names.get(line.institutionId()))
                .column(
                        "batch",
                        "inspection.column.batch",
                        Sort.text("o.batch_number"),
                        CellKind.TEXT,
                        20,
                        ReworkLine::batchNumber)
                .column(
                        "round",
                        "inspection.column.round",
                        Sort.number("o.round"),
                        CellKind.COUNT,
                        8,
                        ReworkLine::round)
                .column(
                        "issued",
                        "inspection.order.issued",
                        Sort.moment("o.issued_at"),
                        CellKind.DATE,
                        13,
                        ReworkLine::issuedOn)
                .column(
                        "deadline",
                        "inspection.order.deadline",
                        Sort.day("o.deadline"),
                        CellKind.DATE,
                        13,
                        ReworkLine::deadline)
                .column(
                        "resubmitted",
                        "inspection.order.resubmitted",
                        Sort.moment("o.resubmitted_at").orUnknown(),
                        CellKind.DATE,
                        13,
                        ReworkLine::resubmittedOn)
                .column(
                        "late",
                        "inspection.order.late",
                        null,
                        CellKind.COUNT,
                        10,
                        line -> Math.max(0, line.daysLate(clock.today())))
                .column(
                        "defects-a",
                        "inspection.column.defects-a",
                        Sort.number("i.defects_a"),
                        CellKind.COUNT,
                        8,
                        ReworkLine::defectsA)
                .column(
                        "defects-b",
                        "inspection.column.defects-b",
                        Sort.number("i.defects_b"),
                        CellKind.COUNT,
                        8,
                        ReworkLine::defectsB)
                .column(
                        "defects-c",
                        "inspection.column.defects-c",
                        Sort.number("i.defects_c"),
                        CellKind.COUNT,
                        8,
                        ReworkLine::defectsC)
                .column(
                        "responsible",
                        "inspection.order.responsible",
                        InspectionList.name("o.responsible_id"),
                        CellKind.TEXT,
                        24,
                        line -> names.get(line.responsibleId()))
                .column(
                        "reinspection",
                        "inspection.order.reinspection",
                        Sort.states("f.verdict", Verdict.values()),
                        CellKind.TEXT,
                        12,
                        (line, texts) -> texts.of("inspection.verdict", line.nextVerdict()))
                .column(
                        "status",
                        "inspection.order.status",
                        Sort.states("o.status", ReworkStatus.values()),
                        CellKind.TEXT,
                        12,
                        (line, texts) -> texts.of("inspection.rework-status", line.status()));
    }
}
