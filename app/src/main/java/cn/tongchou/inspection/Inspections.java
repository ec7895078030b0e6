package cn.tongchou.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Inspections extends Repository<Inspection, UUID> {

    Inspection saveAndFlush(Inspection inspection);

    Optional<Inspection> findById(UUID id);

    List<Inspection> findAllByOrderByBatchNumberAscRoundAsc();

    Optional<Inspection> findByBatchIdAndRound(UUID batchId, int round);

    List<Inspection> findByBatchIdOrderByRound(UUID batchId);

    Optional<Inspection> findFirstByBatchIdOrderByRoundDesc(UUID batchId);

    List<Inspection> findByProjectIdAndStatus(UUID projectId, InspectionStatus status);

    List<Inspection> findByStatus(InspectionStatus status);

    @Query(
            "select i from Inspection i where i.verdict = cn.tongchou.inspection.Verdict.FAILED and i.failedRounds >= :rounds"
                    + " and i.decision is null")
    List<Inspection> awaitingDecision(int rounds);

    @Query(
            "select count(i) from Inspection i where i.batchId = :batchId and i.verdict = cn.tongchou.inspection.Verdict.FAILED")
    int failedRounds(UUID batchId);

    @Query(
            "select count(i) from Inspection i where i.status = cn.tongchou.inspection.InspectionStatus.OPEN and i.dueOn < :today")
    long overdue(LocalDate today);
}
