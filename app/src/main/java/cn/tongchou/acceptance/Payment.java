package cn.tongchou.acceptance;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A payment on a contract: released by a coordinator, paid or returned by finance. Its last step is
 * one conditional update in {@link PaymentManagement}, so that two people cannot take it both.
 */
@Entity
@Table(name = "payment")
public class Payment {

    @Id private UUID id;

    @Version private Long version;

    private String number;
    private UUID programmeId;
    private UUID contractId;
    private UUID openKey;
    private Money amount;
    private Money remainder;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    private String invoiceNo;
    private String reason;
    private UUID releasedBy;
    private String releasedByName;
    private Instant releasedAt;
    private String voucherNo;
    private LocalDate paidOn;
    private String returnReason;
    private UUID settledBy;
    private String settledByName;
    private Instant settledAt;

    protected Payment() {}

    Payment(
            String number,
            UUID programmeId,
            ReleaseCommand command,
            Money remainder,
            Actor by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.programmeId = programmeId;
        this.contractId = command.contractId();
        this.openKey = command.contractId();
        this.amount = command.amount();
        this.remainder = remainder;
        this.status = PaymentStatus.AWAITING_PAYMENT;
        this.invoiceNo = command.invoiceNo();
        this.reason = Reasons.optional(command.reason());
        this.releasedBy = by.accountId();
        this.releasedByName = by.displayName();
        this.releasedAt = at;
    }

    public UUID id() {
        return id;
    }

    /** Human number, such as {@code 2017-ZF-0001}. */
    public String number() {
        return number;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID contractId() {
        return contractId;
    }

    /** What is paid, in yuan; 0 where only the remainder of the commitment is given back. */
    public Money amount() {
        return amount;
    }

    /**
     * What of the commitment is given back because nothing further will be paid, in yuan; mostly 0.
     */
    public Money remainder() {
        return remainder;
    }

    public PaymentStatus status() {
        return status;
    }

    /** The supplier's invoice; {@code null} where nothing is paid. */
    public String invoiceNo() {
        return invoiceNo;
    }

    /** Why less than payable is released, or the remainder given back; else {@code null}. */
    public String reason() {
        return reason;
    }

    public UUID releasedBy() {
        return releasedBy;
    }

    public String releasedByName() {
        return releasedByName;
    }

    public Instant releasedAt() {
        return releasedAt;
    }

    /** Finance's voucher; {@code null} until paid. */
    public String voucherNo() {
        return voucherNo;
    }

    /** The day of the payment; {@code null} until paid. */
    public LocalDate paidOn() {
        return paidOn;
    }

    /** Why finance returned it, else {@code null}. */
    public String returnReason() {
        return returnReason;
    }

    /** Who paid or returned it, or {@code null}. */
    public UUID settledBy() {
        return settledBy;
    }

    public String settledByName() {
        return settledByName;
    }

    /** When it was paid or returned, or {@code null}. */
    public Instant settledAt() {
        return settledAt;
    }
}
