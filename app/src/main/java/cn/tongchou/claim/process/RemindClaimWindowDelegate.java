package cn.tongchou.claim.process;

import cn.tongchou.claim.ClaimManagement;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The window closes soon: libraries without a claim are told. */
@Component("remindClaimWindow")
class RemindClaimWindowDelegate implements JavaDelegate {

    private final ClaimManagement claims;

    RemindClaimWindowDelegate(ClaimManagement claims) {
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.remindLibraries(
                UUID.fromString((String) execution.getVariable(ClaimRoundProcess.PROGRAMME_ID)));
    }
}
