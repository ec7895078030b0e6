package cn.tongchou.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Leads to a page that can be read. A refused form is shown again at the address that took it,
 * which often cannot be read; then the nearest address above it leads on.
 */
@Component("wayBack")
class WayBack {

    private static final String HOME = "/";

    private final RequestMappingHandlerMapping routes;

    WayBack(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    /** Where the person came from, within this application; the home page if that is not known. */
    String from(HttpServletRequest request) {
        try {
            String referer = request.getHeader("Referer");
            URI from = URI.create(referer == null ? HOME : referer);
            return readable(request, from.getRawPath(), from.getRawQuery());
        } catch (IllegalArgumentException odd) {
            return HOME;
        }
    }

    /** Where the person is now, for a link to the same page in the other language. */
    public String here() {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return HOME;
        }
        HttpServletRequest request = attributes.getRequest();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        return readable(request, path, failed == null ? withoutLanguage(query) : null);
    }

    private static String withoutLanguage(String query) {
        String kept =
                Stream.of(query == null ? new String[0] : query.split("&"))
                        .filter(part -> !part.startsWith("lang="))
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? null : kept;
    }

    private String readable(HttpServletRequest request, String rawPath, String query) {
        String path = rawPath == null ? HOME : rawPath;
        String context = request.getContextPath();
        if (!context.isEmpty() && path.startsWith(context + HOME)) {
            path = path.substring(context.length());
        }
        if (!path.startsWith(HOME) || path.startsWith("//")) {
            return HOME;
        }
        if (isRead(path)) {
            return query == null ? path : path + '?' + query;
        }
        while (path.length() > 1) {
            path = path.substring(0, Math.max(1, path.lastIndexOf('/')));
            if (isRead(path)) {
                return path;
            }
        }
        return HOME;
    }

    /** Whether the route that fits best can be read; a wider one would take it for an id. */
    private boolean isRead(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        PathPattern best = null;
        boolean read = false;
        for (RequestMappingInfo route : routes.getHandlerMethods().keySet()) {
            if (route.getPathPatternsCondition() == null) {
                continue;
            }
            Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
            boolean reads = methods.isEmpty() || methods.contains(RequestMethod.GET);
            for (PathPattern pattern : route.getPathPatternsCondition().getPatterns()) {
                if (!pattern.matches(parsed)) {
                    continue;
                }
                int nearer =
                        best == null
                                ? -1
                                : PathPattern.SPECIFICITY_COMPARATOR.compare(pattern, best);
                if (nearer < 0) {
                    best = pattern;
                    read = reads;
                } else if (nearer == 0) {
                    read |= reads;
                }
            }
        }
        return read;
    }
}
