package cn.tongchou.tender;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JointTenders extends Repository<JointTender, UUID> {

    /**
     * Takes the tender of a programme for this transaction: whoever signs stands in line here, so
     * that each sees what the one before has signed and the last one knows that it is the last.
     */
    @Modifying
    @Query("update JointTender t set t.version = t.version + 1 where t.programmeId = :programmeId")
    void take(UUID programmeId);

    JointTender saveAndFlush(JointTender jointTender);

    Optional<JointTender> findById(UUID id);

    Optional<JointTender> findByProgrammeId(UUID programmeId);

    List<JointTender> findAll();
}
