package cn.tongchou.programme.web;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may plan a year, and who may read its plan. */
@Configuration(proxyBeanMethods = false)
class ProgrammeRoutes {

    private static final Role[] READERS = {
        Role.COORDINATOR, Role.LIBRARY_CLERK, Role.FINANCE, Role.LEADER
    };

    @Bean
    RouteAccess programmeRouteAccess() {
        return routes -> {
            routes.get("/programmes", READERS)
                    .get("/programmes/{programmeId}/sources")
                    .get("/notice-register", READERS)
                    .get("/notice-register.xlsx", READERS)
                    .get("/notice-register/{noticeId}/file", READERS)
                    .get("/programmes/new", Role.COORDINATOR)
                    .get("/programmes/{programmeId}/edit", Role.COORDINATOR)
                    .get("/programmes/{programmeId}/projects/new", Role.COORDINATOR)
                    .get("/projects/{projectId}/edit", Role.COORDINATOR)
                    .get("/calendar", Role.ADMINISTRATOR, Role.COORDINATOR);
            routes.post("/programmes", Role.COORDINATOR)
                    .post("/programmes/{programmeId}", Role.COORDINATOR)
                    .post("/programmes/{programmeId}/launch", Role.COORDINATOR)
                    .post("/programmes/{programmeId}/projects", Role.COORDINATOR)
                    .post("/projects/{projectId}", Role.COORDINATOR)
                    .post("/projects/{projectId}/removal", Role.COORDINATOR)
                    .post("/notice-register", Role.COORDINATOR)
                    .post("/notice-register/years", Role.COORDINATOR)
                    .post("/calendar", Role.ADMINISTRATOR)
                    .post("/calendar/removal", Role.ADMINISTRATOR);
        };
    }

    @Bean
    NavigationPart programmesNavigation() {
        return new NavigationPart(
                20,
                "programme.navigation.programmes",
                "calendar-event",
                "/programmes",
                Set.of(
                        Role.COORDINATOR.name(),
                        Role.LIBRARY_CLERK.name(),
                        Role.FINANCE.name(),
                        Role.LEADER.name()));
    }

    @Bean
    NavigationPart calendarNavigation() {
        return new NavigationPart(
                195,
                "programme.navigation.calendar",
                "calendar-cog",
                "/calendar",
                Set.of(Role.ADMINISTRATOR.name(), Role.COORDINATOR.name()));
    }
}
