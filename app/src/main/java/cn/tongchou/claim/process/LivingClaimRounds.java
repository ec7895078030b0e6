package cn.tongchou.claim.process;

import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimRound;
import cn.tongchou.claim.RoundStatus;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.LivingProcesses;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Until claiming has ended its process lives, and an open window closes by its timer. */
@Component
class LivingClaimRounds implements LivingProcesses {

    private static final String WINDOW_CLOSES = "timer_claim_window_closes";

    private final ClaimBook book;
    private final ProgrammeManagement programmes;

    LivingClaimRounds(ClaimBook book, ProgrammeManagement programmes) {
        this.book = book;
        this.programmes = programmes;
    }

    @Override
    public String process() {
        return ClaimRoundProcess.PROCESS;
    }

    @Override
    public Stream<Living> living() {
        return book.waitingRounds().stream().map(this::living);
    }

    private Living living(ClaimRound round) {
        return new Living(
                programmes.programme(round.programmeId()).number(),
                round.status() == RoundStatus.OPEN ? Set.of(WINDOW_CLOSES) : Set.of());
    }
}
