package cn.tongchou.resource;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A work (文献) that a library holds: a book, a draft of a local chronicle, a volume of 文史资料. */
@Entity
@Table(name = "work")
public class Work implements Persistable<UUID> {

    @Id private UUID id;

    @Version private Long version;

    private UUID libraryId;
    private String title;
    private String creator;
    private String clcNumber;
    private String subjects;
    private String publisher;
    private String issued;
    private String prefectureCode;

    @Transient private boolean fresh;

    protected Work() {}

    Work(UUID libraryId, String prefectureCode, String title) {
        this.id = idOf(libraryId, prefectureCode, title);
        this.libraryId = libraryId;
        this.prefectureCode = prefectureCode;
        this.title = title;
        this.fresh = true;
    }

    /**
     * A work is the same where library (or, unknown, prefecture) and title are the same; its id
     * follows from them.
     */
    static UUID idOf(UUID libraryId, String prefectureCode, String title) {
        String owner = libraryId == null ? prefectureCode : libraryId.toString();
        return UUID.nameUUIDFromBytes(
                ("work:" + owner + ':' + title).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes what is said about it; tells whether anything is new. */
    boolean describe(
            String newCreator,
            String newClcNumber,
            String newSubjects,
            String newPublisher,
            String newIssued) {
        List<String> before = Arrays.asList(creator, clcNumber, subjects, publisher, issued);
        creator = newCreator;
        clcNumber = newClcNumber;
        subjects = newSubjects;
        publisher = newPublisher;
        issued = newIssued;
        return !before.equals(Arrays.asList(creator, clcNumber, subjects, publisher, issued));
    }

    public UUID id() {
        return id;
    }

    /** One more with each change of what is said about it. */
    public long version() {
        return version;
    }

    public String title() {
        return title;
    }

    /** 作者, or {@code null}. */
    public String creator() {
        return creator;
    }

    /** 中图分类, such as {@code K293.53/3}, or {@code null}. */
    public String clcNumber() {
        return clcNumber;
    }

    /** 主题词, separated as written, or {@code null}. */
    public String subjects() {
        return subjects;
    }

    /** 出版社, or {@code null}. */
    public String publisher() {
        return publisher;
    }

    /** 出版日期 as written, or {@code null}. */
    public String issued() {
        return issued;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
