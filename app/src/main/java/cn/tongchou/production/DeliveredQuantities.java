package cn.tongchou.production;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts what is delivered for an assignment: one conditional statement, with a CHECK below it. */
@Component
class DeliveredQuantities {

    private final JdbcTemplate jdbc;

    DeliveredQuantities(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a delivery, or the difference that a redelivery makes, to an open assignment. Web sites
     * are not bounded by the claim: there the captured count is the claim (S74).
     *
     * @param more may be negative
     * @return whether it was open and there was room
     */
    boolean add(UUID assignmentId, long more) {
        return jdbc.update(
                        "update assignment set delivered_quantity = delivered_quantity + ? where id = ? and status = 'OPEN'"
                                + " and (unit = 'SITE' or delivered_quantity + ? <= quantity)",
                        more,
                        assignmentId.toString(),
                        more)
                == 1;
    }

    /** Takes a rejected batch out, whatever the assignment's state. */
    void remove(UUID assignmentId, long quantity) {
        jdbc.update(
                "update assignment set delivered_quantity = delivered_quantity - ? where id = ?",
                quantity,
                assignmentId.toString());
    }

    /** What is delivered as the database has it now. */
    long of(UUID assignmentId) {
        return jdbc.queryForObject(
                "select delivered_quantity from assignment where id = ?",
                Long.class,
                assignmentId.toString());
    }
}
