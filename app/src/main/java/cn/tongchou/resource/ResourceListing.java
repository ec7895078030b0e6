package cn.tongchou.resource;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.Divisions;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.ListFilter.Option;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.workbook.CellKind;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 资源管理, 已审资源 and 返工资源 (S41–S43): one list of what a person may see, newest first. */
@Component
public class ResourceListing {

    private static final Sort NUMBER = Sort.number("p.listing_no").unique();

    private final ResourceManagement resources;
    private final InstitutionDirectory institutions;
    private final Divisions divisions;

    ResourceListing(
            ResourceManagement resources, InstitutionDirectory institutions, Divisions divisions) {
        this.resources = resources;
        this.institutions = institutions;
        this.divisions = divisions;
    }

    /** The parts that this person may see. */
    public Listing<ListedPart> of(Actor actor) {
        ResourceQuery.Scope scope = resources.scope(actor);
        Listing<ListedPart> listing =
                Listing.<ListedPart>at("/resources", "resource.list.title")
                        .rows(
                                "p.*, d.name as prefecture, "
                                        + ResourceQuery.SURPLUS
                                        + " as surplus",
                                "work_part p join division d on d.code = p.prefecture_code",
                                "p.id",
                                (r, n) ->
                                        new ListedPart(
                                                UUID.fromString(r.getString("id")),
                                                r.getLong("listing_no"),
                                                ResourceQuery.heading(
                                                        r.getString("title"),
                                                        r.getString("part_label")),
                                                r.getObject("pages", Long.class),
                                                r.getString("library_id"),
                                                r.getString("prefecture_code"),
                                                r.getString("prefecture"),
                                                PartStatus.valueOf(r.getString("status")),
                                                r.getBoolean("deck"),
                                                r.getBoolean("surplus"),
                                                r.getString("batch_id") == null
                                                        && PartStatus.NEW
                                                                .name()
                                                                .equals(r.getString("status"))
                                                        && scope.keeps(
                                                                r.getString("library_id"),
                                                                r.getString("prefecture_code"))))
                        .sortedDownBy("no");
        scope.narrow(listing);
        return columns(filters(listing));
    }

    private Listing<ListedPart> filters(Listing<ListedPart> listing) {
        return listing.filter(
                        ListFilter.choice(
                                "status",
                                "resource.column.status",
                                Arrays.stream(PartStatus.values())
                                        .map(state -> Option.of(state.name(), state.messageKey()))
                                        .toList(),
                                "p.status = :value"))
                .filter(ListFilter.text("text", "resource.filter.text", "p.title"))
                .filter(
                        ListFilter.choice(
                                "prefecture",
                                "resource.column.prefecture",
                                divisions.prefectures().stream()
                                        .map(
                                                one ->
                                                        one.parentCode() == null
                                                                ? Option.of(
                                                                        one.code(),
                                                                        "resource.prefecture.province")
                                                                : Option.named(
                                                                        one.code(), one.name()))
                                        .toList(),
                                "p.prefecture_code = :value"))
                .filter(
                        ListFilter.choice(
                                "library",
                                "resource.field.library",
                                institutions.libraries().stream()
                                        .map(one -> Option.named(one.id(), one.name()))
                                        .toList(),
                                "p.library_id = :value"))
                .filter(
                        ListFilter.flag(
                                "duplicates", "resource.filter.duplicates", ResourceQuery.SURPLUS));
    }

    private Listing<ListedPart> columns(Listing<ListedPart> listing) {
        var names =
                institutions.all().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        one -> one.id().toString(), one -> one.name()));
        return listing.column(
                        "no",
                        "resource.column.no",
                        NUMBER,
                        CellKind.ORDINAL,
                        10,
                        ListedPart::listingNo)
                .column(
                        "title",
                        "resource.column.title",
                        Sort.text("p.title"),
                        CellKind.TEXT,
                        40,
                        ListedPart::heading)
                .column(
                        "pages",
                        "resource.field.pages",
                        Sort.number("p.pages").orUnknown(),
                        CellKind.COUNT,
                        10,
                        ListedPart::pages)
                .column(
                        "prefecture",
                        "resource.column.prefecture",
                        Sort.text("p.prefecture_code"),
                        CellKind.TEXT,
                        14,
                        (row, texts) ->
                                row.prefectureCode().endsWith("0000")
                                        ? texts.get("resource.prefecture.province")
                                        : row.prefectureName())
                .column(
                        "library",
                        "resource.field.library",
                        Sort.text("(select n.name from institution n where n.id = p.library_id)")
                                .orUnknown(),
                        CellKind.TEXT,
                        26,
                        row -> names.get(row.libraryId()))
                .column(
                        "status",
                        "resource.column.status",
                        Sort.states("p.status", PartStatus.values()),
                        CellKind.TEXT,
                        12,
                        (row, texts) -> texts.of("resource.part-status", row.status()))
                .column(
                        "duplicate",
                        "resource.mark.duplicate",
                        null,
                        CellKind.TEXT,
                        8,
                        (row, texts) -> row.surplus() ? texts.get("listing.yes") : null);
    }
}
