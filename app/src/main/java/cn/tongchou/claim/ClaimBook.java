package cn.tongchou.claim;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads claims, rounds and pools for pages and later stages. */
@Service
@Transactional(readOnly = true)
public class ClaimBook {

    private static final List<ClaimStatus> CONFIRMED =
            List.of(ClaimStatus.CONFIRMED, ClaimStatus.REDUCED);

    private final Claims claims;
    private final ClaimRounds rounds;
    private final QuotaPools pools;
    private final AccountDirectory people;

    ClaimBook(Claims claims, ClaimRounds rounds, QuotaPools pools, AccountDirectory people) {
        this.claims = claims;
        this.rounds = rounds;
        this.pools = pools;
        this.people = people;
    }

    public Optional<ClaimRound> currentRound(UUID programmeId) {
        return rounds.findFirstByProgrammeIdOrderByRoundNoDesc(programmeId);
    }

    /** Every round, the first first. */
    public List<ClaimRound> rounds(UUID programmeId) {
        return rounds.findByProgrammeIdOrderByRoundNo(programmeId);
    }

    /** Rounds of all programmes that wait for a task. */
    public List<ClaimRound> waitingRounds() {
        return rounds.findByStatusIn(
                List.of(RoundStatus.OPEN, RoundStatus.COLLECTED, RoundStatus.CONFIRMED));
    }

    /**
     * @throws NotFound when there is none
     */
    public Claim claim(UUID claimId) {
        return claims.findById(claimId).orElseThrow(NotFound::new);
    }

    /** Whether this person claimed or ever changed it, and so does not decide on it. */
    public boolean isHandOf(UUID claimId, UUID accountId) {
        return claim(claimId).hands().contains(accountId);
    }

    public List<Claim> claims(UUID programmeId) {
        return claims.findByProgrammeIdOrderByNumber(programmeId);
    }

    /** One library's own claims, by number. */
    public List<Claim> claimsOf(UUID programmeId, UUID institutionId) {
        return claims.findByProgrammeIdAndInstitutionIdOrderByNumber(programmeId, institutionId);
    }

    public List<Claim> confirmedClaims(UUID programmeId) {
        return claims.findByProgrammeIdAndStatusInOrderByNumber(programmeId, CONFIRMED);
    }

    public List<Claim> undecided(UUID programmeId) {
        return claims.findByProgrammeIdAndStatusInOrderByNumber(
                programmeId, List.of(ClaimStatus.SUBMITTED));
    }

    /** The pools of a programme by project; empty before the launch. */
    public Map<UUID, QuotaPool> pools(UUID programmeId) {
        return pools.of(programmeId).stream()
                .collect(Collectors.toMap(QuotaPool::projectId, Function.identity()));
    }

    public Optional<QuotaPool> pool(UUID projectId) {
        return pools.find(projectId);
    }

    /**
     * What to answer when somebody acts on a claim that is no longer open: who was faster, and
     * when.
     */
    AlreadyDone decidedAlready(Claim claim) {
        boolean byLibrary = claim.status() == ClaimStatus.WITHDRAWN;
        return byLibrary
                ? new AlreadyDone(
                        "claim.error.withdrawn-already",
                        people.displayName(claim.changedBy()),
                        Refusal.text(claim.changedAt()))
                : new AlreadyDone(
                        "claim.error.decided-already",
                        people.displayName(claim.decidedBy()),
                        Refusal.text(claim.decidedAt()));
    }
}
