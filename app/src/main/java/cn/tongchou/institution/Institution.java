package cn.tongchou.institution;

import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A library, a supplier or an inspection agency. */
@Entity
@Table(name = "institution")
public class Institution {

    @Id private UUID id;

    @Version private Long version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private InstitutionKind kind;

    private String divisionCode;
    private boolean active;

    protected Institution() {}

    Institution(String code, String name, InstitutionKind kind, String divisionCode) {
        if (name == null || name.isBlank()) {
            throw RuleViolation.at("name", "institution.error.name-missing");
        }
        this.id = UUID.randomUUID();
        this.code = code;
        this.name = name.strip();
        this.kind = kind;
        this.divisionCode = divisionCode;
        this.active = true;
    }

    public UUID id() {
        return id;
    }

    /** Human code, such as {@code HLJ-230900-01}. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public InstitutionKind kind() {
        return kind;
    }

    /** Six digits of GB/T 2260; {@code null} for a supplier or an agency that has none. */
    public String divisionCode() {
        return divisionCode;
    }

    public boolean isActive() {
        return active;
    }
}
