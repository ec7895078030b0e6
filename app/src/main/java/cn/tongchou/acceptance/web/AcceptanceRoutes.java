package cn.tongchou.acceptance.web;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

@Component
class AcceptanceRoutes implements RouteAccess {

    private static final Role[] EVERY_PARTY = {
        Role.COORDINATOR,
        Role.FINANCE,
        Role.LEADER,
        Role.LIBRARY_CLERK,
        Role.SUPPLIER,
        Role.INSPECTOR
    };

    @Override
    public void declare(Routes routes) {
        routes.get(
                        "/programmes/{programmeId}/acceptance",
                        Role.COORDINATOR,
                        Role.FINANCE,
                        Role.LEADER)
                .get(
                        "/assignments/{assignmentId}/acceptance",
                        Role.COORDINATOR,
                        Role.FINANCE,
                        Role.LEADER,
                        Role.LIBRARY_CLERK)
                .post("/assignments/{assignmentId}/acceptance", Role.COORDINATOR)
                .get("/certificates/{certificateId}", EVERY_PARTY)
                .get("/certificates/{certificateId}/report", EVERY_PARTY);
        routes.get("/payments", Role.COORDINATOR, Role.FINANCE, Role.LEADER)
                .get("/payments.xlsx", Role.COORDINATOR, Role.FINANCE, Role.LEADER)
                .get(
                        "/contracts/{contractId}/payments",
                        Role.COORDINATOR,
                        Role.FINANCE,
                        Role.LEADER,
                        Role.SUPPLIER,
                        Role.INSPECTOR)
                .post("/contracts/{contractId}/acceptance", Role.COORDINATOR)
                .post("/contracts/{contractId}/payments", Role.COORDINATOR)
                .post("/payments/{paymentId}/payment", Role.FINANCE)
                .post("/payments/{paymentId}/return", Role.FINANCE);
        routes.get("/programmes/{programmeId}/closing", Role.COORDINATOR, Role.FINANCE, Role.LEADER)
                .get(
                        "/programmes/{programmeId}/closing/reports/{reportId}",
                        Role.COORDINATOR,
                        Role.FINANCE,
                        Role.LEADER)
                .post("/programmes/{programmeId}/closing/report", Role.COORDINATOR)
                .post("/programmes/{programmeId}/closing/approval", Role.LEADER)
                .post("/programmes/{programmeId}/closing/return", Role.LEADER);
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        NavigationPart acceptanceNavigation() {
            return new NavigationPart(
                    90,
                    "acceptance.navigation.acceptance",
                    "certificate",
                    "/programmes/{programmeId}/acceptance",
                    Set.of(Role.COORDINATOR.name(), Role.FINANCE.name(), Role.LEADER.name()));
        }

        @Bean
        NavigationPart paymentNavigation() {
            return new NavigationPart(
                    92,
                    "acceptance.navigation.payments",
                    "coin-yuan",
                    "/payments",
                    Set.of(Role.COORDINATOR.name(), Role.FINANCE.name(), Role.LEADER.name()));
        }

        @Bean
        NavigationPart closingNavigation() {
            return new NavigationPart(
                    95,
                    "acceptance.navigation.closing",
                    "archive",
                    "/programmes/{programmeId}/closing",
                    Set.of(Role.COORDINATOR.name(), Role.FINANCE.name(), Role.LEADER.name()));
        }
    }
}
