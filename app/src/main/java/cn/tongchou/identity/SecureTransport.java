package cn.tongchou.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.AbstractServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nothing travels readable: outside the demo a page is answered over HTTPS only (spoken here, or by
 * the proxy that forwards), and cookies are {@code Secure} and {@code __Host-}. The demo speaks
 * plain HTTP, so it answers on the loopback address only, whatever is configured.
 */
@Component
public class SecureTransport
        implements WebServerFactoryCustomizer<AbstractServletWebServerFactory>, Ordered {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final boolean demanded;

    SecureTransport(Environment environment) {
        this.demanded = !environment.acceptsProfiles(Profiles.of(DemoAccounts.DEMO));
    }

    /** Whether this is no demo. */
    public boolean isDemanded() {
        return demanded;
    }

    /** The name under which a cookie is kept. */
    public String cookie(String name) {
        return demanded ? "__Host-" + name : name;
    }

    @Override
    public void customize(AbstractServletWebServerFactory server) {
        Cookie cookie = server.getSession().getCookie();
        cookie.setName(cookie("tongchou"));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(demanded);
        cookie.setSameSite(Cookie.SameSite.LAX);
        if (!demanded) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }

    /** After what the configuration says, which it overrules. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    /**
     * Leads a reader to HTTPS and refuses what was handed in readable. How the program feels may be
     * asked without.
     */
    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (!demanded
                        || request.isSecure()
                        || request.getRequestURI().equals("/actuator/health")) {
                    chain.doFilter(request, response);
                } else if (READING.contains(request.getMethod())) {
                    String query = request.getQueryString();
                    response.sendRedirect(
                            "https://"
                                    + request.getServerName()
                                    + request.getRequestURI()
                                    + (query == null ? "" : '?' + query));
                } else {
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                }
            }
        };
    }
}
