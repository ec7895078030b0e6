package cn.tongchou.resource.web;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everyone signed in reads; libraries and the coordinator correct what is theirs. */
@Configuration(proxyBeanMethods = false)
class ResourceRoutes {

    @Bean
    RouteAccess resourceRouteAccess() {
        return routes ->
                routes.get("/resources")
                        .get("/resources.xlsx")
                        .post("/resources.xlsx")
                        .get("/resources/{partId}")
                        .get("/resources/{partId}/edit", Role.LIBRARY_CLERK, Role.COORDINATOR)
                        .post("/resources/{partId}", Role.LIBRARY_CLERK, Role.COORDINATOR)
                        .post("/resources/removal", Role.LIBRARY_CLERK, Role.COORDINATOR);
    }

    @Bean
    NavigationPart resourcesNavigation() {
        return new NavigationPart(
                110,
                "resource.navigation.resources",
                "books",
                "/resources",
                Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet()));
    }
}
