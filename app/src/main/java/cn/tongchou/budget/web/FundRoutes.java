package cn.tongchou.budget.web;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who asks for money, who records it, who reads. */
@Configuration(proxyBeanMethods = false)
class FundRoutes {

    private static final Role[] READERS = {Role.COORDINATOR, Role.FINANCE, Role.LEADER};

    @Bean
    RouteAccess fundRouteAccess() {
        return routes -> {
            routes.get("/programmes/{programmeId}/funds", READERS)
                    .get("/programmes/{programmeId}/ledger", READERS)
                    .get("/programmes/{programmeId}/ledger.xlsx", READERS)
                    .get("/memos/{memoId}/document", READERS)
                    .get("/memos/{memoId}/stops/{stopId}/file", READERS)
                    .get("/fund-allocations/{allocationId}/file", READERS)
                    .get("/fund-receipts/{receiptId}/file", READERS);
            routes.post("/programmes/{programmeId}/funds/memo", Role.COORDINATOR)
                    .post("/memos/{memoId}/stops", Role.COORDINATOR)
                    .post("/programmes/{programmeId}/funds/allocations", Role.FINANCE)
                    .post("/programmes/{programmeId}/funds/allocations/completion", Role.FINANCE)
                    .post("/programmes/{programmeId}/funds/receipts", Role.FINANCE)
                    .post("/programmes/{programmeId}/funds/receipts/completion", Role.FINANCE)
                    .post("/programmes/{programmeId}/ledger", Role.FINANCE);
        };
    }

    @Bean
    NavigationPart fundNavigation() {
        return new NavigationPart(
                40,
                "budget.navigation.funds",
                "coin-yuan",
                "/programmes/{programmeId}/funds",
                Set.of(Role.COORDINATOR.name(), Role.FINANCE.name(), Role.LEADER.name()));
    }
}
