package cn.tongchou.inspection;

import cn.tongchou.shared.QueriedInvariant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * I5: an inspection is of the batch's own contract, contractor and library; the decider is known.
 */
@Component
class InspectedContractInvariant extends QueriedInvariant {

    InspectedContractInvariant(JdbcTemplate jdbc) {
        super(
                jdbc,
                "I5",
                "contract of the batch = contract inspected",
                "select count(*) from inspection",
                new Finding(
                        "batch %s round %s: contract %s, its inspection says %s, or another contractor",
                        "select b.number, i.round, c.number, d.number from inspection i join batch b on b.id = i.batch_id"
                                + " left join contract c on c.id = b.contract_id left join contract d on d.id = i.contract_id"
                                + " where coalesce(b.contract_id, '') <> coalesce(i.contract_id, '')"
                                + " or coalesce(c.supplier_id, '') <> coalesce(i.contractor_id, '')"),
                new Finding(
                        "batch %s round %s: number, library, project or year differ from its inspection's",
                        "select b.number, i.round from inspection i join batch b on b.id = i.batch_id"
                                + " where b.number <> i.batch_number or b.institution_id <> i.institution_id"
                                + " or b.project_id <> i.project_id or b.programme_id <> i.programme_id"),
                new Finding(
                        "batch %s round %s: decided %s, and nobody known decided",
                        "select i.batch_number, i.round, i.decision from inspection i left join account p on p.id = i.decided_by"
                                + " where i.decision is not null and (p.id is null or i.decided_at is null)"
                                + " or i.decision is null and i.decided_by is not null"));
    }
}
