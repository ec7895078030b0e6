package cn.tongchou.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConstructionProjects extends Repository<ConstructionProject, UUID> {

    ConstructionProject saveAndFlush(ConstructionProject project);

    Optional<ConstructionProject> findById(UUID id);

    List<ConstructionProject> findByProgrammeIdOrderByNumber(UUID programmeId);

    void delete(ConstructionProject project);
}
