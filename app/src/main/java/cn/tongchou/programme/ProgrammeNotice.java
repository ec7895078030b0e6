package cn.tongchou.programme;

import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of the register of yearly notices (S04): a programme's own notice, or that of a year before
 * this software.
 */
@Entity
@Table(name = "programme_notice")
public class ProgrammeNotice {

    @Id private UUID id;

    @Version private Long version;

    private int noticeYear;
    private UUID programmeId;
    private String title;
    private String documentNumber;
    private LocalDate issuedOn;
    private UUID attachmentId;

    protected ProgrammeNotice() {}

    ProgrammeNotice(int noticeYear, UUID programmeId, NoticeDetails details) {
        this.id = UUID.randomUUID();
        this.noticeYear = noticeYear;
        this.programmeId = programmeId;
        write(details);
    }

    void write(NoticeDetails details) {
        this.title = blankToNull(details.title());
        this.documentNumber = blankToNull(details.documentNumber());
        this.issuedOn = details.issuedOn();
        if (details.attachmentId() != null) {
            this.attachmentId = details.attachmentId();
        }
    }

    /**
     * A launch, and the register itself, need the whole notice; what is missing is named at its
     * field.
     */
    void requireComplete() {
        require("noticeTitle", title);
        require("noticeNumber", documentNumber);
        require("noticeDate", issuedOn);
        require("noticeFile", attachmentId);
    }

    private static void require(String field, Object part) {
        if (part == null) {
            throw RuleViolation.at(field, "programme.error.notice-incomplete");
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public UUID id() {
        return id;
    }

    public int year() {
        return noticeYear;
    }

    /** The programme it launched, or {@code null} for an earlier year. */
    public UUID programmeId() {
        return programmeId;
    }

    public String title() {
        return title;
    }

    /** 文号 */
    public String documentNumber() {
        return documentNumber;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** The file, or {@code null} in a draft. */
    public UUID attachmentId() {
        return attachmentId;
    }
}
