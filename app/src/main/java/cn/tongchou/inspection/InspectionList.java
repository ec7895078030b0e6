package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.ListFilter.Option;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Keys;
import cn.tongchou.workbook.CellKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Whose inspections and rework orders a person sees, and the list of inspections. */
@Service
public class InspectionList {

    private static final String BATCH = "i.batch_number";

    private final InstitutionDirectory institutions;
    private final ProgrammeManagement programmes;

    InspectionList(InstitutionDirectory institutions, ProgrammeManagement programmes) {
        this.institutions = institutions;
        this.programmes = programmes;
    }

    /** Which inspections a list shows. */
    public enum View {
        /** 待检 */
        OPEN("i.status = 'OPEN'"),
        /** 待统筹处理 */
        DECISION(
                "i.verdict = 'FAILED' and i.decision is null and i.failed_rounds >= "
                        + InspectionManagement.FAILED_ROUNDS_TO_DECIDE),
        /** 已签 */
        SIGNED("i.status = 'SIGNED'");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /**
     * The inspections that this person sees, of all years; those to be done by their deadline, the
     * others from the latest signature.
     *
     * @param view the one that the address asks for; it decides the order when none is asked for
     * @param names of all institutions
     */
    public Listing<InspectionLine> inspections(View view, Map<UUID, String> names, Actor actor) {
        Listing<InspectionLine> listing =
                Listing.<InspectionLine>at("/inspections", "inspection.list.title")
                        .rows(
                                "i.*, p.lot_size, p.sample_size",
                                "inspection i join sampling_plan p on p.id = i.plan_id",
                                "i.id",
                                (r, n) -> InspectionLine.of(r))
                        .filter(
                                ListFilter.choice(
                                                "view",
                                                "inspection.filter.view",
                                                Arrays.stream(View.values())
                                                        .map(InspectionList::option)
                                                        .toList(),
                                                "1 = 0")
                                        .asTabs()
                                        .standing(View.OPEN.name()));
        narrow(listing, "i", actor);
        if (view == View.OPEN) {
            listing.sortedBy("due");
        } else {
            listing.sortedDownBy("signed");
        }
        return columns(listing, names);
    }

    private static Listing<InspectionLine> columns(
            Listing<InspectionLine> listing, Map<UUID, String> names) {
        return listing.column(
                        "batch",
                        "inspection.column.batch",
                        Sort.text(BATCH),
                        CellKind.TEXT,
                        20,
                        InspectionLine::batchNumber)
                .column(
                        "round",
                        "inspection.column.round",
                        Sort.number("i.round"),
                        CellKind.COUNT,
                        8,
                        InspectionLine::round)
                .column(
                        "library",
                        "inspection.column.library",
                        name("i.institution_id"),
                        CellKind.TEXT,
                        26,
                        line -> names.get(line.institutionId()))
                .column(
                        "producer",
                        "inspection.column.producer",
                        name("i.contractor_id").orUnknown(),
                        CellKind.TEXT,
                        24,
                        (line, texts) ->
                                line.contractorId() == null
                                        ? texts.get("inspection.self-produced")
                                        : names.get(line.contractorId()))
                .column(
                        "lot",
                        "inspection.column.lot",
                        Sort.number("p.lot_size"),
                        CellKind.COUNT,
                        10,
                        InspectionLine::lotSize)
                .column(
                        "sample",
                        "inspection.column.sample",
                        Sort.number("p.sample_size"),
                        CellKind.COUNT,
                        10,
                        InspectionLine::sampleSize)
                .column(
                        "progress",
                        "inspection.column.progress",
                        Sort.number("i.seen_to"),
                        CellKind.COUNT,
                        8,
                        InspectionLine::seenTo)
                .column(
                        "due",
                        "inspection.column.due",
                        Sort.day("i.due_on"),
                        CellKind.DATE,
                        13,
                        InspectionLine::dueOn)
                .column(
                        "verdict",
                        "inspection.column.verdict",
                        Sort.states("i.verdict", Verdict.values()),
                        CellKind.TEXT,
                        12,
                        (line, texts) -> texts.of("inspection.verdict", line.verdict()))
                .column(
                        "conforming",
                        "inspection.column.conforming",
                        Sort.number(
                                        "case when i.verdict is not null then 1 - i.nonconforming / (p.sample_size + 0.0) end")
                                .orUnknown(),
                        CellKind.PERCENT,
                        12,
                        line ->
                                line.verdict() == null
                                        ? null
                                        : line.conformingBasisPoints() / 10_000.0)
                .column(
                        "defects-a",
                        "inspection.column.defects-a",
                        Sort.number("i.defects_a"),
                        CellKind.COUNT,
                        8,
                        InspectionLine::defectsA)
                .column(
                        "defects-b",
                        "inspection.column.defects-b",
                        Sort.number("i.defects_b"),
                        CellKind.COUNT,
                        8,
                        InspectionLine::defectsB)
                .column(
                        "defects-c",
                        "inspection.column.defects-c",
                        Sort.number("i.defects_c"),
                        CellKind.COUNT,
                        8,
                        InspectionLine::defectsC)
                .column(
                        "inspector",
                        "inspection.column.inspector",
                        Sort.text("i.inspector_name").orUnknown(),
                        CellKind.TEXT,
                        14,
                        InspectionLine::inspectorName)
                .column(
                        "signed",
                        "inspection.column.signed",
                        Sort.moment("i.signed_at").orUnknown(),
                        CellKind.MOMENT,
                        18,
                        InspectionLine::signedAt);
    }

