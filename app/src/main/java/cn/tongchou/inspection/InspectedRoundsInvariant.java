package cn.tongchou.inspection;

import cn.tongchou.shared.QueriedInvariant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * I3: every delivered round of a batch has one sample and one inspection, of the batch as it is.
 */
@Component
class InspectedRoundsInvariant extends QueriedInvariant {

    InspectedRoundsInvariant(JdbcTemplate jdbc) {
        super(
                jdbc,
                "I3",
                "every delivered round has its inspection",
                "select count(*) from batch_round where batch_id is not null",
                new Finding(
                        "batch %s round %s was delivered and has no sampling plan or no inspection",
                        "select b.number, r.round_no from batch_round r join batch b on b.id = r.batch_id"
                                + " left join sampling_plan p on p.batch_id = r.batch_id and p.round = r.round_no"
                                + " left join inspection i on i.batch_id = r.batch_id and i.round = r.round_no and i.plan_id = p.id"
                                + " where i.id is null"),
                new Finding(
                        "batch %s round %s is inspected and was never delivered",
                        "select i.batch_number, i.round from inspection i left join batch_round r on r.batch_id = i.batch_id"
                                + " and r.round_no = i.round where r.id is null"),
                new Finding(
                        "batch %s round %s is %s, its inspection is %s",
                        "select b.number, b.round_no, b.status, i.status from batch b"
                                + " join inspection i on i.batch_id = b.id and i.round = b.round_no"
                                + " where b.status = 'DELIVERED' and i.status <> 'OPEN' or b.status <> 'DELIVERED' and i.status <> 'SIGNED'"));
    }
}
