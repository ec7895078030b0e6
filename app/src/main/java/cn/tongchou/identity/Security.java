package cn.tongchou.identity;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Default deny: a route is open to the roles that its module declares, and to nobody else. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String[] PUBLIC = {
        "/login",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/_static/**",
        "/favicon.svg",
        "/error"
    };
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self'; style-src 'self'; "
                    + "script-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http, List<RouteAccess> modules, CurrentActor current) throws Exception {
        RouteAccess.Routes routes = new RouteAccess.Routes();
        modules.forEach(module -> module.declare(routes));
        http.authorizeHttpRequests(
                rules -> {
                    rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    rules.requestMatchers(PUBLIC).permitAll();
                    rules.requestMatchers("/actuator/health").permitAll();
                    for (RouteAccess.Route route : routes.all()) {
                        var matcher =
                                PathPatternRequestMatcher.withDefaults()
                                        .matcher(route.method(), route.pattern());
                        rules.requestMatchers(matcher)
                                .access(
                                        (authentication, context) -> {
                                            Actor actor =
                                                    current.of(
                                                            new ServletRequestAttributes(
                                                                    context.getRequest()),
                                                            authentication.get());
                                            return new AuthorizationDecision(
                                                    actor != null
                                                            && (route.roles().isEmpty()
                                                                    || route.roles()
                                                                            .contains(
                                                                                    actor.role())));
                                        });
                    }
                    rules.anyRequest().denyAll();
                });
        http.formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/", false));
        http.logout(logout -> logout.logoutSuccessUrl("/login?logout"));
        http.headers(
                headers ->
                        headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                                .referrerPolicy(
                                        policy ->
                                                policy.policy(
                                                        org.springframework.security.web.header
                                                                .writers.ReferrerPolicyHeaderWriter
                                                                .ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    @Bean
    UserDetailsService people(Accounts accounts) {
        return username ->
                accounts.findByUsername(
                                username == null
                                        ? ""
                                        : username.toLowerCase(java.util.Locale.ROOT).strip())
                        .map(SignedIn::new)
                        .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    PasswordEncoder passwordEncoder(
            @org.springframework.beans.factory.annotation.Value("${tongchou.bcrypt-strength:12}")
                    int strength) {
        return new BCryptPasswordEncoder(strength);
    }
}
