package cn.tongchou.tender;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface JointTenders extends Repository<JointTender, UUID> {

    JointTender saveAndFlush(JointTender jointTender);

    Optional<JointTender> findById(UUID id);

    Optional<JointTender> findByProgrammeId(UUID programmeId);

    List<JointTender> findAll();
}
