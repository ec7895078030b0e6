package cn.tongchou.inspection.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.inspection.FailedBatchDecision;
import cn.tongchou.inspection.InspectionManagement;
import cn.tongchou.process.BulkStep;
import cn.tongchou.shared.NotFound;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * 处理三次不合格 of several batches at once: another round for all, or all are turned down, with one
 * reason.
 */
@Configuration(proxyBeanMethods = false)
class DecideFailedBatches {

    @Bean
    BulkStep anotherRoundForBatches(DecideFailedBatch step, InspectionManagement inspections) {
        return new Decision("another-round", FailedBatchDecision.ANOTHER_ROUND, step, inspections);
    }

    @Bean
    BulkStep turnDownBatches(DecideFailedBatch step, InspectionManagement inspections) {
        return new Decision("turn-down", FailedBatchDecision.REJECTED, step, inspections);
    }

    private record Decision(
            String id,
            FailedBatchDecision decision,
            DecideFailedBatch step,
            InspectionManagement inspections)
            implements BulkStep {

        @Override
        public String activityId() {
            return BatchInspection.USER_DECIDE_FAILED_BATCH;
        }

        @Override
        public String messageKey() {
            return "inspection.bulk." + id;
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.COORDINATOR);
        }

        @Override
        public boolean needsReason() {
            return true;
        }

        @Override
        public void take(Map<String, String> task, String reason, UUID commandId, Actor actor) {
            UUID batch = UUID.fromString(task.get(BatchInspection.BATCH_ID));
            int round = inspections.inspection(batch).orElseThrow(NotFound::new).round();
            step.decide(batch, round, decision, reason, commandId, actor);
        }
    }
}
