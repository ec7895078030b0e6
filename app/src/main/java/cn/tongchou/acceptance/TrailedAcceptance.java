package cn.tongchou.acceptance;

import cn.tongchou.shared.TrailedStates;
import java.util.List;
import org.springframework.stereotype.Component;

/** Acceptances, payments and annual reports were decided by those whom their rows name. */
@Component
class TrailedAcceptance implements TrailedStates {

    @Override
    public List<Trailed> trailed() {
        return List.of(
                new Trailed(
                        "assignment-acceptance",
                        "select coalesce(c.number, a.number) as number, c.assignment_id as item_id, c.decision as state,"
                                + " c.decided_by as actor_id from assignment_acceptance c join assignment a on a.id = c.assignment_id",
                        true),
                new Trailed(
                        "lot-acceptance",
                        "select number, contract_id as item_id, result as state, decided_by as actor_id from lot_acceptance",
                        true),
                new Trailed(
                        "payment",
                        "select number, contract_id as item_id, 'AWAITING_PAYMENT' as state, released_by as actor_id from payment"
                                + " union all select number, contract_id, status, settled_by from payment"
                                + " where status <> 'AWAITING_PAYMENT'",
                        true),
                new Trailed(
                        "annual-report",
                        "select number, programme_id as item_id, 'COMPILED' as state, compiled_by as actor_id from annual_report"
                                + " union all select number, programme_id, status, decided_by from annual_report"
                                + " where status <> 'COMPILED'",
                        true));
    }
}
