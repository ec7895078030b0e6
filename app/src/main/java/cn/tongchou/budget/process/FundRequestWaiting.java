package cn.tongchou.budget.process;

import cn.tongchou.budget.FundManagement;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.ClaimRound;
import cn.tongchou.claim.RoundStatus;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.WaitingStates;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The funds of a running programme wait for exactly one task, from the end of claiming until the
 * money is there.
 */
@Component
class FundRequestWaiting implements WaitingStates {

    private final FundManagement funds;
    private final ProgrammeManagement programmes;
    private final ClaimManagement claims;

    FundRequestWaiting(
            FundManagement funds, ProgrammeManagement programmes, ClaimManagement claims) {
        this.funds = funds;
        this.programmes = programmes;
        this.claims = claims;
    }

    @Override
    public Set<String> activities() {
        return Set.of(
                FundRequestProcess.DRAFT_REQUEST_MEMO,
                FundRequestProcess.RECORD_MEMO_ROUTE,
                FundRequestProcess.RECORD_ALLOCATION,
                FundRequestProcess.RECORD_FUND_RECEIPT);
    }

    @Override
    public Stream<Waiting> waiting() {
        return programmes.all().stream().filter(Programme::isRunning).flatMap(this::waiting);
    }

    private Stream<Waiting> waiting(Programme programme) {
        String key = programme.number();
        return switch (funds.stage(programme.id())) {
            case DRAFTING ->
                    claimed(programme)
                            ? Stream.of(
                                    new Waiting(key, key, FundRequestProcess.DRAFT_REQUEST_MEMO))
                            : Stream.empty();
            case ROUTING -> Stream.of(new Waiting(key, key, FundRequestProcess.RECORD_MEMO_ROUTE));
            case ALLOCATING ->
                    Stream.of(new Waiting(key, key, FundRequestProcess.RECORD_ALLOCATION));
            case RECEIVING ->
                    Stream.of(new Waiting(key, key, FundRequestProcess.RECORD_FUND_RECEIPT));
            case RECEIVED -> Stream.empty();
        };
    }

    private boolean claimed(Programme programme) {
        return claims.currentRound(programme.id())
                .map(ClaimRound::status)
                .filter(status -> status == RoundStatus.CLOSED)
                .isPresent();
    }
}
