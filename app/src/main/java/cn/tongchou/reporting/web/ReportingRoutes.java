package cn.tongchou.reporting.web;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read what looks across the stages. */
@Configuration(proxyBeanMethods = false)
class ReportingRoutes {

    private static final Role[] READERS = YearController.READERS.toArray(Role[]::new);

    @Bean
    RouteAccess reportingRouteAccess() {
        return routes ->
                routes.get("/")
                        .get("/processes/{processId}.bpmn")
                        .get("/programmes/{programmeId}", READERS)
                        .get("/programmes/{programmeId}/state.json", READERS)
                        .get("/programmes/{programmeId}/leaders", Role.LEADER, Role.COORDINATOR)
                        .get("/reports", READERS)
                        .get("/reports/{reportId}", READERS)
                        .get("/reports/{reportId}.xlsx", READERS)
                        .get("/reports/{reportId}.pdf", READERS)
                        .get("/reports/{reportId}/chart.json", READERS);
    }

    @Bean
    NavigationPart homeNavigation() {
        Set<String> everybody =
                Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
        return new NavigationPart(
                10, "reporting.navigation.home", "layout-dashboard", "/", everybody);
    }

    @Bean
    NavigationPart yearNavigation() {
        return new NavigationPart(
                12,
                "reporting.navigation.year",
                "calendar-stats",
                "/programmes/{programmeId}",
                readers());
    }

    /** What leaders read stands first for them. */
    @Bean
    NavigationPart leadersNavigation() {
        return onePage(5, Role.LEADER);
    }

    @Bean
    NavigationPart onePageNavigation() {
        return onePage(14, Role.COORDINATOR);
    }

    private static NavigationPart onePage(int order, Role role) {
        return new NavigationPart(
                order,
                "reporting.navigation.one-page",
                "presentation",
                "/programmes/{programmeId}/leaders",
                Set.of(role.name()));
    }

    @Bean
    NavigationPart reportsNavigation() {
        return new NavigationPart(
                100, "reporting.navigation.reports", "report-analytics", "/reports", readers());
    }

    private static Set<String> readers() {
        return YearController.READERS.stream().map(Role::name).collect(Collectors.toSet());
    }
}
