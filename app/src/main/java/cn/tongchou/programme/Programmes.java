package cn.tongchou.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Programmes extends Repository<Programme, UUID> {

    Programme saveAndFlush(Programme programme);

    Optional<Programme> findById(UUID id);

    Optional<Programme> findByProgrammeYear(int year);

    List<Programme> findAllByOrderByProgrammeYearDesc();
}
