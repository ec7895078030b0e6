package cn.tongchou.production;

import cn.tongchou.shared.QueriedInvariant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * I11: an assignment is its confirmed claim, and once a year is under construction, or closed,
 * every confirmed claim is an assignment. What was given back is not counted, nor are web sites,
 * where the captured count is the claim (S74).
 */
@Component
class AssignmentInvariant extends QueriedInvariant {

    AssignmentInvariant(JdbcTemplate jdbc) {
        super(
                jdbc,
                "I11",
                "assignment = confirmed claim",
                "select count(*) from assignment",
                new Finding(
                        "assignment %s: %s, its claim %s says %s",
                        "select a.number, a.quantity, c.number, c.quantity from assignment a join claim c on c.id = a.claim_id"
                                + " where a.status <> 'RELEASED' and a.unit <> 'SITE' and a.quantity <> c.quantity"),
                new Finding(
                        "assignment %s: project, library, year or number differ from its claim %s",
                        "select a.number, c.number from assignment a join claim c on c.id = a.claim_id where a.project_id <> c.project_id"
                                + " or a.institution_id <> c.institution_id or a.programme_id <> c.programme_id"
                                + " or a.number <> replace(c.number, '-C-', '-A-')"),
                new Finding(
                        "assignment %s is %s, its claim %s is %s",
                        "select a.number, a.status, c.number, c.status from assignment a join claim c on c.id = a.claim_id"
                                + " where a.status <> 'RELEASED' and c.status not in ('CONFIRMED', 'REDUCED')"
                                + " and not (c.status = 'RELEASED' and a.quantity = 0)"),
                new Finding(
                        "claim %s is %s and has no assignment",
                        "select c.number, c.status from claim c join programme y on y.id = c.programme_id"
                                + " left join assignment a on a.claim_id = c.id where c.status in ('CONFIRMED', 'REDUCED') and a.id is null"
                                + " and (y.status = 'CLOSED' or exists (select 1 from assignment o where o.programme_id = y.id))"));
    }
}
