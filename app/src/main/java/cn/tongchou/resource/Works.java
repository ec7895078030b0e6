package cn.tongchou.resource;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Works extends Repository<Work, UUID> {

    Work save(Work work);

    Optional<Work> findById(UUID id);
}
