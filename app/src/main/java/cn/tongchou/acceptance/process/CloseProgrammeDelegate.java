package cn.tongchou.acceptance.process;

import cn.tongchou.acceptance.ClosingManagement;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code service_close_programme}. */
@Component("closeProgramme")
class CloseProgrammeDelegate implements JavaDelegate {

    private final ClosingManagement closing;

    CloseProgrammeDelegate(ClosingManagement closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.close(
                UUID.fromString((String) execution.getVariable(AcceptanceProcess.PROGRAMME_ID)));
    }
}
