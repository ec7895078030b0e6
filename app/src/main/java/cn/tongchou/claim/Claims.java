package cn.tongchou.claim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
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

    /** What active claims of a library hold of a project, but for one of them. */
    @Query(
            "select coalesce(sum(c.quantity), 0) from Claim c where c.projectId = :project and c.institutionId = :institution"
                    + " and c.slot is not null and (:except is null or c.id <> :except)")
    long heldOf(UUID project, UUID institution, UUID except);

    long countByProgrammeIdAndStatus(UUID programmeId, ClaimStatus status);
}
