package cn.tongchou.claim.process;

import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimRound;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.WaitingStates;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every round that has not ended waits for exactly one task of its programme. */
@Component
class ClaimRoundWaiting implements WaitingStates {

    private final ClaimBook book;
    private final ProgrammeManagement programmes;

    ClaimRoundWaiting(ClaimBook book, ProgrammeManagement programmes) {
        this.book = book;
        this.programmes = programmes;
    }

    @Override
    public Set<String> activities() {
        return Set.of(
                ClaimRoundProcess.CLOSE_CLAIM_WINDOW,
                ClaimRoundProcess.CONFIRM_CLAIMS,
                ClaimRoundProcess.DECIDE_FURTHER_ROUND);
    }

    @Override
    public Stream<Waiting> waiting() {
        return book.waitingRounds().stream().map(this::waiting);
    }

    private Waiting waiting(ClaimRound round) {
        String key = programmes.programme(round.programmeId()).number();
        String activity =
                switch (round.status()) {
                    case OPEN -> ClaimRoundProcess.CLOSE_CLAIM_WINDOW;
                    case COLLECTED -> ClaimRoundProcess.CONFIRM_CLAIMS;
                    case CONFIRMED -> ClaimRoundProcess.DECIDE_FURTHER_ROUND;
                    case CLOSED ->
                            throw new IllegalStateException("a closed round waits for nothing");
                };
        return new Waiting(key + " · " + round.roundNo(), key, activity);
    }
}
