package cn.tongchou.claim;

import cn.tongchou.identity.Actor;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Numbers;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.shared.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What libraries and coordinators do with claims; every method is one step of a person or of a
 * later stage. A claim that exists is written, and its version checked, before its pool changes:
 * who is late changes nothing.
 */
@Service
@Step
public class ClaimManagement {

    private final Claims claims;
    private final ShareRule shares;
    private final QuotaPools pools;
    private final RoundKeeper rounds;
    private final ClaimBook book;
    private final ClaimDecisions decisions;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final Commands commands;
    private final Numbers numbers;
    private final Clock clock;
    private final ClaimNews news;

    ClaimManagement(
            Claims claims,
            ShareRule shares,
            QuotaPools pools,
            RoundKeeper rounds,
            ClaimBook book,
            ClaimDecisions decisions,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            Commands commands,
            Numbers numbers,
            Clock clock,
            ClaimNews news) {
        this.claims = claims;
        this.shares = shares;
        this.pools = pools;
        this.rounds = rounds;
        this.book = book;
        this.decisions = decisions;
        this.programmes = programmes;
        this.institutions = institutions;
        this.commands = commands;
        this.numbers = numbers;
        this.clock = clock;
        this.news = news;
    }

    /**
     * A library claims a quantity of a project. One conditional update takes it from the pool, or
     * nothing happens.
     *
     * @param quantity 1 or more, in the project's unit; for 网事典藏 the captured count (S74)
     * @param commandId of the form; the same id makes one claim
     * @throws RuleViolation {@code claim.error.quota-exceeded} or {@code .nothing-left} at {@code
     *     quantity}, {@code .below-minimum} or {@code .above-maximum} there, {@code
     *     claim.error.window-not-open}, {@code .window-closed}, {@code .project-suspended}, {@code
     *     .already-claimed}, {@code .not-a-library}
     * @throws cn.tongchou.shared.DoubleSubmit when this command has made its claim
     */
    public Claim claim(UUID projectId, long quantity, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        ClaimDecisions.requirePositive(quantity);
        institutions
                .find(actor.institutionId())
                .filter(institution -> institution.kind().isLibrary() && institution.isActive())
                .orElseThrow(() -> RuleViolation.of("claim.error.not-a-library"));
        ConstructionProject project = programmes.project(projectId);
        shares.require(project, actor.institutionId(), quantity, null);
        QuotaPool pool = pool(projectId);
        Instant now = clock.now();
        boolean taken = pools.take(projectId, quantity, pool.roundNo(), now);
        // The pool's row is ours now, so that no other claim of this library can stand unseen.
        claims.findBySlot(Claim.slot(projectId, actor.institutionId(), pool.roundNo()))
                .ifPresent(
                        earlier -> {
                            throw RuleViolation.of("claim.error.already-claimed", earlier.number());
                        });
        if (!taken) {
            throw refusal(projectId, quantity, 0, now);
        }
        String number =
                numbers.next(
                        "%s-C"
                                .formatted(
                                        project.number()
                                                .substring(0, project.number().lastIndexOf("-P"))));
        Claim claim =
                claims.saveAndFlush(
                        new Claim(
                                number, commandId, project, pool.roundNo(), quantity, actor, now));
        news.submitted(claim, actor);
        return claim;
    }

    /**
     * The library changes the quantity of its own claim while the window is open and nobody has
     * decided.
     *
     * @throws NotFound for another institution's claim
     * @throws AlreadyDone when it has been decided or withdrawn
     */
    public Claim change(UUID claimId, long quantity, Actor actor) {
        Claim claim = own(claimId, actor);
        ClaimDecisions.requirePositive(quantity);
        shares.require(
                programmes.project(claim.projectId()), claim.institutionId(), quantity, claim);
        long held = claim.quantity();
        Instant now = clock.now();
        claim.change(quantity, actor, now);
        claims.saveAndFlush(claim);
        if (!pools.take(claim.projectId(), quantity - held, claim.roundNo(), now)) {
            throw refusal(claim.projectId(), quantity - held, held, now);
        }
        news.record(
                claim,
                actor,
                "claim.history.changed",
                ClaimStatus.SUBMITTED,
                ClaimNews.change(held, quantity));
        return claim;
    }

    /**
     * The library takes its own claim back while the window is open; the quota is free at once.
     * Errors as for change.
     */
    public Claim withdraw(UUID claimId, Actor actor) {
        Claim claim = own(claimId, actor);
        Instant now = clock.now();
        long held = claim.quantity();
        claim.withdraw(actor, now);
        claims.saveAndFlush(claim);
        if (!pools.withdraw(claim.projectId(), held, now)) {
            throw refusal(claim.projectId(), 0, 0, now);
        }
        news.record(
                claim,
                actor,
                "claim.history.withdrawn",
                ClaimStatus.SUBMITTED,
                ClaimNews.grouped(held));
        return claim;
    }

