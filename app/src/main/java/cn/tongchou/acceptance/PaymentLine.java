package cn.tongchou.acceptance;

import cn.tongchou.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** One row of the list of payments, in yuan. */
public record PaymentLine(
        UUID contractId,
        String number,
        String contractNumber,
        String supplier,
        Money amount,
        Money remainder,
        PaymentStatus status,
        String invoiceNo,
        String releasedByName,
        String voucherNo,
        String settledByName,
        LocalDate paidOn) {

    static PaymentLine of(ResultSet r) throws SQLException {
        return new PaymentLine(
                UUID.fromString(r.getString("contract_id")),
                r.getString("number"),
                r.getString("contract_number"),
                r.getString("supplier"),
                new Money(r.getBigDecimal("amount")),
                new Money(r.getBigDecimal("remainder")),
                PaymentStatus.valueOf(r.getString("status")),
                r.getString("invoice_no"),
                r.getString("released_by_name"),
                r.getString("voucher_no"),
                r.getString("settled_by_name"),
                r.getObject("paid_on", LocalDate.class));
    }
}
