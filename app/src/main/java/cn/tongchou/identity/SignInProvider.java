package cn.tongchou.identity;

import cn.tongchou.shared.TypedText;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets a person in. Whoever is refused learns neither whether the name exists nor whether it was
 * disabled: the words, the status and the work are the same, one hash of one password.
 */
@Component
class SignInProvider implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final String nobodysHash;

    SignInProvider(
            Accounts accounts,
            PasswordEncoder passwords,
            SignInAttempts attempts,
            Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.nobodysHash = passwords.encode(AccountManagement.randomPassword());
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = asked.getName().strip().toLowerCase(Locale.ROOT);
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details
                        ? String.valueOf(details.getRemoteAddress())
                        : "";
        SignInAttempts.Admission admission = attempts.begin(username, address);
        Account account = accounts.findByUsername(username).orElse(null);
        boolean right =
                passwords.matches(
                        TypedText.visible(String.valueOf(asked.getCredentials())),
                        account == null ? nobodysHash : account.passwordHash());
        if (!right || account == null || !account.isEnabled() || !admission.counts()) {
            if (admission.counts()) {
                attempts.failed(address);
            }
            sessions.refused(username, address, !admission.counts());
            throw admission.slowed()
                    ? new LockedException("slowed")
                    : new BadCredentialsException("refused");
        }
        attempts.succeeded(username, address);
        SignedIn person = sessions.begin(account.id(), address);
        var known =
                UsernamePasswordAuthenticationToken.authenticated(
                        person, null, person.getAuthorities());
        known.setDetails(asked.getDetails());
        return known;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
