package cn.tongchou.inspection.web;

import cn.tongchou.inspection.FailedBatchDecision;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * The coordinator's word on a batch that failed three times.
 *
 * @param round the failed round that the page showed
 */
record DecisionForm(
        UUID commandId,
        @NotNull Integer round,
        @NotNull FailedBatchDecision decision,
        @NotBlank @Size(max = 1000) String reason) {

    static DecisionForm on(int round) {
        return new DecisionForm(null, round, null, null);
    }
}
