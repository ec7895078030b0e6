package cn.tongchou.notification;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.shared.NavigationPart;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A person's notices, and the administrator's outbox. */
@Controller
class NoticeController {

    private final Notices notices;
    private final Outbox outbox;
    private final Postman postman;

    NoticeController(Notices notices, Outbox outbox, Postman postman) {
        this.postman = postman;
        this.notices = notices;
        this.outbox = outbox;
    }

    @GetMapping("/notices")
    String list(Actor actor, Model model) {
        model.addAttribute("notices", notices.of(actor.accountId()));
        return "notification/notices";
    }

    @PostMapping("/notices/read")
    String read(Actor actor) {
        notices.markRead(actor.accountId());
        return "redirect:/notices";
    }

    @GetMapping("/outbox")
    String outbox(Model model) {
        model.addAttribute("letters", outbox.newest());
        model.addAttribute("serverConfigured", postman.hasServer());
        return "notification/outbox";
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RouteAccess noticeRoutes() {
            return routes ->
                    routes.get("/notices")
                            .post("/notices/read")
                            .get("/outbox", Role.ADMINISTRATOR, Role.COORDINATOR);
        }

        @Bean
        NavigationPart outboxNavigation() {
            return new NavigationPart(
                    190,
                    "notification.navigation.outbox",
                    "mail",
                    "/outbox",
                    Set.of(Role.ADMINISTRATOR.name(), Role.COORDINATOR.name()));
        }
    }
}
