package cn.tongchou.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MemoStops extends Repository<MemoStop, UUID> {

    MemoStop saveAndFlush(MemoStop stop);

    Optional<MemoStop> findById(UUID id);

    List<MemoStop> findByMemoIdOrderByRecordedAt(UUID memoId);
}
