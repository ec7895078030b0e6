package cn.tongchou.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** A module's routes and who may take them. What no module names is denied. */
public interface RouteAccess {

    void declare(Routes routes);

    /** Collects routes. Patterns are those of the controllers: {@code /claims/{claimId}}. */
    final class Routes {

        private final List<Route> all = new ArrayList<>();

        /** Reading, by these roles; no role means every signed-in person. */
        public Routes get(String pattern, Role... roles) {
            all.add(new Route(HttpMethod.GET, pattern, Set.of(roles)));
            return this;
        }

        /** Changing, by these roles; no role means every signed-in person. */
        public Routes post(String pattern, Role... roles) {
            all.add(new Route(HttpMethod.POST, pattern, Set.of(roles)));
            return this;
        }

        List<Route> all() {
            return all;
        }
    }

    /**
     * One method and pattern with the roles that may take it; none means every signed-in person.
     */
    record Route(HttpMethod method, String pattern, Set<Role> roles) {}
}
