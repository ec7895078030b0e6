package cn.tongchou.identity;

import cn.tongchou.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.UUID;

/** The account of one person. */
@Entity
@Table(name = "account")
public class Account {

    @Id private UUID id;

    @Version private Long version;

    private String username;
    private String displayName;
    private UUID institutionId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String email;
    private String passwordHash;
    private boolean enabled;
    private boolean mustChangePassword;
    private boolean demo;

    protected Account() {}

    Account(
            String username,
            String displayName,
            UUID institutionId,
            Role role,
            String email,
            String passwordHash) {
        if (username == null
                || !username.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9._-]{2,39}")) {
            throw RuleViolation.at("username", "identity.error.username-form");
        }
        if (displayName == null || displayName.isBlank()) {
            throw RuleViolation.at("displayName", "identity.error.display-name-missing");
        }
        this.id = UUID.randomUUID();
        this.username = username.toLowerCase(Locale.ROOT);
        this.displayName = displayName.strip();
        this.institutionId = institutionId;
        this.role = role;
        this.email = email;
        this.passwordHash = passwordHash;
        this.enabled = true;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public UUID institutionId() {
        return institutionId;
    }

    public Role role() {
        return role;
    }

    /** Where letters go, or {@code null}. */
    public String email() {
        return email;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Whether this is one of the example accounts that the login page names. */
    public boolean isDemo() {
        return demo;
    }

    String passwordHash() {
        return passwordHash;
    }

    void requirePasswordChange() {
        mustChangePassword = true;
    }

    void markDemo() {
        demo = true;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
        mustChangePassword = false;
    }

    void resetPassword(String newHash) {
        passwordHash = newHash;
        mustChangePassword = true;
    }

    void assume(Role newRole) {
        role = newRole;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }
}
