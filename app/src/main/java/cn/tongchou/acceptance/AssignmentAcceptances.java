package cn.tongchou.acceptance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AssignmentAcceptances extends JpaRepository<AssignmentAcceptance, UUID> {

    List<AssignmentAcceptance> findByAssignmentIdOrderByDecidedAtDesc(UUID assignmentId);

    List<AssignmentAcceptance> findByProgrammeIdAndNumberNotNull(UUID programmeId);
}
