package cn.tongchou.resource;

import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * One part of a work: what is delivered, inspected and listed. Most rows are written in bulk by a
 * batch.
 */
@Entity
@Table(name = "work_part")
public class WorkPart {

    @Id private UUID id;

    @Version private Long version;

    @Column(insertable = false, updatable = false)
    private Long listingNo;

    private UUID workId;
    private UUID libraryId;
    private String prefectureCode;
    private String title;
    private String partLabel;
    private Long pages;

    @Enumerated(EnumType.STRING)
    private PartStatus status;

    private UUID batchId;
    private boolean deck;
    private String duplicateKey;

    protected WorkPart() {}

    public UUID id() {
        return id;
    }

    /** One more with each change. */
    public long version() {
        return version;
    }

    public UUID workId() {
        return workId;
    }

    /** The holding library, or {@code null} where the deck does not name it. */
    public UUID libraryId() {
        return libraryId;
    }

    /** Six digits; the province's own code stands for 省直. */
    public String prefectureCode() {
        return prefectureCode;
    }

    public String title() {
        return title;
    }

    /** Label such as {@code 02}, or {@code null}. */
    public String partLabel() {
        return partLabel;
    }

    /** Title and part as the lists show them: {@code 齐齐哈尔市志稿:党派志-01}. */
    public String heading() {
        return partLabel == null ? title : title + "-" + partLabel;
    }

    /** Number of pages, or {@code null} where nobody has entered it. */
    public Long pages() {
        return pages;
    }

    public PartStatus status() {
        return status;
    }

    /** The batch that delivered it, or {@code null}. */
    public UUID batchId() {
        return batchId;
    }

    /** Whether it is one of the 26 rows of the deck. */
    public boolean isDeck() {
        return deck;
    }

    /** Title, part and pages are what a batch delivered; they change by redelivery only. */
    void rename(UUID newWorkId, String newTitle, String newPart, Long newPages) {
        requireDraft();
        if (batchId != null) {
            throw RuleViolation.of("resource.error.part-in-batch");
        }
        workId = newWorkId;
        title = newTitle;
        partLabel = newPart;
        pages = newPages;
        duplicateKey = DuplicateKey.of(prefectureCode, newTitle, newPart);
    }

    void requireRemovable() {
        requireDraft();
        if (batchId != null) {
            throw RuleViolation.of("resource.error.part-in-batch");
        }
    }

    private void requireDraft() {
        if (status != PartStatus.NEW) {
            throw RuleViolation.of("resource.error.not-new");
        }
    }
}
