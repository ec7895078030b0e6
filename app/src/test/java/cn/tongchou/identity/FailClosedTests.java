package cn.tongchou.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** SEC24: a check that fails lets nobody through. */
class FailClosedTests {

    private final CurrentActor failing =
            Mockito.mock(
                    CurrentActor.class,
                    call -> {
                        throw new IllegalStateException("the database is gone");
                    });

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRouteWhoseCheckFailsIsNotReached() {
        var context = new RequestAuthorizationContext(new MockHttpServletRequest("GET", "/tasks"));
        assertThatThrownBy(
                        () -> Security.only(Set.of(), failing).authorize(() -> person(), context))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSessionThatCannotBeCheckedDoesNotGoOn() {
        SecurityContextHolder.getContext().setAuthentication(person());
        MockFilterChain chain = new MockFilterChain();
        assertThatThrownBy(
                        () ->
                                new EndedSessions(failing)
                                        .doFilter(
                                                new MockHttpServletRequest("GET", "/tasks"),
                                                new MockHttpServletResponse(),
                                                chain))
                .isInstanceOf(IllegalStateException.class);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void aPasswordThatCannotBeCheckedLetsNobodyIn() {
        SignInAttempts attempts =
                Mockito.mock(
                        SignInAttempts.class,
                        call -> {
                            throw new IllegalStateException("the database is gone");
                        });
        SignInProvider provider =
                new SignInProvider(
                        Mockito.mock(Accounts.class),
                        new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4),
                        attempts,
                        Mockito.mock(Sessions.class));
        assertThatThrownBy(
                        () ->
                                provider.authenticate(
                                        UsernamePasswordAuthenticationToken.unauthenticated(
                                                "a", "b")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static UsernamePasswordAuthenticationToken person() {
        Account account = new Account("wanghong", "王红", null, Role.FINANCE, null, "hash");
        SignedIn signedIn =
                new SignedIn(account, java.util.UUID.randomUUID(), java.time.Instant.EPOCH);
        return UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, java.util.List.of());
    }
}
