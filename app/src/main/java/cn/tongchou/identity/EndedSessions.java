package cn.tongchou.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads a person whose session has ended elsewhere to the login page, which says so. */
class EndedSessions extends OncePerRequestFilter {

    private final CurrentActor current;

    EndedSessions(CurrentActor current) {
        this.current = current;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null
                || !(person.getPrincipal() instanceof SignedIn)
                || Security.isOpen(request.getRequestURI())
                || current.of(new ServletRequestAttributes(request), person) != null) {
            chain.doFilter(request, response);
            return;
        }
        new SecurityContextLogoutHandler().logout(request, response, person);
        String login = request.getContextPath() + "/login?ended";
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(login);
        } else {
            response.setHeader("HX-Redirect", login);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
