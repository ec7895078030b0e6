package cn.tongchou.claim;

import cn.tongchou.shared.QueriedInvariant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** I9: a decided claim says who decided and when, an undecided one names nobody. */
@Component
class ClaimDecisionInvariant extends QueriedInvariant {

    ClaimDecisionInvariant(JdbcTemplate jdbc) {
        super(
                jdbc,
                "I9",
                "claim decided = decider known",
                "select count(*) from claim",
                new Finding(
                        "claim %s is %s, and nobody decided it",
                        "select number, status from claim where status not in ('SUBMITTED', 'WITHDRAWN')"
                                + " and (decided_by is null or decided_at is null)"),
                new Finding(
                        "claim %s is %s, and somebody decided it at %s",
                        "select number, status, decided_at from claim where status in ('SUBMITTED', 'WITHDRAWN')"
                                + " and (decided_by is not null or decided_at is not null)"),
                new Finding(
                        "claim %s was decided by somebody without an account",
                        "select c.number from claim c left join account p on p.id = c.decided_by"
                                + " where c.decided_by is not null and p.id is null"));
    }
}
