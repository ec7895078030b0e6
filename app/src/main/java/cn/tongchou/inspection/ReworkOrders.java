package cn.tongchou.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReworkOrders extends Repository<ReworkOrder, UUID> {

    ReworkOrder saveAndFlush(ReworkOrder order);

    Optional<ReworkOrder> findById(UUID id);

    List<ReworkOrder> findByBatchIdOrderByRound(UUID batchId);

    Optional<ReworkOrder> findByBatchIdAndStatus(UUID batchId, ReworkStatus status);

    List<ReworkOrder> findByProjectIdAndStatus(UUID projectId, ReworkStatus status);

    List<ReworkOrder> findByStatus(ReworkStatus status);
}
