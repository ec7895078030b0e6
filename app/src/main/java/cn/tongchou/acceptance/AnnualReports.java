package cn.tongchou.acceptance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnnualReports extends JpaRepository<AnnualReport, UUID> {

    List<AnnualReport> findByProgrammeIdOrderByRoundNoDesc(UUID programmeId);

    Optional<AnnualReport> findFirstByProgrammeIdOrderByRoundNoDesc(UUID programmeId);
}
