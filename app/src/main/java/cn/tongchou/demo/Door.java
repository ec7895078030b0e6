package cn.tongchou.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Closed while the example years are prepared: every path answers one page that says how far it is,
 * before anything else of the application sees the request. Only what the page itself is drawn with
 * is let through.
 */
@Component
@Profile(Demo.PROFILE)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Door extends OncePerRequestFilter {

    private static final List<String> DRAWN_WITH = List.of("/css/", "/js/", "/img/", "/webjars/");
    private static final String RETRY_SECONDS = "3";

    private final Progress progress;
    private final ITemplateEngine templates;
    private final LocaleResolver locales;

    Door(Progress progress, ITemplateEngine templates, LocaleResolver locales) {
        this.progress = progress;
        this.templates = templates;
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (progress.isOpen() || isDrawnWith(request)) {
            chain.doFilter(request, response);
            return;
        }
        Locale locale = locale(request, response);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none';"
                        + " frame-ancestors 'none'");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Context page = new Context(locale);
        page.setVariable("state", progress.state());
        page.setVariable("english", locale.getLanguage().equals("en"));
        response.getWriter().write(templates.process("demo/preparing", page));
    }

    /** Tomcat has decoded the path and resolved its dots before it is matched here. */
    private static boolean isDrawnWith(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && DRAWN_WITH.stream().anyMatch(request.getServletPath()::startsWith);
    }

    /** The language as everywhere: {@code ?lang=} chooses it, and the browser keeps it. */
    private Locale locale(HttpServletRequest request, HttpServletResponse response) {
        String wanted = request.getParameter("lang");
        if ("en".equals(wanted) || "zh_CN".equals(wanted)) {
            Locale locale = wanted.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            locales.setLocale(request, response, locale);
            return locale;
        }
        return locales.resolveLocale(request);
    }
}
