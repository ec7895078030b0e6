package cn.tongchou.tender.web;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who runs the tender, who reads it, and who sees contracts. */
@Configuration(proxyBeanMethods = false)
class TenderRoutes {

    private static final Role[] STAFF = {Role.COORDINATOR, Role.FINANCE, Role.LEADER};
    private static final Role[] PARTIES = {
        Role.COORDINATOR, Role.FINANCE, Role.LEADER, Role.SUPPLIER, Role.INSPECTOR
    };

    @Bean
    RouteAccess tenderRouteAccess() {
        return routes -> {
            routes.get("/programmes/{programmeId}/tender", STAFF)
                    .get("/programmes/{programmeId}/tender/openings/{roundNo}/record", STAFF)
                    .get("/programmes/{programmeId}/tender/openings/{roundNo}/report", STAFF)
                    .get("/contracts", PARTIES)
                    .get("/contracts.xlsx", PARTIES)
                    .get("/contracts/{contractId}", PARTIES)
                    .get("/contracts/{contractId}/document", PARTIES)
                    .get(
                            "/tender-rules",
                            Role.COORDINATOR,
                            Role.FINANCE,
                            Role.LEADER,
                            Role.ADMINISTRATOR);
            routes.post("/programmes/{programmeId}/tender/lots", Role.COORDINATOR)
                    .post("/programmes/{programmeId}/tender/openings", Role.COORDINATOR)
                    .post("/programmes/{programmeId}/tender/evaluation", Role.COORDINATOR)
                    .post("/programmes/{programmeId}/tender/award", Role.COORDINATOR)
                    .post("/programmes/{programmeId}/tender/contracts", Role.COORDINATOR)
                    .post("/tender-rules", Role.COORDINATOR, Role.ADMINISTRATOR);
        };
    }

    @Bean
    NavigationPart tenderNavigation() {
        return new NavigationPart(
                50,
                "tender.navigation.tender",
                "gavel",
                "/programmes/{programmeId}/tender",
                Set.of(Role.COORDINATOR.name(), Role.FINANCE.name(), Role.LEADER.name()));
    }

    @Bean
    NavigationPart contractNavigation() {
        return new NavigationPart(
                55,
                "tender.navigation.contracts",
                "contract",
                "/contracts",
                Set.of(
                        Role.COORDINATOR.name(),
                        Role.FINANCE.name(),
                        Role.LEADER.name(),
                        Role.SUPPLIER.name(),
                        Role.INSPECTOR.name()));
    }
}
