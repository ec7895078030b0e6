package cn.tongchou.inspection.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.InspectionLine;
import cn.tongchou.inspection.InspectionList;
import cn.tongchou.inspection.InspectionList.View;
import cn.tongchou.inspection.ReworkListing;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.ListPage;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Lists;
import cn.tongchou.shared.Clock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 质检 and 返工跟踪 as lists, and as workbooks of exactly what is filtered. */
@Controller
class InspectionListController {

    private final InspectionList inspections;
    private final ReworkListing orders;
    private final Lists lists;
    private final ListExport export;
    private final InstitutionDirectory institutions;
    private final Clock clock;

    InspectionListController(
            InspectionList inspections,
            ReworkListing orders,
            Lists lists,
            ListExport export,
            InstitutionDirectory institutions,
            Clock clock) {
        this.inspections = inspections;
        this.orders = orders;
        this.lists = lists;
        this.export = export;
        this.institutions = institutions;
        this.clock = clock;
    }

    @GetMapping("/inspections")
    String inspections(
            @RequestParam MultiValueMap<String, String> address, Actor actor, Model model) {
        View view = view(address);
        Map<UUID, String> names = names(model);
        Listing<InspectionLine> listing = inspections.inspections(view, names, actor);
        ListPage<InspectionLine> page = lists.page(listing, address);
        model.addAttribute("list", page);
        model.addAttribute(
                "tabs",
                page.tabs(
                        "view",
                        other ->
                                view.name().equals(other)
                                        ? page.count()
                                        : lists.count(listing, address, "view", other)));
        model.addAttribute("view", view.name().toLowerCase(Locale.ROOT));
        model.addAttribute("open", view == View.OPEN);
        return "inspection/list";
    }

    @GetMapping("/inspections.xlsx")
    void inspections(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(
                        inspections.inspections(view(address), names(model), actor),
                        address,
                        locale,
                        actor)
                .send(response);
    }

    @GetMapping("/rework-orders")
    String orders(@RequestParam MultiValueMap<String, String> address, Actor actor, Model model) {
        model.addAttribute("list", lists.page(orders.of(names(model), actor), address));
        return "inspection/orders";
    }

    @GetMapping("/rework-orders.xlsx")
    void orders(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(orders.of(names(model), actor), address, locale, actor).send(response);
    }

    private static View view(MultiValueMap<String, String> address) {
        return Arrays.stream(View.values())
                .filter(view -> view.name().equals(address.getFirst("view")))
                .findFirst()
                .orElse(View.OPEN);
    }

    private Map<UUID, String> names(Model model) {
        Map<UUID, String> names =
                institutions.all().stream()
                        .collect(Collectors.toMap(Institution::id, Institution::name));
        Function<LocalDate, Long> left = day -> ChronoUnit.DAYS.between(clock.today(), day);
        model.addAttribute("names", names);
        model.addAttribute("today", clock.today());
        model.addAttribute("daysLeft", left);
        return names;
    }
}
