package cn.tongchou.production;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Assignments extends Repository<Assignment, UUID> {

    Assignment saveAndFlush(Assignment assignment);

    Optional<Assignment> findById(UUID id);

    Optional<Assignment> findByClaimId(UUID claimId);

    List<Assignment> findByProgrammeIdOrderByNumber(UUID programmeId);

    List<Assignment> findByProjectIdAndStatusInOrderByNumber(
            UUID projectId, List<AssignmentStatus> statuses);

    List<Assignment> findByStatusIn(List<AssignmentStatus> statuses);
}
