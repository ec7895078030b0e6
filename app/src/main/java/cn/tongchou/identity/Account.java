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
    private UUID sessionOne;
    private UUID sessionTwo;

    protected Account() {}

    Account(
            String username,
            String displayName,
            UUID institutionId,
            Role role,
            String email,
            String passwordHash) {
        if (username == null || !isUsername(username.toLowerCase(Locale.ROOT))) {
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

    /** Whether an account can have this name. */
    static boolean isUsername(String text) {
        return text.matches("[a-z][a-z0-9._-]{2,39}");
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

    /** Wherever the person is signed in, they are out: somebody else may have known the old one. */
    void changePassword(String newHash) {
        passwordHash = newHash;
        mustChangePassword = false;
        endSessions();
    }

    /** A session lives on no right that the person no longer has. */
    void assume(Role newRole) {
        role = newRole;
        endSessions();
    }

    void disable() {
        enabled = false;
        endSessions();
    }

    /**
     * Begins a session; a person has two at most, so a third ends the oldest.
     *
     * @return the session that ended, or {@code null}
     */
    UUID beginSession(UUID session) {
        UUID ended = sessionTwo == null ? null : sessionOne;
        sessionOne = sessionTwo == null ? sessionOne : sessionTwo;
        sessionTwo = session;
        return ended;
    }

    void endSession(UUID session) {
        sessionOne = session.equals(sessionOne) ? null : sessionOne;
        sessionTwo = session.equals(sessionTwo) ? null : sessionTwo;
    }

    boolean hasSession(UUID session) {
        return session != null && (session.equals(sessionOne) || session.equals(sessionTwo));
    }

    private void endSessions() {
        sessionOne = null;
        sessionTwo = null;
    }

    void enable() {
        enabled = true;
    }
}
