package cn.tongchou.acceptance;

import cn.tongchou.listing.ListFilter;
import cn.tongchou.listing.ListFilter.Option;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Sort;
import cn.tongchou.programme.Programme;
import cn.tongchou.workbook.CellKind;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list of a year's payments. */
@Component
public class PaymentListing {

    public Listing<PaymentLine> of(Programme programme) {
        Listing<PaymentLine> listing =
                Listing.<PaymentLine>at("/payments", "acceptance.payments.title")
                        .rows(
                                "t.*, c.number as contract_number, n.name as supplier",
                                "payment t join contract c on c.id = t.contract_id join institution n on n.id = c.supplier_id",
                                "t.number",
                                (r, i) -> PaymentLine.of(r))
                        .within(
                                "t.programme_id = :programme",
                                Map.of("programme", programme.id().toString()))
                        .ofYear(programme.year())
                        .sortedBy("number")
                        .filter(
                                ListFilter.choice(
                                        "status",
                                        "acceptance.column.status",
                                        Arrays.stream(PaymentStatus.values())
                                                .map(one -> Option.of(one.name(), one.messageKey()))
                                                .toList(),
                                        "t.status = :value"))
                        .filter(
                                ListFilter.text(
                                        "text",
                                        "acceptance.payments.search",
                                        "t.number",
                                        "c.number",
                                        "n.name",
                                        "coalesce(t.invoice_no, '')",
                                        "coalesce(t.voucher_no, '')"));
        return listing.column(
                        "number",
                        "acceptance.column.payment",
                        Sort.text("t.number"),
                        CellKind.TEXT,
                        22,
                        PaymentLine::number)
                .column(
                        "contract",
                        "acceptance.column.contract",
                        Sort.text("c.number"),
                        CellKind.TEXT,
                        20,
                        PaymentLine::contractNumber)
                .column(
                        "supplier",
                        "acceptance.column.supplier",
                        Sort.text("n.name"),
                        CellKind.TEXT,
                        26,
                        PaymentLine::supplier)
                .column(
                        "amount",
                        "acceptance.column.sum-yuan",
                        Sort.number("t.amount"),
                        CellKind.AMOUNT,
                        16,
                        PaymentLine::amount)
                .column(
                        "remainder",
                        "acceptance.column.remainder-yuan",
                        Sort.number("t.remainder"),
                        CellKind.AMOUNT,
                        16,
                        PaymentLine::remainder)
                .column(
                        "status",
                        "acceptance.column.status",
                        Sort.states("t.status", PaymentStatus.values()),
                        CellKind.TEXT,
                        14,
                        (row, texts) -> texts.get(row.status().messageKey()))
                .column(
                        "invoice",
                        "acceptance.column.invoice",
                        Sort.text("t.invoice_no").orUnknown(),
                        CellKind.TEXT,
                        18,
                        PaymentLine::invoiceNo)
                .column(
                        "released-by",
                        "acceptance.column.released-by",
                        Sort.text("t.released_by_name"),
                        CellKind.TEXT,
                        14,
                        PaymentLine::releasedByName)
                .column(
                        "voucher",
                        "acceptance.column.voucher",
                        Sort.text("t.voucher_no").orUnknown(),
                        CellKind.TEXT,
                        18,
                        PaymentLine::voucherNo)
                .column(
                        "settled-by",
                        "acceptance.column.settled-by",
                        Sort.text("t.settled_by_name").orUnknown(),
                        CellKind.TEXT,
                        14,
                        PaymentLine::settledByName)
                .column(
                        "paid-on",
                        "acceptance.column.paid-on",
                        Sort.day("t.paid_on").orUnknown(),
                        CellKind.DATE,
                        13,
                        PaymentLine::paidOn);
    }
}
