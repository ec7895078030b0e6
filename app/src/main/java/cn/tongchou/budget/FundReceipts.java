package cn.tongchou.budget;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FundReceipts extends Repository<FundReceipt, UUID> {

    FundReceipt saveAndFlush(FundReceipt receipt);

    Optional<FundReceipt> findById(UUID id);

    Optional<FundReceipt> findByLedgerSeq(long ledgerSeq);

    boolean existsByAllocationIdAndDocumentNumber(UUID allocationId, String documentNumber);

    List<FundReceipt> findByProgrammeIdOrderByLedgerSeq(UUID programmeId);

    /** Books a correction of what arrived. */
    @Modifying(flushAutomatically = true)
    @Query(
            value =
                    "update fund_receipt set corrected = corrected + :n where id = :id and amount + corrected + :n >= 0",
            nativeQuery = true)
    int correct(String id, java.math.BigDecimal n);
}
