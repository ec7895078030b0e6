package cn.tongchou.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Plans are stored and read; there is nothing to change them by. */
interface SamplingPlans extends Repository<SamplingPlan, UUID> {

    SamplingPlan saveAndFlush(SamplingPlan plan);

    Optional<SamplingPlan> findById(UUID id);

    Optional<SamplingPlan> findByBatchIdAndRound(UUID batchId, int round);

    List<SamplingPlan> findByIdIn(List<UUID> ids);
}
