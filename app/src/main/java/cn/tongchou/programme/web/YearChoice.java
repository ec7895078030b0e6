package cn.tongchou.programme.web;

import cn.tongchou.programme.KnownYears;
import cn.tongchou.programme.Programme;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.TopBarPart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The year in the top bar: {@code ?year=} switches, a page of a programme chooses its own year, the
 * session remembers, and at first it is the newest year whose libraries have claimed, or else the
 * newest that was launched.
 */
@Component
class YearChoice implements TopBarPart {

    private static final String KEPT = YearChoice.class.getName();
    private static final Pattern PAGE =
            Pattern.compile(
                    "^/programmes/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(/[a-z-]+)?.*");

    private final KnownYears years;
    private final Clock clock;

    YearChoice(KnownYears years, Clock clock) {
        this.years = years;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> attributes(UUID accountId) {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return Map.of();
        }
        List<Programme> launched =
                years.all().stream().filter(programme -> !programme.isDraft()).toList();
        if (launched.isEmpty()) {
            return Map.of();
        }
        HttpServletRequest request = attributes.getRequest();
        Programme chosen = chosen(request, launched);
        int at = launched.indexOf(chosen);
        Map<String, Object> model = new HashMap<>();
        model.put("programmeId", chosen.id());
        model.put("assumedFigures", chosen.hasAssumedFigures() ? chosen.id() : null);
        model.put(
                "yearSelector",
                new YearSelector(
                        chosen.year(),
                        at + 1 < launched.size() ? href(request, launched.get(at + 1)) : null,
                        at > 0 ? href(request, launched.get(at - 1)) : null));
        return model;
    }

    private Programme chosen(HttpServletRequest request, List<Programme> launched) {
        Matcher page = PAGE.matcher(request.getRequestURI());
        Optional<Programme> wanted =
                page.matches()
                        ? launched.stream()
                                .filter(
                                        programme ->
                                                programme.id().toString().equals(page.group(1)))
                                .findFirst()
                        : ofYear(request.getParameter("year"), launched);
        HttpSession session = request.getSession(false);
        if (wanted.isPresent()) {
            if (session != null) {
                session.setAttribute(KEPT, String.valueOf(wanted.get().year()));
            }
            return wanted.get();
        }
        return Optional.ofNullable(session)
                .flatMap(kept -> ofYear((String) kept.getAttribute(KEPT), launched))
                .orElseGet(() -> underWay(launched));
    }

    /** The year under construction is looked at first, also while the next one is being claimed. */
    private Programme underWay(List<Programme> launched) {
        Instant now = clock.now();
        return launched.stream()
                .filter(programme -> programme.claimClosesAt().isBefore(now))
                .findFirst()
                .orElse(launched.get(0));
    }

    private static Optional<Programme> ofYear(String year, List<Programme> launched) {
        return launched.stream()
                .filter(programme -> String.valueOf(programme.year()).equals(year))
                .findFirst();
    }

    /** The same page of another year; the home page from a page that has no sister. */
    private static String href(HttpServletRequest request, Programme other) {
        Matcher page = PAGE.matcher(request.getRequestURI());
        if (page.matches()) {
            return "/programmes/" + other.id() + (page.group(2) == null ? "" : page.group(2));
        }
        boolean list =
                request.getRequestURI().matches("/[a-z-]*")
                        && "GET".equals(request.getMethod())
                        && !request.getRequestURI().equals("/error");
        return (list ? request.getRequestURI() : "/") + "?year=" + other.year();
    }

    /** What the top bar shows; {@code null} where there is no earlier or later year. */
    record YearSelector(Integer current, String previousHref, String nextHref) {}
}
