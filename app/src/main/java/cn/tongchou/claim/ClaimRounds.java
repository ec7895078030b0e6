package cn.tongchou.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClaimRounds extends Repository<ClaimRound, UUID> {

    ClaimRound saveAndFlush(ClaimRound round);

    Optional<ClaimRound> findFirstByProgrammeIdOrderByRoundNoDesc(UUID programmeId);

    List<ClaimRound> findByProgrammeIdOrderByRoundNo(UUID programmeId);

    List<ClaimRound> findByStatusIn(Collection<RoundStatus> statuses);
}
