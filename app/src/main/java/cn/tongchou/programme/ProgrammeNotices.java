package cn.tongchou.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProgrammeNotices extends Repository<ProgrammeNotice, UUID> {

    ProgrammeNotice saveAndFlush(ProgrammeNotice notice);

    Optional<ProgrammeNotice> findById(UUID id);

    Optional<ProgrammeNotice> findByProgrammeId(UUID programmeId);

    List<ProgrammeNotice> findAllByOrderByNoticeYearDescIssuedOnDesc();
}
