package cn.tongchou.inspection.web;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Routes and navigation. Whose batch it is, is checked by the pages themselves. */
@Configuration(proxyBeanMethods = false)
class InspectionParts {

    @Bean
    RouteAccess inspectionRoutes() {
        Role[] readers = {
            Role.INSPECTOR, Role.COORDINATOR, Role.LIBRARY_CLERK, Role.SUPPLIER, Role.LEADER
        };
        return routes ->
                routes.get("/inspections", readers)
                        .get("/inspections.xlsx", readers)
                        .get("/inspections/{batchId}", readers)
                        .post("/inspections/{batchId}/defects", Role.INSPECTOR)
                        .post("/inspections/{batchId}/defects/{defectId}/removal", Role.INSPECTOR)
                        .post("/inspections/{batchId}/progress", Role.INSPECTOR)
                        .get("/inspections/{batchId}/units", Role.INSPECTOR)
                        .post("/inspections/{batchId}/saves", Role.INSPECTOR)
                        .post("/inspections/{batchId}/signature", Role.INSPECTOR)
                        .post("/inspections/{batchId}/decision", Role.COORDINATOR)
                        .get("/rework-orders", readers)
                        .get("/rework-orders.xlsx", readers)
                        .get("/rework-orders/{orderId}", readers);
    }

    @Bean
    NavigationPart inspectionNavigation() {
        return new NavigationPart(
                80, "inspection.navigation.inspections", "zoom-check", "/inspections", readers());
    }

    @Bean
    NavigationPart reworkNavigation() {
        return new NavigationPart(
                82,
                "inspection.navigation.rework-orders",
                "arrow-back-up",
                "/rework-orders",
                readers());
    }

    private static Set<String> readers() {
        return Set.of(
                Role.INSPECTOR.name(),
                Role.COORDINATOR.name(),
                Role.LIBRARY_CLERK.name(),
                Role.SUPPLIER.name(),
                Role.LEADER.name());
    }
}
