package cn.tongchou.acceptance;

import cn.tongchou.shared.QueriedInvariant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * I2: a contract is accepted exactly when one acceptance of it was qualified. A scanning contract
 * is accepted by the pages of its assignments.
 */
@Component
class LotAcceptanceInvariant extends QueriedInvariant {

    LotAcceptanceInvariant(JdbcTemplate jdbc) {
        super(
                jdbc,
                "I2",
                "contract accepted = a qualified acceptance",
                "select count(*) from lot_acceptance",
                new Finding(
                        "contract %s is %s, its qualified acceptance is %s",
                        "select c.number, c.status, q.number from contract c left join lot_acceptance q"
                                + " on q.contract_id = c.id and q.result = 'QUALIFIED' where c.lot_kind <> 'SCANNING'"
                                + " and (c.status = 'ACTIVE' and q.id is not null or c.status <> 'ACTIVE' and q.id is null)"),
                new Finding(
                        "acceptance %s of contract %s is %s, its key says otherwise",
                        "select q.number, c.number, q.result from lot_acceptance q join contract c on c.id = q.contract_id"
                                + " where q.result = 'QUALIFIED' and coalesce(q.qualified_key, '') <> q.contract_id"
                                + " or q.result <> 'QUALIFIED' and q.qualified_key is not null"
                                + " or q.programme_id <> c.programme_id"));
    }
}