    private static Option option(View view) {
        return Option.of(view.name(), Keys.of("inspection.list.tab", view)).where(view.condition);
    }

    /** The rows of the table that this person sees, and the filters that both lists have. */
    <R> Listing<R> narrow(Listing<R> listing, String table, Actor actor) {
        own(listing, table, actor);
        listing.filter(
                ListFilter.text("batch", "inspection.filter.batch", table + ".batch_number"));
        if (!actor.is(Role.LIBRARY_CLERK)) {
            listing.filter(
                    ListFilter.choice(
                            "library",
                            "inspection.column.library",
                            institutions.libraries().stream().map(InspectionList::option).toList(),
                            table + ".institution_id = :value"));
        }
        List<Option> years =
                programmes.all().stream()
                        .filter(programme -> !programme.isDraft())
                        .map(
                                programme -> {
                                    String name = "year_" + programme.year();
                                    listing.bind(name, programme.id().toString());
                                    return Option.named(programme.year(), "" + programme.year())
                                            .where(table + ".programme_id = :" + name);
                                })
                        .toList();
        return listing.filter(ListFilter.choice("year", "inspection.filter.year", years, "1 = 0"));
    }

    private static Option option(Institution library) {
        return Option.named(library.id(), library.name());
    }

    private static <R> void own(Listing<R> listing, String table, Actor actor) {
        Map<String, String> own = Map.of("own", String.valueOf(actor.institutionId()));
        switch (actor.role()) {
            case COORDINATOR, LEADER -> {}
            case LIBRARY_CLERK -> listing.within(table + ".institution_id = :own", own);
            case SUPPLIER -> listing.within("i.contractor_id = :own", own);
            case INSPECTOR -> listing.within("i.agency_id is null or i.agency_id = :own", own);
            default -> listing.within("1 = 0", Map.of());
        }
    }

    /** Sorts by the name of an institution. */
    static Sort name(String column) {
        return Sort.text("(select n.name from institution n where n.id = " + column + ")");
    }

    /** Whether a person may see an inspection or an order of this batch at all. */
    public boolean mayRead(Inspection inspection, Actor actor) {
        return switch (actor.role()) {
            case COORDINATOR, LEADER -> true;
            case LIBRARY_CLERK -> actor.worksAt(inspection.institutionId());
            case SUPPLIER -> actor.worksAt(inspection.contractorId());
            case INSPECTOR -> inspection.agencyId() == null || actor.worksAt(inspection.agencyId());
            default -> false;
        };
    }
}
