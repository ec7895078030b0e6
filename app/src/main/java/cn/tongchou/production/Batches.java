package cn.tongchou.production;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Batches extends Repository<Batch, UUID> {

    Batch saveAndFlush(Batch batch);

    Optional<Batch> findById(UUID id);

    List<Batch> findByAssignmentIdOrderByNumber(UUID assignmentId);

    @Query(
            "select coalesce(sum(b.quantity), 0) from Batch b where b.assignmentId = :assignmentId and b.status = :status")
    long quantityOfAssignment(UUID assignmentId, BatchStatus status);

    /** What a contractor made of an assignment, without what was rejected. */
    @Query(
            "select coalesce(sum(b.quantity), 0) from Batch b where b.assignmentId = :assignmentId"
                    + " and b.contractId is not null and b.status <> cn.tongchou.production.BatchStatus.REJECTED")
    long byContractor(UUID assignmentId);

    @Query(
            "select coalesce(sum(b.quantity), 0) from Batch b where b.contractId = :contractId and b.status = :status")
    long quantityOfContract(UUID contractId, BatchStatus status);
}
