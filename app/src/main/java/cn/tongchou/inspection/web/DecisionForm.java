package cn.tongchou.inspection.web;

import cn.tongchou.inspection.FailedBatchDecision;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The coordinator's word on a batch that failed three times. */
record DecisionForm(
        UUID commandId,
        @NotNull FailedBatchDecision decision,
        @NotBlank @Size(max = 1000) String reason) {

    static DecisionForm empty() {
        return new DecisionForm(null, null, null);
    }
}
