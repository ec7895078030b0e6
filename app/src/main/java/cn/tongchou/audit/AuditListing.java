package cn.tongchou.audit;

import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.workbook.CellKind;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The trail as a list: who did what to which item, when and why, the newest first. */
@Component
class AuditListing {

    private static final Sort AT = Sort.moment("a.happened_at");
    private static final Sort ACTOR = Sort.text("a.actor_name");
    private static final Sort KIND = Sort.text("a.item_type");
    private static final Sort ITEM = Sort.text("a.item_number").orUnknown();

    private static final RowMapper<AuditLine> LINE =
            (r, i) ->
                    new AuditLine(
                            r.getObject("entry_no", Long.class),
                            r.getTimestamp("happened_at").toInstant(),
                            r.getString("actor_name"),
                            r.getString("item_type"),
                            UUID.fromString(r.getString("item_id")),
                            r.getString("item_number"),
                            r.getString("what"),
                            r.getString("reason"),
                            r.getString("detail"),
                            r.getString("hash"));

    Listing<AuditLine> all() {
        return Listing.<AuditLine>at("/audit", "audit.list.title")
                .rows("a.*", "audit_entry a", "a.id", LINE)
                .filter(ListFilter.text("item", "audit.column.item", ITEM.sql()))
                .filter(ListFilter.text("actor", "audit.column.actor", ACTOR.sql()))
                .filter(ListFilter.text("why", "audit.filter.why", "a.reason", "a.detail"))
                .filter(ListFilter.since("from", "audit.filter.from", AT))
                .filter(ListFilter.until("to", "audit.filter.to", AT))
                .sortedDownBy("at")
                .column("at", "audit.column.at", AT, CellKind.MOMENT, 20, AuditLine::at)
                .column("actor", "audit.column.actor", ACTOR, CellKind.TEXT, 18, AuditLine::actor)
                .column(
                        "what",
                        "audit.column.what",
                        Sort.text("a.what"),
                        CellKind.TEXT,
                        30,
                        (line, texts) -> texts.get(line.what()))
                .column(
                        "kind",
                        "audit.column.kind",
                        KIND,
                        CellKind.TEXT,
                        16,
                        (line, texts) -> texts.get(line.kindKey()))
                .column("item", "audit.column.item", ITEM, CellKind.TEXT, 26, AuditLine::number)
                .column("reason", "audit.column.reason", null, CellKind.TEXT, 30, AuditLine::reason)
                .column("detail", "audit.column.detail", null, CellKind.TEXT, 30, AuditLine::detail)
                .column(
                        "entry",
                        "audit.column.entry",
                        Sort.number("a.entry_no").orUnknown(),
                        CellKind.COUNT,
                        10,
                        AuditLine::entryNo)
                .column("hash", "audit.column.hash", null, CellKind.TEXT, 66, AuditLine::hash);
    }
}
