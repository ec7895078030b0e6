package cn.tongchou.acceptance;

import cn.tongchou.identity.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * One compiled 年报: the document that is approved is this one and no other, which its hash proves.
 */
@Entity
@Table(name = "annual_report")
public class AnnualReport {

    @Id private UUID id;

    @Version private Long version;

    private String number;
    private UUID programmeId;
    private int roundNo;
    private UUID documentId;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private AnnualReportStatus status;

    private String remark;
    private UUID compiledBy;
    private String compiledByName;
    private Instant compiledAt;
    private String approvedSha256;
    private String returnReason;
    private UUID decidedBy;
    private String decidedByName;
    private Instant decidedAt;

    protected AnnualReport() {}

    AnnualReport(
            String number,
            UUID programmeId,
            int roundNo,
            UUID documentId,
            String sha256,
            String remark,
            Actor by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.programmeId = programmeId;
        this.roundNo = roundNo;
        this.documentId = documentId;
        this.sha256 = sha256;
        this.status = AnnualReportStatus.COMPILED;
        this.remark = remark;
        this.compiledBy = by.accountId();
        this.compiledByName = by.displayName();
        this.compiledAt = at;
    }

    void approve(String hash, Actor by, Instant at) {
        decide(AnnualReportStatus.APPROVED, by, at);
        approvedSha256 = hash;
    }

    void giveBack(String reason, Actor by, Instant at) {
        decide(AnnualReportStatus.RETURNED, by, at);
        returnReason = reason;
    }

    private void decide(AnnualReportStatus newStatus, Actor by, Instant at) {
        status = newStatus;
        decidedBy = by.accountId();
        decidedByName = by.displayName();
        decidedAt = at;
    }

    public UUID id() {
        return id;
    }

    /** Human number with its round, such as {@code 2017-NB-0001}. */
    public String number() {
        return number;
    }

    public UUID programmeId() {
        return programmeId;
    }

    /** 1 for the first one compiled in the year. */
    public int roundNo() {
        return roundNo;
    }

    /** The document, an attachment. */
    public UUID documentId() {
        return documentId;
    }

    /** Hex digest of the document when it was compiled. */
    public String sha256() {
        return sha256;
    }

    /** Hex digest of the document that was approved; {@code null} until then. */
    public String approvedSha256() {
        return approvedSha256;
    }

    public AnnualReportStatus status() {
        return status;
    }

    /** What the compiler adds for the leader, or {@code null}. */
    public String remark() {
        return remark;
    }

    public UUID compiledBy() {
        return compiledBy;
    }

    public String compiledByName() {
        return compiledByName;
    }

    public Instant compiledAt() {
        return compiledAt;
    }

    public String returnReason() {
        return returnReason;
    }

    /** Who approved or returned it, or {@code null}. */
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
