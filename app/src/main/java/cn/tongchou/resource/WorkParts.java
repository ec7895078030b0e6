package cn.tongchou.resource;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WorkParts extends Repository<WorkPart, UUID> {

    WorkPart save(WorkPart part);

    Optional<WorkPart> findById(UUID id);

    boolean existsByWorkIdAndStatus(UUID workId, PartStatus status);

    void delete(WorkPart part);
}
