package cn.tongchou.identity;

import cn.tongchou.shared.NavigationPart;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

@Component
class IdentityRoutes implements RouteAccess {

    @Override
    public void declare(Routes routes) {
        routes.get("/account/password").post("/account/password");
        routes.get("/substitutions/own")
                .get("/substitutions", Role.COORDINATOR, Role.ADMINISTRATOR)
                .get("/substitutions.xlsx", Role.COORDINATOR, Role.ADMINISTRATOR)
                .get("/substitutions/new", Role.COORDINATOR, Role.ADMINISTRATOR)
                .post("/substitutions")
                .post("/substitutions/{substitutionId}/end")
                .post("/substitutions/{substitutionId}/act")
                .post("/substitutions/act-no-more");
        routes.get("/accounts", Role.ADMINISTRATOR)
                .get("/accounts.xlsx", Role.ADMINISTRATOR)
                .get("/accounts/new", Role.ADMINISTRATOR)
                .get("/accounts/{accountId}", Role.ADMINISTRATOR)
                .post("/accounts", Role.ADMINISTRATOR)
                .post("/accounts/{accountId}/role", Role.ADMINISTRATOR)
                .post("/accounts/{accountId}/door", Role.ADMINISTRATOR)
                .post("/accounts/{accountId}/password-link", Role.ADMINISTRATOR)
                .post("/accounts/{accountId}/wait", Role.ADMINISTRATOR);
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        NavigationPart accountsNavigation() {
            return new NavigationPart(
                    200,
                    "identity.navigation.accounts",
                    "settings",
                    "/accounts",
                    Set.of(Role.ADMINISTRATOR.name()));
        }
    }
}
