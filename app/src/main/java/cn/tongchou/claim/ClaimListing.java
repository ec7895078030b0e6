package cn.tongchou.claim;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.ListFilter.Option;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.workbook.CellKind;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The list of a year's claims: a library sees its own, the province all. */
@Component
public class ClaimListing {

    private static final Sort NUMBER = Sort.text("t.number");

    private final InstitutionDirectory institutions;

    ClaimListing(InstitutionDirectory institutions) {
        this.institutions = institutions;
    }

    /**
     * @param projects of the programme, by id
     */
    public Listing<ClaimLine> of(
            Programme programme, Map<UUID, ConstructionProject> projects, Actor actor) {
        boolean own = actor.is(Role.LIBRARY_CLERK);
        Listing<ClaimLine> listing =
                Listing.<ClaimLine>at(
                                "/programmes/" + programme.id() + "/claims",
                                own ? "claim.list.own" : "claim.list.all")
                        .rows(
                                "t.*, n.name as library, a.display_name as claimed_name, d.display_name as decided_name",
                                "claim t join institution n on n.id = t.institution_id join account a on a.id = t.claimed_by"
                                        + " left join account d on d.id = t.decided_by",
                                NUMBER.sql(),
                                (r, i) -> ClaimLine.of(r))
                        .within(
                                "t.programme_id = :programme",
                                Map.of("programme", programme.id().toString()))
                        .said("layout.year", String.valueOf(programme.year()))
                        .sortedBy("number")
                        .filter(ListFilter.text("text", "claim.column.number", NUMBER.sql()));
        if (own) {
            listing.within(
                    "t.institution_id = :own", Map.of("own", actor.institutionId().toString()));
        } else {
            listing.filter(
                    ListFilter.choice(
                            "library",
                            "claim.column.library",
                            institutions.libraries().stream()
                                    .map(one -> Option.named(one.id(), one.name()))
                                    .toList(),
                            "t.institution_id = :value"));
        }
        listing.filter(
                        ListFilter.choice(
                                "for",
                                "claim.column.project",
                                projects.values().stream()
                                        .map(one -> Option.named(one.id(), one.name()))
                                        .toList(),
                                "t.project_id = :value"))
                .filter(
                        ListFilter.states(
                                "status",
                                "claim.column.status",
                                "claim.claim-status",
                                ClaimStatus.values(),
                                "t.status"));
        return columns(listing, projects);
    }

    private static Listing<ClaimLine> columns(
            Listing<ClaimLine> listing, Map<UUID, ConstructionProject> projects) {
        return listing.column(
                        "number",
                        "claim.column.number",
                        NUMBER,
                        CellKind.TEXT,
                        22,
                        ClaimLine::number)
                .column(
                        "library",
                        "claim.column.library",
                        Sort.text("n.name"),
                        CellKind.TEXT,
                        26,
                        ClaimLine::library)
                .column(
                        "project",
                        "claim.column.project",
                        Sort.text(
                                "(select p.number from construction_project p where p.id = t.project_id)"),
                        CellKind.TEXT,
                        24,
                        line -> projects.get(line.projectId()).name())
                .column(
                        "round",
                        "claim.column.round",
                        Sort.number("t.round_no"),
                        CellKind.COUNT,
                        8,
                        ClaimLine::roundNo)
                .column(
                        "requested",
                        "claim.column.requested",
                        Sort.number("t.requested_quantity"),
                        CellKind.COUNT,
                        12,
                        ClaimLine::requested)
                .column(
                        "quantity",
                        "claim.column.quantity",
                        Sort.number("case when t.status <> 'SUBMITTED' then t.quantity end")
                                .orUnknown(),
                        CellKind.COUNT,
                        12,
                        ClaimLine::decided)
                .column(
                        "unit",
                        "claim.column.unit",
                        null,
                        CellKind.TEXT,
                        10,
                        (line, texts) ->
                                texts.get(projects.get(line.projectId()).unit().messageKey()))
                .column(
                        "status",
                        "claim.column.status",
                        Sort.states("t.status", ClaimStatus.values()),
                        CellKind.TEXT,
                        12,
                        (line, texts) -> texts.of("claim.claim-status", line.status()))
                .column(
                        "claimed-by",
                        "claim.column.claimed-by",
                        Sort.text("a.display_name"),
                        CellKind.TEXT,
                        14,
                        ClaimLine::claimedBy)
                .column(
                        "claimed-at",
                        "claim.column.claimed-at",
                        Sort.moment("t.claimed_at"),
                        CellKind.MOMENT,
                        18,
                        ClaimLine::claimedAt)
                .column(
                        "decided-by",
                        "claim.column.decided-by",
                        Sort.text("d.display_name").orUnknown(),
                        CellKind.TEXT,
                        14,
                        ClaimLine::decidedBy)
                .column(
                        "decided-at",
                        "claim.column.decided-at",
                        Sort.moment("t.decided_at").orUnknown(),
                        CellKind.MOMENT,
                        18,
                        ClaimLine::decidedAt)
                .column(
                        "reason",
                        "claim.column.reason",
                        null,
                        CellKind.TEXT,
                        30,
                        ClaimLine::reason);
    }
}
