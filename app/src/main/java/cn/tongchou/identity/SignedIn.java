package cn.tongchou.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * What the session remembers of a person: the account and since when; role and institution are read
 * anew at every request.
 */
public final class SignedIn implements UserDetails {

    private static final long serialVersionUID = 2;

    private final UUID accountId;
    private final String username;
    private final UUID session;
    private final Instant since;

    SignedIn(Account account, UUID session, Instant since) {
        this.accountId = account.id();
        this.username = account.username();
        this.session = session;
        this.since = since;
    }

    public UUID accountId() {
        return accountId;
    }

    /** Which of the person's sessions this is. */
    UUID session() {
        return session;
    }

    Instant since() {
        return since;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    /** Nothing here may be compared with. */
    @Override
    public String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return username;
    }
}
