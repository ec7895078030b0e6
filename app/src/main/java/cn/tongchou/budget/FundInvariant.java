package cn.tongchou.budget;

import cn.tongchou.shared.QueriedInvariant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * I2: every grant and every arrival is one entry of the ledger with its corrections, and the
 * reverse.
 */
@Component
class FundInvariant extends QueriedInvariant {

    private static final String CORRECTIONS =
            "coalesce((select sum(x.amount) from ledger_entry x where x.corrects_seq = %s.ledger_seq), 0)";

    FundInvariant(JdbcTemplate jdbc) {
        super(
                jdbc,
                "I2",
                "grants and arrivals = their entries",
                "select (select count(*) from fund_allocation) + (select count(*) from fund_receipt)",
                posted(
                        "allocation",
                        "fund_allocation",
                        "ALLOCATE",
                        "a.source <> e.source"
                                + " or coalesce(a.project_id, '') <> coalesce(e.project_id, '')"),
                posted("receipt", "fund_receipt", "RECEIVE", "1 = 0"),
                corrected("allocation", "fund_allocation"),
                corrected("receipt", "fund_receipt"),
                recorded("allocation", "fund_allocation", "ALLOCATE"),
                recorded("receipt", "fund_receipt", "RECEIVE"),
                new Finding(
                        "allocation %s: received %s, its receipts add up to %s",
                        "select a.document_number, a.received, coalesce(sum(r.amount + r.corrected), 0) from fund_allocation a"
                                + " left join fund_receipt r on r.allocation_id = a.id group by a.id, a.document_number, a.received"
                                + " having a.received <> coalesce(sum(r.amount + r.corrected), 0)"),
                new Finding(
                        "receipt %s stands in another year than allocation %s",
                        "select r.document_number, a.document_number from fund_receipt r"
                                + " join fund_allocation a on a.id = r.allocation_id where a.programme_id <> r.programme_id"));
    }

    private static Finding posted(String what, String table, String kind, String otherwise) {
        return new Finding(
                what
                        + " %s: %s, entry #%s of the ledger says %s, or another year, document or purpose",
                "select a.document_number, a.amount, a.ledger_seq, e.amount from "
                        + table
                        + " a left join ledger_entry e on e.seq = a.ledger_seq where e.seq is null or e.kind <> '"
                        + kind
                        + "' or e.amount <> a.amount or e.programme_id <> a.programme_id"
                        + " or e.source_document <> a.document_number or e.source_key <> concat('"
                        + what
                        + ":', a.id) or "
                        + otherwise);
    }

    private static Finding corrected(String what, String table) {
        String entries = CORRECTIONS.formatted("a");
        return new Finding(
                what + " %s: corrected by %s, the ledger by %s",
                "select a.document_number, a.corrected, "
                        + entries
                        + " from "
                        + table
                        + " a where a.corrected <> "
                        + entries);
    }

    /** The entry's key ends with the id of what it records. */
    private static Finding recorded(String what, String table, String kind) {
        return new Finding(
                "entry #%s of the ledger (%s) has no " + what,
                "select e.seq, e.source_document from ledger_entry e left join "
                        + table
                        + " a on a.id = substring(e.source_key, "
                        + (what.length() + 2)
                        + ") where e.kind = '"
                        + kind
                        + "' and a.id is null");
    }
}
