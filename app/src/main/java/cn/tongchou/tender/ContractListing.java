package cn.tongchou.tender;

import cn.tongchou.identity.Actor;
import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.ListFilter.Option;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.programme.Programme;
import cn.tongchou.workbook.CellKind;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list of contracts: those of a year for its staff, a supplier's own of all years. */
@Component
public class ContractListing {

    private static final Sort NUMBER = Sort.text("t.number");
    private static final String PAID = "coalesce(m.paid, 0)";
    private static final String OUTSTANDING = "coalesce(m.amount - m.paid - m.released, 0)";

    /** All contracts of a year. */
    public Listing<ContractLine> ofYear(Programme programme) {
        return listing()
                .within(
                        "t.programme_id = :programme",
                        Map.of("programme", programme.id().toString()))
                .ofYear(programme.year());
    }

    /** The contracts of this person's institution. */
    public Listing<ContractLine> own(Actor actor) {
        return listing()
                .within("t.supplier_id = :own", Map.of("own", actor.institutionId().toString()));
    }

    private static Listing<ContractLine> listing() {
        Listing<ContractLine> listing =
                Listing.<ContractLine>at("/contracts", "tender.contracts.title")
                        .rows(
                                "t.*, l.name as lot, n.name as supplier, y.programme_year, "
                                        + PAID
                                        + " as paid, "
                                        + OUTSTANDING
                                        + " as outstanding",
                                "contract t join tender_lot l on l.id = t.lot_id join institution n on n.id = t.supplier_id"
                                        + " join programme y on y.id = t.programme_id left join commitment m on m.contract_id = t.id",
                                NUMBER.sql(),
                                (r, i) -> ContractLine.of(r))
                        .sortedBy("number")
                        .filter(
                                ListFilter.choice(
                                        "kind",
                                        "tender.lot.kind",
                                        Arrays.stream(LotKind.values())
                                                .map(one -> Option.of(one.name(), one.messageKey()))
                                                .toList(),
                                        "t.lot_kind = :value"))
                        .filter(
                                ListFilter.choice(
                                        "status",
                                        "tender.contract.status",
                                        Arrays.stream(ContractStatus.values())
                                                .map(one -> Option.of(one.name(), one.messageKey()))
                                                .toList(),
                                        "t.status = :value"))
                        .filter(
                                ListFilter.text(
                                        "text",
                                        "tender.contracts.search",
                                        "t.number",
                                        "l.name",
                                        "n.name"));
        return listing.column(
                        "number",
                        "tender.contract.number",
                        NUMBER,
                        CellKind.TEXT,
                        22,
                        ContractLine::number)
                .column(
                        "year",
                        "tender.contracts.year",
                        Sort.number("y.programme_year"),
                        CellKind.ORDINAL,
                        8,
                        ContractLine::year)
                .column(
                        "lot",
                        "tender.lot.name",
                        Sort.text("l.name"),
                        CellKind.TEXT,
                        30,
                        ContractLine::lot)
                .column(
                        "kind",
                        "tender.lot.kind",
                        Sort.states("t.lot_kind", LotKind.values()),
                        CellKind.TEXT,
                        18,
                        (row, texts) -> texts.get(row.kind().messageKey()))
                .column(
                        "supplier",
                        "tender.contract.supplier",
                        Sort.text("n.name"),
                        CellKind.TEXT,
                        26,
                        ContractLine::supplier)
                .column(
                        "amount",
                        "tender.contracts.amount",
                        Sort.number("t.amount"),
                        CellKind.AMOUNT,
                        16,
                        ContractLine::amount)
                .column(
                        "paid",
                        "tender.contracts.paid",
                        Sort.number(PAID),
                        CellKind.AMOUNT,
                        16,
                        ContractLine::paid)
                .column(
                        "outstanding",
                        "tender.contracts.outstanding",
                        Sort.number(OUTSTANDING),
                        CellKind.AMOUNT,
                        16,
                        ContractLine::outstanding)
                .column(
                        "signed",
                        "tender.contract.signed-on",
                        Sort.day("t.signed_on"),
                        CellKind.DATE,
                        13,
                        ContractLine::signedOn)
                .column(
                        "status",
                        "tender.contract.status",
                        Sort.states("t.status", ContractStatus.values()),
                        CellKind.TEXT,
                        12,
                        (row, texts) -> texts.get(row.status().messageKey()));
    }
}