    /**
     * A coordinator confirms a claim as it is.
     *
     * @throws RuleViolation {@code claim.error.own-claim} for who claimed or changed it, whatever
     *     the role is now
     * @throws AlreadyDone when it has been decided or withdrawn
     */
    public Claim confirm(UUID claimId, Actor actor) {
        return decisions.confirm(claimId, actor);
    }

    /**
     * A coordinator confirms a smaller quantity; the rest goes back to the pool.
     *
     * @param quantity 1 to less than what was claimed
     * @param reason 1 to 500 characters, which the library reads
     */
    public Claim reduce(UUID claimId, long quantity, String reason, Actor actor) {
        return decisions.reduce(claimId, quantity, reason, actor);
    }

    /**
     * A coordinator refuses a claim with a reason, which the library reads; all of it goes back to
     * the pool.
     */
    public Claim reject(UUID claimId, String reason, Actor actor) {
        return decisions.reject(claimId, reason, actor);
    }

    /**
     * Gives quota of a confirmed claim back to the pool, when a later stage reduces what the
     * library constructs.
     *
     * @param quantity 1 to what the claim holds
     */
    public Claim release(UUID claimId, long quantity, String reason, Actor actor) {
        return decisions.release(claimId, quantity, reason, actor);
    }

    /**
     * Web sites: a confirmed claim becomes what was captured (S74), when it is accepted. Its pool
     * follows, and where the pool's total is too small for it, total and target are raised.
     *
     * @param captured 0 or more; with 0 the claim is released
     * @param reason 1 to 500 characters, which the library reads
     */
    public Claim capture(UUID claimId, long captured, String reason, Actor actor) {
        return decisions.capture(claimId, captured, reason, actor);
    }

    /**
     * Sets a pool's total, and with it the project's target, after the launch.
     *
     * @throws RuleViolation {@code claim.error.total-below-claimed} when more is claimed already
     */
    public void setTotal(UUID projectId, long total, String reason, Actor actor) {
        decisions.setTotal(projectId, total, reason, actor);
    }

    /** Opens a further round while something is left. The first is opened by the launch. */
    public ClaimRound openRound(UUID programmeId, Instant opensAt, Instant closesAt, Actor actor) {
        return rounds.openFurther(programmeId, opensAt, closesAt, actor);
    }

    /** The end of the window has come: closes the round. */
    public void closeRound(UUID programmeId) {
        closeRound(programmeId, Actor.SYSTEM);
    }

    /** Closes the round, by a person before the end of its window or by the timer. */
    public void closeRound(UUID programmeId, Actor actor) {
        rounds.close(programmeId, actor);
    }

    /**
     * Ends the confirmation of a closed round.
     *
     * @return whether something is left for a further round
     * @throws RuleViolation {@code claim.error.undecided} while claims wait for a decision
     */
    public boolean concludeRound(UUID programmeId, Actor actor) {
        return rounds.conclude(programmeId, actor);
    }

    /** No further round: claiming has ended although something is left. */
    public void endClaiming(UUID programmeId, Actor actor) {
        rounds.end(programmeId, actor);
    }

    /**
     * Tells libraries without a claim that the window closes soon; nothing when the round is
     * closed.
     */
    public void remindLibraries(UUID programmeId) {
        rounds.remind(programmeId);
    }

    /** The newest round, whatever its state. */
    public Optional<ClaimRound> currentRound(UUID programmeId) {
        return book.currentRound(programmeId);
    }

    /**
     * @throws NotFound when there is none
     */
    public Claim claim(UUID claimId) {
        return book.claim(claimId);
    }

    /**
     * @throws NotFound when the project has none, because it is not launched
     */
    public QuotaPool pool(UUID projectId) {
        return pools.find(projectId).orElseThrow(NotFound::new);
    }

    /** Every claim of a programme, by number. */
    public List<Claim> claims(UUID programmeId) {
        return book.claims(programmeId);
    }

    /** The claims that stand confirmed, by number. */
    public List<Claim> confirmedClaims(UUID programmeId) {
        return book.confirmedClaims(programmeId);
    }

    /** The claims that wait for a decision, by number. */
    public List<Claim> undecided(UUID programmeId) {
        return book.undecided(programmeId);
    }

    private RuntimeException refusal(UUID projectId, long wanted, long held, Instant now) {
        ConstructionProject project = programmes.project(projectId);
        ClaimRound round = rounds.current(project.programmeId());
        return Refusal.of(pool(projectId), round, project, wanted, held, now);
    }

    private Claim own(UUID claimId, Actor actor) {
        Claim claim = claim(claimId);
        if (!actor.worksAt(claim.institutionId())) {
            throw new NotFound();
        }
        return decisions.requireUndecided(claim);
    }
}
