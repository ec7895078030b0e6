package cn.tongchou.production.web;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see construction, and who delivers. */
@Configuration(proxyBeanMethods = false)
class ProductionRoutes {

    private static final Role[] READERS = {
        Role.COORDINATOR, Role.LIBRARY_CLERK, Role.SUPPLIER, Role.FINANCE, Role.LEADER
    };

    private static final Role[] REPORT_READERS = {
        Role.COORDINATOR, Role.LIBRARY_CLERK, Role.LEADER
    };

    @Bean
    RouteAccess monthlyReportRouteAccess() {
        return routes -> {
            routes.get("/monthly-reports", REPORT_READERS)
                    .get("/monthly-reports.xlsx", REPORT_READERS)
                    .get("/monthly-reports/{reportId}", REPORT_READERS);
            routes.post("/monthly-reports/{reportId}/submission", Role.LIBRARY_CLERK)
                    .post("/monthly-reports/{reportId}/taking", Role.COORDINATOR)
                    .post("/monthly-reports/{reportId}/return", Role.COORDINATOR)
                    .post("/monthly-reports/reminders", Role.COORDINATOR)
                    .post("/monthly-reports/rule", Role.COORDINATOR);
        };
    }

    @Bean
    NavigationPart monthlyReportsNavigation() {
        return new NavigationPart(
                75,
                "production.navigation.monthly-reports",
                "calendar-stats",
                "/monthly-reports",
                Arrays.stream(REPORT_READERS).map(Role::name).collect(Collectors.toSet()));
    }

    @Bean
    RouteAccess productionRouteAccess() {
        return routes -> {
            routes.get("/assignments", READERS)
                    .get("/assignments.xlsx", READERS)
                    .get("/assignments/{assignmentId}", READERS)
                    .get("/batches", READERS)
                    .get("/batches.xlsx", READERS)
                    .get("/batches/{batchId}", READERS)
                    .get("/batches/{batchId}/rounds/{round}/file", READERS)
                    .get("/deliveries/{runId}", Role.LIBRARY_CLERK, Role.SUPPLIER)
                    .get("/deliveries/{runId}/faults", Role.LIBRARY_CLERK, Role.SUPPLIER)
                    .get("/templates/{kind}.xlsx", READERS);
            routes.post("/assignments/{assignmentId}/batches", Role.LIBRARY_CLERK, Role.SUPPLIER)
                    .post("/assignments/{assignmentId}/acceptance-request", Role.LIBRARY_CLERK)
                    .post("/batches/{batchId}/rounds", Role.LIBRARY_CLERK, Role.SUPPLIER);
        };
    }

    @Bean
    NavigationPart assignmentsNavigation() {
        return new NavigationPart(
                70,
                "production.navigation.assignments",
                "scan",
                "/assignments",
                Arrays.stream(READERS).map(Role::name).collect(Collectors.toSet()));
    }
}
