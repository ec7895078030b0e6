package cn.tongchou.tender;

import cn.tongchou.shared.QueriedInvariant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * I2: a contract says what was awarded, the award is what was bid, and the ledger has committed
 * exactly that; nothing is signed or committed besides.
 */
@Component
class ContractInvariant extends QueriedInvariant {

    private static final Finding AMOUNT =
            new Finding(
                    "contract %s: amount %s, its lot was awarded for %s",
                    "select c.number, c.amount, l.award_amount from contract c join tender_lot l on l.id = c.lot_id"
                            + " where l.award_amount is null or l.award_amount <> c.amount");
    private static final Finding PARTIES =
            new Finding(
                    "contract %s: supplier, project, kind or quantity differ from lot %s %s",
                    "select c.number, l.lot_no, l.name from contract c join tender_lot l on l.id = c.lot_id"
                            + " where l.supplier_id is null or l.supplier_id <> c.supplier_id or l.kind <> c.lot_kind"
                            + " or coalesce(l.project_id, '') <> coalesce(c.project_id, '')"
                            + " or coalesce(l.quantity, 0) <> coalesce(c.quantity, 0) or l.programme_id <> c.programme_id");
    private static final Finding UNIT_PRICE =
            new Finding(
                    "contract %s: unit price %s, the bid says %s",
                    "select c.number, c.unit_price, b.price from contract c join tender_lot l on l.id = c.lot_id"
                            + " left join tender_bid b on b.id = l.awarded_bid_id where c.lot_kind = 'SCANNING'"
                            + " and (b.id is null or c.unit_price is null or c.unit_price <> b.price)"
                            + " or c.lot_kind <> 'SCANNING' and c.unit_price is not null");
    private static final Finding AWARD =
            new Finding(
                    "tender %s lot %s: awarded for %s, bid for %s, or awarded to another bidder",
                    "select t.number, l.lot_no, l.award_amount, b.price from tender_lot l"
                            + " join joint_tender t on t.id = l.tender_id left join tender_bid b on b.id = l.awarded_bid_id"
                            + " where l.status in ('AWARDED', 'SIGNED') and (b.id is null or b.lot_id <> l.id or b.valid = false"
                            + " or l.supplier_id is null or b.supplier_id <> l.supplier_id or l.award_amount is null"
                            + " or l.award_amount <> case when l.kind = 'SCANNING' then b.price * l.quantity else b.price end)");
    private static final Finding SIGNED =
            new Finding(
                    "tender %s lot %s is %s, its contract is %s",
                    "select t.number, l.lot_no, l.status, c.number from tender_lot l join joint_tender t on t.id = l.tender_id"
                            + " left join contract c on c.lot_id = l.id where l.status = 'SIGNED' and c.id is null"
                            + " or l.status <> 'SIGNED' and c.id is not null");
    private static final Finding COMMITTED =
            new Finding(
                    "contract %s: amount %s, committed %s, or under another source, project or number",
                    "select c.number, c.amount, k.amount from contract c left join commitment k on k.contract_id = c.id"
                            + " where k.contract_id is null or k.amount <> c.amount or k.programme_id <> c.programme_id"
                            + " or k.source <> c.source or coalesce(k.project_id, '') <> coalesce(c.project_id, '')"
                            + " or k.document <> c.number");
    private static final Finding UNCONTRACTED =
            new Finding(
                    "commitment %s: %s are committed without a contract",
                    "select k.document, k.amount from commitment k left join contract c on c.id = k.contract_id where c.id is null");

    ContractInvariant(JdbcTemplate jdbc) {
        super(
                jdbc,
                "I2",
                "contract = award = bid = commitment",
                "select count(*) from contract",
                AMOUNT,
                PARTIES,
                UNIT_PRICE,
                AWARD,
                SIGNED,
                COMMITTED,
                UNCONTRACTED);
    }
}
