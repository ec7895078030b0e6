package cn.tongchou.claim;

import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ShareBounds;
import cn.tongchou.shared.RuleViolation;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * What a library holds of a project, in all its rounds, lies between the project's least and most
 * for a library. The bounds stand still after the launch, and two claims of one library meet in its
 * slot, so that what is read here holds until the claim stands.
 */
@Component
class ShareRule {

    private final Claims claims;

    ShareRule(Claims claims) {
        this.claims = claims;
    }

    /**
     * @param quantity what a claim is to hold, 1 or more
     * @param except the claim that is changed, or {@code null}
     * @throws RuleViolation {@code claim.error.below-minimum} or {@code .above-maximum} at {@code
     *     quantity}
     */
    void require(ConstructionProject project, UUID institutionId, long quantity, Claim except) {
        ShareBounds bounds = project.bounds();
        if (!bounds.any()) {
            return;
        }
        long others =
                claims.heldOf(project.id(), institutionId, except == null ? null : except.id());
        if (bounds.maximum() != null && quantity > bounds.maximum() - others) {
            throw broken("claim.error.above-maximum", project, quantity, others, bounds.maximum());
        }
        if (bounds.minimum() != null && quantity < bounds.minimum() - others) {
            throw broken("claim.error.below-minimum", project, quantity, others, bounds.minimum());
        }
    }

    private static RuleViolation broken(
            String rule, ConstructionProject project, long quantity, long others, long bound) {
        return RuleViolation.at(
                "quantity",
                rule,
                quantity > Long.MAX_VALUE - others ? quantity : quantity + others,
                bound,
                new DefaultMessageSourceResolvable(project.unit().messageKey()),
                project.bounds().source(),
                String.valueOf(project.bounds().year()));
    }
}
