package cn.tongchou.training;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A person that a library sends to a session. */
@Entity
@Table(name = "training_enrolment")
public class Enrolment {

    @Id private UUID id;

    @Version private Long version;

    private UUID sessionId;
    private UUID institutionId;
    private String personName;
    private String phone;
    private Boolean attended;
    private Boolean testPassed;
    private UUID enrolledBy;

    protected Enrolment() {}

    Enrolment(
            UUID sessionId, UUID institutionId, String personName, String phone, UUID enrolledBy) {
        this.id = UUID.randomUUID();
        this.sessionId = sessionId;
        this.institutionId = institutionId;
        this.personName = personName;
        this.phone = phone;
        this.enrolledBy = enrolledBy;
    }

    public UUID id() {
        return id;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public UUID institutionId() {
        return institutionId;
    }

    public String personName() {
        return personName;
    }

    /**
     * The telephone number with its middle hidden, or {@code null} (个人信息保护法 6: no more than is
     * needed).
     */
    public String maskedPhone() {
        if (phone == null || phone.length() < 7) {
            return phone == null ? null : "****";
        }
        return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** Whether the person came; {@code null} until it is recorded. */
    public Boolean attended() {
        return attended;
    }

    /** Whether the person passed a test; {@code null} where there was none. */
    public Boolean testPassed() {
        return testPassed;
    }

    /** The account that enrolled the person. */
    public UUID enrolledBy() {
        return enrolledBy;
    }

    void record(boolean came, Boolean passed) {
        attended = came;
        testPassed = came ? passed : null;
    }
}
