package cn.tongchou.claim;

import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.RuleViolation;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.CannotAcquireLockException;

/** Finds out why a pool gave nothing, and says it with the numbers that the library needs. */
final class Refusal {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Refusal() {}

    /**
     * @param round the newest round
     * @param wanted how much more was asked for
     * @param held what the library holds of the pool already
     */
    static RuntimeException of(
            QuotaPool pool,
            ClaimRound round,
            ConstructionProject project,
            long wanted,
            long held,
            Instant now) {
        if (pool.suspended()) {
            return RuleViolation.of("claim.error.project-suspended", project.name());
        }
        if (pool.roundNo() == 0 || pool.roundOpen() && now.isBefore(pool.opensAt())) {
            return RuleViolation.of("claim.error.window-not-open", text(pool.opensAt()));
        }
        if (!pool.roundOpen() || !now.isBefore(pool.closesAt())) {
            Instant end = round.endOf(pool.closesAt());
            return RuleViolation.of(
                    "claim.error.window-closed", text(end.isAfter(now) ? now : end));
        }
        if (wanted > pool.left()) {
            MessageSourceResolvable unit =
                    new DefaultMessageSourceResolvable(project.unit().messageKey());
            return pool.left() + held == 0
                    ? RuleViolation.at("quantity", "claim.error.nothing-left", project.name())
                    : RuleViolation.at(
                            "quantity",
                            "claim.error.quota-exceeded",
                            wanted + held,
                            pool.left() + held,
                            unit);
        }
        // Between the refusal and this look somebody gave quota back: the step is tried again.
        return new CannotAcquireLockException("pool of " + project.number());
    }

    static String text(Instant moment) {
        return TEXT.format(moment.atZone(Clock.ZONE));
    }
}
