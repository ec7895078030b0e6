package cn.tongchou.claim;

import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the province decides about claims; called inside the step of {@link ClaimManagement}. The
 * claim is written, and its version checked, before its pool changes: who is late changes nothing.
 */
@Component
class ClaimDecisions {

    private final Claims claims;
    private final QuotaPools pools;
    private final ClaimBook book;
    private final ProgrammeManagement programmes;
    private final Clock clock;
    private final ClaimNews news;

    ClaimDecisions(
            Claims claims,
            QuotaPools pools,
            ClaimBook book,
            ProgrammeManagement programmes,
            Clock clock,
            ClaimNews news) {
        this.claims = claims;
        this.pools = pools;
        this.book = book;
        this.programmes = programmes;
        this.clock = clock;
        this.news = news;
    }

    Claim confirm(UUID claimId, Actor actor) {
        Claim claim = requireUndecided(book.claim(claimId));
        claim.confirm(actor, clock.now());
        return decided(claim, actor, "claim.history.confirmed", "claim.notice.confirmed");
    }

    Claim reduce(UUID claimId, long quantity, String reason, Actor actor) {
        Claim claim = requireUndecided(book.claim(claimId));
        String why = reason(reason);
        long back = claim.quantity() - quantity;
        claim.reduce(quantity, why, actor, clock.now());
        claims.saveAndFlush(claim);
        pools.giveBack(claim.projectId(), back);
        return decided(claim, actor, "claim.history.reduced", "claim.notice.reduced");
    }

    Claim reject(UUID claimId, String reason, Actor actor) {
        Claim claim = requireUndecided(book.claim(claimId));
        String why = reason(reason);
        long back = claim.quantity();
        claim.reject(why, actor, clock.now());
        claims.saveAndFlush(claim);
        pools.giveBack(claim.projectId(), back);
        return decided(claim, actor, "claim.history.rejected", "claim.notice.rejected");
    }

    Claim release(UUID claimId, long quantity, String reason, Actor actor) {
        Claim claim = book.claim(claimId);
        programmes.requireOpen(claim.programmeId());
        ClaimStatus before = claim.status();
        claim.release(quantity, reason(reason));
        claims.saveAndFlush(claim);
        pools.giveBack(claim.projectId(), quantity);
        news.record(claim, actor, "claim.history.released", before, ClaimNews.grouped(quantity));
        return claim;
    }

    Claim capture(UUID claimId, long captured, String reason, Actor actor) {
        Claim claim = book.claim(claimId);
        programmes.requireOpen(claim.programmeId());
        String why = reason(reason);
        ClaimStatus before = claim.status();
        long held = claim.quantity();
        if (captured > held) {
            programmes.project(claim.projectId()).requireTarget("quantity", captured);
        }
        claim.capture(captured, why);
        claims.saveAndFlush(claim);
        pools.capture(claim.projectId(), captured - held);
        long total = pools.find(claim.projectId()).orElseThrow(NotFound::new).total();
        if (total != programmes.project(claim.projectId()).target()) {
            programmes.followPool(claim.projectId(), total, why, actor);
        }
        news.record(
                claim, actor, "claim.history.captured", before, ClaimNews.change(held, captured));
        return claim;
    }

    void setTotal(UUID projectId, long total, String reason, Actor actor) {
        requirePositive(total);
        ConstructionProject project = programmes.project(projectId);
        programmes.requireOpen(project.programmeId());
        project.requireTarget("quantity", total);
        String why = reason(reason);
        if (!pools.resize(projectId, total)) {
            throw RuleViolation.at(
                    "quantity",
                    "claim.error.total-below-claimed",
                    pools.find(projectId).orElseThrow(NotFound::new).claimed());
        }
        programmes.followPool(projectId, total, why, actor);
    }

    /**
     * @throws cn.tongchou.shared.AlreadyDone when it has been decided or withdrawn
     */
    Claim requireUndecided(Claim claim) {
        programmes.requireOpen(claim.programmeId());
        if (!claim.isSubmitted()) {
            throw book.decidedAlready(claim);
        }
        return claim;
    }

    private Claim decided(Claim claim, Actor actor, String history, String notice) {
        claims.saveAndFlush(claim);
        news.decided(claim, actor, history, notice);
        return claim;
    }

    /**
     * @return what was written, without blanks around it
     * @throws RuleViolation {@code claim.error.reason-missing} for nothing or more than 500
     *     characters
     */
    static String reason(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > 500) {
            throw RuleViolation.at("reason", "claim.error.reason-missing");
        }
        return reason.strip();
    }

    static void requirePositive(long quantity) {
        if (quantity < 1) {
            throw RuleViolation.at("quantity", "claim.error.quantity-positive");
        }
    }
}
