package cn.tongchou.programme;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Notice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What became of a construction project, for the trail and for the people concerned. */
@Component
class ProjectNews {

    /** Who works on a project, pays for it or answers for it. */
    static final Role[] CONCERNED = {
        Role.LIBRARY_CLERK, Role.COORDINATOR, Role.FINANCE, Role.LEADER
    };

    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProjectNews(Clock clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    /** One entry of the trail. */
    void record(
            ConstructionProject project,
            Actor actor,
            String what,
            ProjectStatus from,
            String reason,
            String detail) {
        events.publishEvent(
                actor.changed(
                        "construction-project",
                        project.id(),
                        project.number(),
                        what,
                        from,
                        project.status(),
                        reason,
                        detail));
    }

    void tell(ConstructionProject project, String key, List<String> arguments, Role... roles) {
        events.publishEvent(
                new Notice(
                        key + ':' + project.number() + ':' + clock.now(),
                        key,
                        arguments,
                        "/projects/" + project.id(),
                        Stream.of(roles).map(Notice.Recipient::role).collect(Collectors.toSet())));
    }
}
