package cn.tongchou.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProjectSuspensions extends Repository<ProjectSuspension, UUID> {

    ProjectSuspension saveAndFlush(ProjectSuspension suspension);

    Optional<ProjectSuspension> findById(UUID id);

    Optional<ProjectSuspension> findByProjectIdAndResumedOnIsNull(UUID projectId);

    List<ProjectSuspension> findByProjectIdOrderBySuspendedOnDesc(UUID projectId);
}
