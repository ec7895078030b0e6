package cn.tongchou.acceptance;

import cn.tongchou.identity.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One 履约验收 of a contract, with its report and members. Never changed afterwards; a failed one is
 * followed by another.
 */
@Entity
@Table(name = "lot_acceptance")
public class LotAcceptance {

    @Id private UUID id;

    @Version private Long version;

    private String number;
    private UUID programmeId;
    private UUID contractId;
    private UUID qualifiedKey;

    @Enumerated(EnumType.STRING)
    private LotResult result;

    private LocalDate acceptedOn;
    private UUID reportId;
    private String reason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "lot_acceptance_member",
            joinColumns = @JoinColumn(name = "lot_acceptance_id"))
    @OrderColumn(name = "member_no")
    @AttributeOverride(name = "name", column = @Column(name = "member_name"))
    private List<LotMember> members = new ArrayList<>();

    private UUID decidedBy;
    private String decidedByName;
    private Instant decidedAt;

    protected LotAcceptance() {}

    LotAcceptance(
            String number,
            UUID programmeId,
            LotAcceptanceCommand command,
            UUID reportId,
            Actor by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.programmeId = programmeId;
        this.contractId = command.contractId();
        this.result = command.result();
        this.qualifiedKey = command.result() == LotResult.QUALIFIED ? command.contractId() : null;
        this.acceptedOn = command.acceptedOn();
        this.reportId = reportId;
        this.reason = Reasons.optional(command.reason());
        this.members.addAll(command.members());
        this.decidedBy = by.accountId();
        this.decidedByName = by.displayName();
        this.decidedAt = at;
    }

    public UUID id() {
        return id;
    }

    /** Number of the record, such as {@code 2017-LY-0001}. */
    public String number() {
        return number;
    }

    public UUID programmeId() {
        return programmeId;
    }

    public UUID contractId() {
        return contractId;
    }

    public LotResult result() {
        return result;
    }

    /** The day of the acceptance meeting. */
    public LocalDate acceptedOn() {
        return acceptedOn;
    }

    /** The 验收报告, an attachment. */
    public UUID reportId() {
        return reportId;
    }

    /** Why not qualified, or a remark; may be {@code null} for a qualified lot. */
    public String reason() {
        return reason;
    }

    public List<LotMember> members() {
        return List.copyOf(members);
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
