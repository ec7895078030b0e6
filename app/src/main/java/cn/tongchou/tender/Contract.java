package cn.tongchou.tender;

import cn.tongchou.budget.FundSource;
import cn.tongchou.shared.AlreadyDone;
import cn.tongchou.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A signed contract; its money is committed in the ledger under {@link #id()}. */
@Entity
@Table(name = "contract")
public class Contract {

    @Id private UUID id;

    @Version private Long version;

    private String number;
    private UUID programmeId;
    private UUID lotId;

    @Enumerated(EnumType.STRING)
    private LotKind lotKind;

    private UUID projectId;
    private UUID supplierId;
    private Money amount;
    private Money unitPrice;
    private Long quantity;

    @Enumerated(EnumType.STRING)
    private FundSource source;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    private LocalDate signedOn;
    private UUID signedBy;
    private UUID attachmentId;

    protected Contract() {}

    Contract(String number, Lot lot, Bid bid, ContractRecord record, UUID signedBy) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.programmeId = lot.programmeId();
        this.lotId = lot.id();
        this.lotKind = lot.kind();
        this.projectId = lot.projectId();
        this.supplierId = lot.supplierId();
        this.amount = record.amount();
        this.unitPrice = lot.kind().isPricedPerUnit() ? bid.price() : null;
        this.quantity = lot.quantity();
        this.source = record.source();
        this.status = ContractStatus.ACTIVE;
        this.signedOn = record.signedOn();
        this.signedBy = signedBy;
        this.attachmentId = record.attachmentId();
    }

    void move(ContractStatus from, ContractStatus to) {
        if (status != from) {
            throw new AlreadyDone("tender.error.contract-not-due", number);
        }
        status = to;
    }

    public UUID id() {
        return id;
    }

    /**
     * Human number such as {@code 2017-HT-0001}; the business key of its acceptance and payment.
     */
    public String number() {
        return number;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID lotId() {
        return lotId;
    }

    public LotKind lotKind() {
        return lotKind;
    }

    /** The construction project it serves, or {@code null} for shared. */
    public UUID projectId() {
        return projectId;
    }

    public UUID supplierId() {
        return supplierId;
    }

    /** The most that will be paid, in yuan. */
    public Money amount() {
        return amount;
    }

    /** Yuan per page for {@code SCANNING}; {@code null} for a lump sum. */
    public Money unitPrice() {
        return unitPrice;
    }

    /** Pages for {@code SCANNING}; {@code null} for a lump sum. */
    public Long quantity() {
        return quantity;
    }

    public FundSource source() {
        return source;
    }

    public ContractStatus status() {
        return status;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    public UUID signedBy() {
        return signedBy;
    }

    /** The contract as a file, or {@code null}. */
    public UUID attachmentId() {
        return attachmentId;
    }
}
