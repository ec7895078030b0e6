package cn.tongchou.identity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * What the session remembers of a person: the account only; role and institution are read anew at
 * every request.
 */
public final class SignedIn implements UserDetails {

    private static final long serialVersionUID = 1;

    private final UUID accountId;
    private final String username;
    private final String role;
    private final boolean enabled;
    private String passwordHash;

    SignedIn(Account account) {
        this.accountId = account.id();
        this.username = account.username();
        this.role = account.role().name();
        this.enabled = account.isEnabled();
        this.passwordHash = account.passwordHash();
    }

    public UUID accountId() {
        return accountId;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }
}
