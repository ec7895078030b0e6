package cn.tongchou.tender;

import cn.tongchou.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** One row of the list of contracts, in yuan. */
public record ContractLine(
        UUID id,
        String number,
        int year,
        String lot,
        LotKind kind,
        String supplier,
        Money amount,
        Money paid,
        Money outstanding,
        LocalDate signedOn,
        ContractStatus status) {

    static ContractLine of(ResultSet r) throws SQLException {
        return new ContractLine(
                UUID.fromString(r.getString("id")),
                r.getString("number"),
                r.getInt("programme_year"),
                r.getString("lot"),
                LotKind.valueOf(r.getString("lot_kind")),
                r.getString("supplier"),
                new Money(r.getBigDecimal("amount")),
                new Money(r.getBigDecimal("paid")),
                new Money(r.getBigDecimal("outstanding")),
                r.getObject("signed_on", LocalDate.class),
                ContractStatus.valueOf(r.getString("status")));
    }
}
