package cn.tongchou.acceptance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LotAcceptances extends JpaRepository<LotAcceptance, UUID> {

    List<LotAcceptance> findByContractIdOrderByNumberDesc(UUID contractId);

    List<LotAcceptance> findByProgrammeIdOrderByNumberDesc(UUID programmeId);

    boolean existsByContractIdAndResult(UUID contractId, LotResult result);
}
