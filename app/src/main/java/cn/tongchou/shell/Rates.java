package cn.tongchou.shell;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.CurrentActor;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How often a person, and all people of an institution together, may claim, export and search in a
 * minute, so that no program takes a pool or copies a list in somebody's name (OWASP ASVS 2.4.1).
 * What is used up comes back little by little. The counts are this program's own and start anew
 * with it; signing in has waits of its own.
 */
@Component
@EnableConfigurationProperties(Rates.Settings.class)
class Rates implements HandlerInterceptor, WebMvcConfigurer {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AntPathMatcher paths = new AntPathMatcher();
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Settings settings;
    private final CurrentActor current;
    private final TimeMeter time;

    @Autowired
    Rates(Settings settings, CurrentActor current) {
        this(settings, current, TimeMeter.SYSTEM_NANOTIME);
    }

    Rates(Settings settings, CurrentActor current, TimeMeter time) {
        this.settings = settings;
        this.current = current;
        this.time = time;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /**
     * @throws TooOften when the person or the institution has used up this minute's share
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        settings.rates()
                .forEach(
                        (name, rate) -> {
                            if (rate.covers(request, paths)) {
                                use(name, rate, current.of(new ServletRequestAttributes(request)));
                            }
                        });
        return true;
    }

    /** Counts one more of a kind; nobody who is not signed in comes this far. */
    void use(String name, Rate rate, Actor actor) {
        if (actor == null) {
            return;
        }
        take(bucket(name, actor.accountId(), rate.person()));
        if (actor.institutionId() != null) {
            take(bucket(name, actor.institutionId(), rate.institution()));
        }
    }

    private Bucket bucket(String name, UUID whose, int aMinute) {
        return buckets.computeIfAbsent(
                name + "/" + whose,
                key ->
                        Bucket.builder()
                                .addLimit(
                                        limit ->
                                                limit.capacity(aMinute)
                                                        .refillGreedy(aMinute, MINUTE))
                                .withCustomTimePrecision(time)
                                .build());
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new TooOften(wait.plusMillis(999).toSeconds());
        }
    }

    /**
     * The kinds of steps that are counted, each by its name.
     *
     * @param rates {@code tongchou.rates}
     */
    @ConfigurationProperties("tongchou")
    record Settings(Map<String, Rate> rates) {

        Settings {
            rates = rates == null ? Map.of() : Map.copyOf(rates);
        }
    }

    /**
     * @param method of HTTP, or {@code null} for any
     * @param paths Ant patterns
     * @param person times a minute
     * @param institution times a minute, all its people together
     */
    record Rate(String method, List<String> paths, int person, int institution) {

        boolean covers(HttpServletRequest request, AntPathMatcher matcher) {
            String path = request.getRequestURI().substring(request.getContextPath().length());
            return (method == null || method.equals(request.getMethod()))
                    && paths.stream().anyMatch(pattern -> matcher.match(pattern, path));
        }
    }

    /** Too many within a minute; nothing has happened. */
    static final class TooOften extends RuntimeException {

        private final long seconds;

        TooOften(long seconds) {
            super("too often; again in " + seconds + " s");
            this.seconds = seconds;
        }

        /** Until the next one is taken; at least 1. */
        long seconds() {
            return Math.max(1, seconds);
        }
    }
}
