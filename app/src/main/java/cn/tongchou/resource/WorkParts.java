package cn.tongchou.resource;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WorkParts extends Repository<WorkPart, UUID> {

    WorkPart save(WorkPart part);

    Optional<WorkPart> findById(UUID id);

    List<WorkPart> findAllByIdIn(List<UUID> ids);

    void delete(WorkPart part);
}
