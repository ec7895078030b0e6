package cn.tongchou.acceptance;

import cn.tongchou.shared.QueriedInvariant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * I2: every payment made is its entries in the ledger, one for what was paid, one for what was
 * given back.
 */
@Component
class PaymentEntryInvariant extends QueriedInvariant {

    PaymentEntryInvariant(JdbcTemplate jdbc) {
        super(
                jdbc,
                "I2",
                "each payment = its entries",
                "select count(*) from payment",
                posted("amount", "pay:"),
                posted("remainder", "release:"),
                recorded("PAY", "pay:"),
                recorded("RELEASE", "release:"));
    }

    private static Finding posted(String column, String key) {
        return new Finding(
                "payment %s is %s: " + column + " %s, the ledger says %s",
                "select p.number, p.status, p."
                        + column
                        + ", e.amount from payment p left join ledger_entry e on e.source_key = concat('"
                        + key
                        + "', p.number) where p.status = 'PAID' and (e.seq is null and p."
                        + column
                        + " <> 0 or e.seq is not null and (e.amount <> p."
                        + column
                        + " or e.contract_id <> p.contract_id or e.programme_id <> p.programme_id))"
                        + " or p.status <> 'PAID' and e.seq is not null");
    }

    private static Finding recorded(String kind, String key) {
        return new Finding(
                "entry #%s of the ledger (%s) has no payment",
                "select e.seq, e.source_document from ledger_entry e left join payment p on p.number = substring(e.source_key, "
                        + (key.length() + 1)
                        + ") where e.kind = '"
                        + kind
                        + "' and p.id is null");
    }
}
