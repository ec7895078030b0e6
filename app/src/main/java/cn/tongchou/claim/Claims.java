package cn.tongchou.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Claims extends Repository<Claim, UUID> {

    Claim saveAndFlush(Claim claim);

    Optional<Claim> findById(UUID id);

    Optional<Claim> findBySlot(String slot);

    List<Claim> findByProgrammeIdOrderByNumber(UUID programmeId);

    List<Claim> findByProgrammeIdAndStatusInOrderByNumber(
            UUID programmeId, Collection<ClaimStatus> statuses);

    List<Claim> findByProgrammeIdAndInstitutionIdOrderByNumber(
            UUID programmeId, UUID institutionId);

    long countByProgrammeIdAndStatus(UUID programmeId, ClaimStatus status);
}
