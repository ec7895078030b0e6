package cn.tongchou.notification;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

@Component
class NotificationRoutes implements RouteAccess {

    private static final Set<String> SEES_OUTBOX =
            Set.of(Role.ADMINISTRATOR.name(), Role.COORDINATOR.name());

    @Override
    public void declare(Routes routes) {
        routes.get("/notices")
                .post("/notices/read")
                .post("/notices/{noticeId}/read")
                .post("/notices/{noticeId}/open")
                .get("/account/notices")
                .post("/account/notices")
                .get("/outbox", Role.ADMINISTRATOR, Role.COORDINATOR)
                .get("/outbox.xlsx", Role.ADMINISTRATOR, Role.COORDINATOR)
                .get("/outbox/{letterId}", Role.ADMINISTRATOR, Role.COORDINATOR)
                .post("/outbox/{letterId}/retry", Role.ADMINISTRATOR)
                .post("/outbox/retry", Role.ADMINISTRATOR)
                .get("/notice-rules", Role.ADMINISTRATOR, Role.COORDINATOR);
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        NavigationPart outboxNavigation() {
            return new NavigationPart(
                    190, "notification.navigation.outbox", "mail", "/outbox", SEES_OUTBOX);
        }

        @Bean
        NavigationPart noticeRulesNavigation() {
            return new NavigationPart(
                    192,
                    "notification.navigation.rules",
                    "bell-cog",
                    "/notice-rules",
                    Set.of(Role.ADMINISTRATOR.name()));
        }
    }
}
