package cn.tongchou.programme;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.workbook.CellKind;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 历年通知: the register of notices; that of a draft is the coordinator's only. */
@Component
public class RegisterListing {

    private static final Sort YEAR = Sort.number("t.notice_year");
    private static final Sort ISSUED = Sort.day("t.issued_on").orUnknown();

    public Listing<RegisterLine> of(Actor actor) {
        Listing<RegisterLine> listing =
                Listing.<RegisterLine>at("/notice-register", "programme.register.notices")
                        .rows(
                                "t.*",
                                "programme_notice t",
                                "t.id",
                                (r, i) ->
                                        new RegisterLine(
                                                UUID.fromString(r.getString("id")),
                                                r.getInt("notice_year"),
                                                r.getString("title"),
                                                r.getString("document_number"),
                                                r.getObject("issued_on", LocalDate.class),
                                                r.getString("attachment_id") == null
                                                        ? null
                                                        : UUID.fromString(
                                                                r.getString("attachment_id"))))
                        .sortedDownBy("of");
        if (!actor.is(Role.COORDINATOR)) {
            listing.within(
                    "t.programme_id is null or exists (select 1 from programme p where p.id = t.programme_id and p.status <> 'DRAFT')",
                    Map.of());
        }
        return listing.filter(
                        ListFilter.text(
                                "text",
                                "programme.register.search",
                                "coalesce(t.title, '')",
                                "coalesce(t.document_number, '')"))
                .filter(ListFilter.since("from", "programme.register.from", ISSUED))
                .filter(ListFilter.until("to", "programme.register.to", ISSUED))
                .column(
                        "of",
                        "programme.column.year",
                        YEAR,
                        CellKind.ORDINAL,
                        8,
                        RegisterLine::year)
                .column(
                        "title",
                        "programme.field.notice-title",
                        Sort.text("t.title").orUnknown(),
                        CellKind.TEXT,
                        60,
                        RegisterLine::title)
                .column(
                        "number",
                        "programme.field.notice-number",
                        Sort.text("t.document_number").orUnknown(),
                        CellKind.TEXT,
                        28,
                        RegisterLine::documentNumber)
                .column(
                        "issued",
                        "programme.field.notice-date",
                        ISSUED,
                        CellKind.DATE,
                        13,
                        RegisterLine::issuedOn);
    }
}
