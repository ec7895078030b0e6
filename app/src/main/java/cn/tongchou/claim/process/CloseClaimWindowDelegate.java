package cn.tongchou.claim.process;

import cn.tongchou.claim.ClaimManagement;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The end of the window has come: the round is closed in the domain as well. */
@Component("closeClaimWindow")
class CloseClaimWindowDelegate implements JavaDelegate {

    private final ClaimManagement claims;

    CloseClaimWindowDelegate(ClaimManagement claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.closeRound(
                UUID.fromString((String) execution.getVariable(ClaimRoundProcess.PROGRAMME_ID)));
    }
}
