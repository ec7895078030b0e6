package cn.tongchou.identity;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Which pages a person may read, by the same declarations that guard them. */
@Component
public class ReadableRoutes {

    private final List<RouteAccess.Route> routes;

    ReadableRoutes(List<RouteAccess> modules) {
        RouteAccess.Routes all = new RouteAccess.Routes();
        modules.forEach(module -> module.declare(all));
        this.routes = List.copyOf(all.all());
    }

    /**
     * Whether this person may read pages of this pattern; what no module names nobody may.
     *
     * @param pattern as declared, such as {@code /claims/{claimId}}
     */
    public boolean allows(Actor actor, String pattern) {
        return routes.stream()
                .filter(route -> route.method().equals(HttpMethod.GET))
                .filter(route -> route.pattern().equals(pattern))
                .findFirst()
                .map(route -> route.roles().isEmpty() || route.roles().contains(actor.role()))
                .orElse(false);
    }
}
