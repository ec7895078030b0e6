package cn.tongchou.claim.web;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who claims, who decides, who reads. */
@Configuration(proxyBeanMethods = false)
class ClaimRoutes {

    @Bean
    RouteAccess claimRouteAccess() {
        return routes -> {
            routes.get(
                            "/programmes/{programmeId}/claims",
                            Role.COORDINATOR,
                            Role.LIBRARY_CLERK,
                            Role.LEADER)
                    .get(
                            "/programmes/{programmeId}/claims.xlsx",
                            Role.COORDINATOR,
                            Role.LIBRARY_CLERK,
                            Role.LEADER)
                    .get("/claims/{claimId}", Role.COORDINATOR, Role.LIBRARY_CLERK, Role.LEADER)
                    .get(
                            "/projects/{projectId}",
                            Role.COORDINATOR,
                            Role.LIBRARY_CLERK,
                            Role.FINANCE,
                            Role.LEADER)
                    .get(
                            "/projects/{projectId}/suspensions/{suspensionId}/document",
                            Role.COORDINATOR,
                            Role.LIBRARY_CLERK,
                            Role.FINANCE,
                            Role.LEADER);
            routes.post("/projects/{projectId}/claims", Role.LIBRARY_CLERK)
                    .post("/claims/{claimId}", Role.LIBRARY_CLERK)
                    .post("/claims/{claimId}/withdrawal", Role.LIBRARY_CLERK)
                    .post("/claims/{claimId}/decision", Role.COORDINATOR)
                    .post("/programmes/{programmeId}/claims/closing", Role.COORDINATOR)
                    .post("/programmes/{programmeId}/claims/confirmation", Role.COORDINATOR)
                    .post("/programmes/{programmeId}/claims/further-round", Role.COORDINATOR)
                    .post("/projects/{projectId}/suspension", Role.COORDINATOR)
                    .post("/projects/{projectId}/resumption", Role.COORDINATOR)
                    .post("/projects/{projectId}/total", Role.COORDINATOR);
        };
    }

    @Bean
    NavigationPart claimsNavigation() {
        return new NavigationPart(
                30,
                "claim.navigation.claims",
                "hand-stop",
                "/programmes/{programmeId}/claims",
                Set.of(Role.COORDINATOR.name(), Role.LIBRARY_CLERK.name(), Role.LEADER.name()));
    }
}
