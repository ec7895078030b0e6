package cn.tongchou.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FundAllocations extends Repository<FundAllocation, UUID> {

    FundAllocation saveAndFlush(FundAllocation allocation);

    Optional<FundAllocation> findById(UUID id);

    Optional<FundAllocation> findByLedgerSeq(long ledgerSeq);

    boolean existsByProgrammeIdAndLineKey(UUID programmeId, String lineKey);

    List<FundAllocation> findByProgrammeIdOrderByLedgerSeq(UUID programmeId);

    /** Books an arrival; one statement decides, so that nothing arrives twice. */
    @Modifying(flushAutomatically = true)
    @Query(
            value =
                    "update fund_allocation set received = received + :n"
                            + " where id = :id and received + :n >= 0 and received + :n <= amount + corrected",
            nativeQuery = true)
    int arrive(String id, java.math.BigDecimal n);

    /** Books a correction of what was granted. */
    @Modifying(flushAutomatically = true)
    @Query(
            value =
                    "update fund_allocation set corrected = corrected + :n where id = :id and received <= amount + corrected + :n",
            nativeQuery = true)
    int correct(String id, java.math.BigDecimal n);
}
