package cn.tongchou.identity;

import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers and the route rules the signed-in person as the database knows them now, read
 * once per request: a disabled account or a session that ended elsewhere is nobody at the next
 * click.
 */
@Component
public class CurrentActor implements HandlerMethodArgumentResolver {

    private static final String KEPT = CurrentActor.class.getName();
    private static final String OWN_PASSWORD_MISSING = KEPT + ".mustChangePassword";
    private final AccountDirectory accounts;
    private final Sessions sessions;
    private final ActingFor acting;

    CurrentActor(AccountDirectory accounts, Sessions sessions, ActingFor acting) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.acting = acting;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binder) {
        Actor actor = of(request);
        if (actor == null) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return actor;
    }

    /** The signed-in person, or {@code null}. */
    public Actor of(RequestAttributes request) {
        return of(request, SecurityContextHolder.getContext().getAuthentication());
    }

    Actor of(RequestAttributes request, Authentication authentication) {
        Actor kept = (Actor) request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
        if (kept != null) {
            return kept;
        }
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return null;
        }
        Optional<KnownAccount> known =
                accounts.known(signedIn.accountId())
                        .filter(found -> sessions.lives(found.account(), signedIn));
        Actor actor =
                known.map(accounts::actor).map(person -> acting.now(person, request)).orElse(null);
        if (actor != null) {
            request.setAttribute(KEPT, actor, RequestAttributes.SCOPE_REQUEST);
            request.setAttribute(
                    OWN_PASSWORD_MISSING,
                    known.get().account().mustChangePassword(),
                    RequestAttributes.SCOPE_REQUEST);
        }
        return actor;
    }

    /** Whether somebody is signed in with a password that somebody else has set. */
    boolean mustChangePassword(RequestAttributes request) {
        return of(request) != null
                && Boolean.TRUE.equals(
                        request.getAttribute(
                                OWN_PASSWORD_MISSING, RequestAttributes.SCOPE_REQUEST));
    }
}
