package cn.tongchou.training.web;

import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see a year's training, who enrols, who records. */
@Configuration(proxyBeanMethods = false)
class TrainingRoutes {

    private static final Role[] READERS = {Role.COORDINATOR, Role.LIBRARY_CLERK, Role.LEADER};
    private static final String PAGE = "/programmes/{programmeId}/training";

    @Bean
    RouteAccess trainingRouteAccess() {
        return routes -> {
            routes.get(PAGE, READERS)
                    .get("/programmes/{programmeId}/trainees", READERS)
                    .get("/programmes/{programmeId}/trainees.xlsx", READERS);
            routes.post(PAGE + "/sessions", Role.COORDINATOR)
                    .post(PAGE + "/sessions/{sessionId}/attendance", Role.COORDINATOR)
                    .post(PAGE + "/courses/{courseId}/requirement", Role.COORDINATOR)
                    .post(PAGE + "/enrolments", Role.COORDINATOR, Role.LIBRARY_CLERK)
                    .post(
                            PAGE + "/enrolments/{enrolmentId}/cancellation",
                            Role.COORDINATOR,
                            Role.LIBRARY_CLERK);
        };
    }

    @Bean
    NavigationPart trainingNavigation() {
        return new NavigationPart(
                60,
                "training.navigation.training",
                "school",
                PAGE,
                Set.of(Role.COORDINATOR.name(), Role.LIBRARY_CLERK.name(), Role.LEADER.name()));
    }
}
