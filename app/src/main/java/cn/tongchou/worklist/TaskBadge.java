package cn.tongchou.worklist;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.CurrentActor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.NavigationPart;
import cn.tongchou.shared.TopBarPart;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** How many tasks wait for the person, beside 待办 in the navigation. */
@Component
class TaskBadge implements TopBarPart {

    private static final String KEY = "worklist.navigation.tasks";

    private final Worklist worklist;
    private final CurrentActor current;

    TaskBadge(Worklist worklist, CurrentActor current) {
        this.worklist = worklist;
        this.current = current;
    }

    @Override
    public Map<String, Object> attributes(UUID accountId) {
        Actor actor = current.of(RequestContextHolder.currentRequestAttributes());
        Worklist.Counts counts = worklist.counts(actor);
        return Map.of("badge:" + KEY, counts.open(), "late:" + KEY, counts.late() > 0);
    }

    @Bean
    static NavigationPart tasksNavigation() {
        return new NavigationPart(
                15,
                KEY,
                "list-check",
                "/tasks",
                Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet()));
    }
}
