package cn.tongchou.audit;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.Lists;
import cn.tongchou.shared.NavigationPart;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 审计记录: search the trail, have it as a workbook, verify its chain. Nobody changes it here. */
@Controller
class AuditController {

    private final AuditListing listing;
    private final Lists lists;
    private final ListExport export;
    private final ChainCheck check;

    AuditController(AuditListing listing, Lists lists, ListExport export, ChainCheck check) {
        this.listing = listing;
        this.lists = lists;
        this.export = export;
        this.check = check;
    }

    @GetMapping("/audit")
    String list(@RequestParam MultiValueMap<String, String> address, Model model) {
        model.addAttribute("list", lists.page(listing.all(), address));
        model.addAttribute("last", check.last());
        return "audit/list";
    }

    @GetMapping("/audit.xlsx")
    void workbook(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(listing.all(), address, locale, actor).send(response);
    }

    @PostMapping("/audit/verification")
    String verify(Actor actor) {
        check.run(actor);
        return "redirect:/audit";
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RouteAccess auditRoutes() {
            return routes ->
                    routes.get("/audit", Role.ADMINISTRATOR)
                            .get("/audit.xlsx", Role.ADMINISTRATOR)
                            .post("/audit/verification", Role.ADMINISTRATOR);
        }

        @Bean
        NavigationPart auditNavigation() {
            return new NavigationPart(
                    198,
                    "audit.navigation.trail",
                    "shield-check",
                    "/audit",
                    Set.of(Role.ADMINISTRATOR.name()));
        }
    }
}
