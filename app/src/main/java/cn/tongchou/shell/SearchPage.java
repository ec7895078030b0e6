package cn.tongchou.shell;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.ReadableRoutes;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.identity.SearchHits;
import cn.tongchou.identity.SearchPart;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the words of the top bar find, by kind; everybody finds only what their own lists have. */
@Controller
class SearchPage {

    /** Hits of one kind; the list behind has all of them. */
    static final int SHOWN = 10;

    /** Characters; the field takes no more either. */
    private static final int LONGEST = 100;

    private final List<SearchPart> parts;
    private final ReadableRoutes routes;

    SearchPage(List<SearchPart> parts, ReadableRoutes routes) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(SearchPart::order)).toList();
        this.routes = routes;
    }

    /** Hits of one kind. */
    record Group(SearchPart part, SearchHits found) {}

    @GetMapping("/search")
    String search(
            @RequestParam(name = "q", defaultValue = "") String asked, Actor actor, Model model) {
        String typed = asked.strip();
        String words = typed.length() > LONGEST ? typed.substring(0, LONGEST).strip() : typed;
        List<SearchPart> open =
                parts.stream()
                        .filter(
                                part ->
                                        part.routes().stream()
                                                .allMatch(route -> routes.allows(actor, route)))
                        .toList();
        List<Group> groups =
                words.isEmpty()
                        ? List.of()
                        : open.stream()
                                .map(part -> group(part, words, actor))
                                .filter(group -> !group.found().isEmpty())
                                .toList();
        model.addAttribute("searched", words);
        model.addAttribute("kinds", open);
        model.addAttribute("groups", groups);
        return "search";
    }

    private static Group group(SearchPart part, String words, Actor actor) {
        SearchHits found = new SearchHits(SHOWN);
        part.source().find(words, actor, found);
        return new Group(part, found);
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        RouteAccess searchRoutes() {
            return routes -> routes.get("/search");
        }
    }
}
