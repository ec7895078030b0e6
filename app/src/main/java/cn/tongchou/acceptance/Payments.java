package cn.tongchou.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Payments extends JpaRepository<Payment, UUID> {

    List<Payment> findByContractIdOrderByNumberDesc(UUID contractId);

    List<Payment> findByProgrammeIdOrderByNumberDesc(UUID programmeId);

    Optional<Payment> findByContractIdAndStatus(UUID contractId, PaymentStatus status);

    List<Payment> findByStatus(PaymentStatus status);

    /** Pays if nobody has paid or returned it, and the payer is not the releaser; 1 or 0. */
    @Modifying(flushAutomatically = true)
    @Query(
            """
            update Payment p set p.status = cn.tongchou.acceptance.PaymentStatus.PAID, p.openKey = null,
              p.voucherNo = :voucher, p.paidOn = :paidOn, p.settledBy = :by, p.settledByName = :name,
              p.settledAt = :at, p.version = p.version + 1
            where p.id = :id and p.status = cn.tongchou.acceptance.PaymentStatus.AWAITING_PAYMENT and p.releasedBy <> :by
            """)
    int pay(UUID id, String voucher, LocalDate paidOn, UUID by, String name, Instant at);

    /** Returns if nobody has paid or returned it; 1 or 0. */
    @Modifying(flushAutomatically = true)
    @Query(
            """
            update Payment p set p.status = cn.tongchou.acceptance.PaymentStatus.RETURNED, p.openKey = null,
              p.returnReason = :reason, p.settledBy = :by, p.settledByName = :name, p.settledAt = :at,
              p.version = p.version + 1
            where p.id = :id and p.status = cn.tongchou.acceptance.PaymentStatus.AWAITING_PAYMENT
            """)
    int giveBack(UUID id, String reason, UUID by, String name, Instant at);
}
