package cn.tongchou.shell;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.CurrentActor;
import cn.tongchou.shared.NavigationPart;
import cn.tongchou.shared.TopBarPart;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Puts the navigation, the person and the top bar's parts into every page's model. */
@ControllerAdvice
class ShellModel {

    private final CurrentActor current;
    private final List<NavigationPart> parts;
    private final List<TopBarPart> topBar;

    ShellModel(CurrentActor current, List<NavigationPart> parts, List<TopBarPart> topBar) {
        this.current = current;
        this.parts = parts.stream().sorted(Comparator.comparingInt(NavigationPart::order)).toList();
        this.topBar = topBar;
    }

    @ModelAttribute
    void shell(HttpServletRequest request, Model model) {
        if (!"GET".equals(request.getMethod()) && !"POST".equals(request.getMethod())
                || !answersAPage(request)) {
            return;
        }
        Actor actor = current.of(new ServletRequestAttributes(request));
        if (actor == null) {
            return;
        }
        model.addAttribute("me", actor);
        topBar.forEach(part -> model.addAllAttributes(part.attributes(actor.accountId())));
        Object programmeId = model.getAttribute("programmeId");
        String path = request.getRequestURI();
        List<Entry> entries =
                parts.stream()
                        .filter(part -> part.roles().contains(actor.role().name()))
                        .filter(
                                part ->
                                        programmeId != null
                                                || !part.href().contains("{programmeId}"))
                        .map(
                                part -> {
                                    String href =
                                            part.href()
                                                    .replace(
                                                            "{programmeId}",
                                                            String.valueOf(programmeId));
                                    Object badge = model.getAttribute("badge:" + part.key());
                                    boolean late =
                                            Boolean.TRUE.equals(
                                                    model.getAttribute("late:" + part.key()));
                                    return new Entry(
                                            part.key(),
                                            part.icon(),
                                            href,
                                            active(path, href),
                                            (Number) badge,
                                            late);
                                })
                        .toList();
        model.addAttribute("navigation", entries);
    }

    /** Files and data have no top bar. */
    private static boolean answersAPage(HttpServletRequest request) {
        return !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod handler)
                || !ResponseEntity.class.isAssignableFrom(handler.getMethod().getReturnType())
                        && !handler.hasMethodAnnotation(ResponseBody.class)
                        && !AnnotatedElementUtils.hasAnnotation(
                                handler.getBeanType(), ResponseBody.class);
    }

    private static boolean active(String path, String href) {
        String bare = href.replaceAll("\\?.*", "");
        return path.equals(bare);
    }

    /**
     * One line of the navigation.
     *
     * @param badge how many things wait there, or {@code null}; a module gives it as attribute
     *     {@code badge:<key>}
     * @param late whether one of them is overdue, attribute {@code late:<key>}
     */
    record Entry(
            String key, String icon, String href, boolean active, Number badge, boolean late) {}
}
