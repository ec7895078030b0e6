package cn.tongchou.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The routes that answer a page to be read; those that answer a file or data are none. */
@Component
public class PageRoutes {

    private final List<PathPattern> pages = new ArrayList<>();
    private final List<PathPattern> all = new ArrayList<>();

    PageRoutes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        routes.getHandlerMethods().forEach(this::add);
    }

    private void add(RequestMappingInfo route, HandlerMethod handler) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        if (route.getPathPatternsCondition() == null
                || !methods.isEmpty() && !methods.contains(RequestMethod.GET)
                || route.getPatternValues().contains("/error")) {
            return;
        }
        all.addAll(route.getPathPatternsCondition().getPatterns());
        Class<?> answer = handler.getMethod().getReturnType();
        if ((answer == String.class || answer == ModelAndView.class)
                && !handler.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(
                        handler.getBeanType(), ResponseBody.class)) {
            pages.addAll(route.getPathPatternsCondition().getPatterns());
        }
    }

    /** The patterns of all pages. */
    public Set<String> patterns() {
        return pages.stream()
                .map(PathPattern::getPatternString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The page's pattern that a path leads to; empty for a file, for data and for nothing. */
    public Optional<String> of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return all.stream()
                .filter(pattern -> pattern.matches(parsed))
                .min(Comparator.comparing(p -> p, PathPattern.SPECIFICITY_COMPARATOR))
                .filter(pages::contains)
                .map(PathPattern::getPatternString);
    }
}
