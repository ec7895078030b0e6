package cn.tongchou.identity;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.DisableEncodeUrlFilter;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Default deny: a route is open to the roles that its module declares, and to nobody else. */
@Configuration(proxyBeanMethods = false)
class Security {

    /** What a page is made of, which is the same for everybody. */
    private static final List<String> MATTER =
            List.of("/css/", "/js/", "/img/", "/webjars/", "/_static/");

    /** Pages for somebody who has not signed in. */
    private static final List<String> PAGES =
            List.of("/login", "/password-link", "/favicon.svg", "/actuator/health");

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self'; style-src 'self';"
                    + " script-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
                    + " frame-ancestors 'none'";

    /** How long an idle session lives; shorter for those whose click moves money or rights. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private static final Duration IDLE_CAREFUL = Duration.ofMinutes(15);
    private static final Set<Role> CAREFUL = Set.of(Role.FINANCE, Role.ADMINISTRATOR);

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            List<RouteAccess> modules,
            CurrentActor current,
            Sessions sessions,
            SecureTransport transport)
            throws Exception {
        RouteAccess.Routes routes = new RouteAccess.Routes();
        modules.forEach(module -> module.declare(routes));
        String[] open =
                Stream.concat(PAGES.stream(), MATTER.stream().map(folder -> folder + "**"))
                        .toArray(String[]::new);
        http.authorizeHttpRequests(
                rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    rules.requestMatchers(open).permitAll();
                    for (RouteAccess.Route route : routes.all()) {
                        rules.requestMatchers(
                                        PathPatternRequestMatcher.withDefaults()
                                                .matcher(route.method(), route.pattern()))
                                .access(only(route.roles(), current));
                    }
                    rules.anyRequest().denyAll();
                });
        http.addFilterBefore(transport.filter(), DisableEncodeUrlFilter.class);
        http.addFilterBefore(new EndedSessions(current), AuthorizationFilter.class);
        http.formLogin(
                login ->
                        login.loginPage("/login")
                                .successHandler(welcome(current))
                                .failureHandler(refusal()));
        http.logout(
                logout ->
                        logout.addLogoutHandler(
                                        (request, response, person) -> {
                                            if (person != null
                                                    && person.getPrincipal()
                                                            instanceof SignedIn signedIn) {
                                                sessions.end(signedIn);
                                            }
                                        })
                                .logoutSuccessUrl("/login?logout"));
        http.headers(
                headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** Whoever is none of these is refused; a check that fails lets nobody in. */
    static AuthorizationManager<RequestAuthorizationContext> only(
            Set<Role> roles, CurrentActor current) {
        return (authentication, context) -> {
            Actor actor =
                    current.of(
                            new ServletRequestAttributes(context.getRequest()),
                            authentication.get());
            return new AuthorizationDecision(
                    actor != null && (roles.isEmpty() || roles.contains(actor.role())));
        };
    }

    /** Whether this is open to everybody, so that nothing is asked about the person. */
    static boolean isOpen(String path) {
        return PAGES.contains(path) || MATTER.stream().anyMatch(path::startsWith);
    }

    static Duration idleTime(Role role) {
        return CAREFUL.contains(role) ? IDLE_CAREFUL : IDLE;
    }

    private static AuthenticationSuccessHandler welcome(CurrentActor current) {
        var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, person) -> {
            Actor actor = current.of(new ServletRequestAttributes(request), person);
            request.getSession()
                    .setMaxInactiveInterval(
                            (int) idleTime(actor == null ? null : actor.role()).toSeconds());
            onwards.onAuthenticationSuccess(request, response, person);
        };
    }

    private static AuthenticationFailureHandler refusal() {
        return (request, response, failure) ->
                response.sendRedirect(
                        request.getContextPath()
                                + (failure instanceof LockedException
                                        ? "/login?wait"
                                        : "/login?error"));
    }

    @Bean
    PasswordEncoder passwordEncoder(@Value("${tongchou.bcrypt-strength:12}") int strength) {
        return new BCryptPasswordEncoder(strength);
    }
}
