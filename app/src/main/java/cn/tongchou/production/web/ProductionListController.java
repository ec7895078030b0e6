package cn.tongchou.production.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.ListPage;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Lists;
import cn.tongchou.production.AssignmentLine;
import cn.tongchou.production.AssignmentListing;
import cn.tongchou.production.BatchLine;
import cn.tongchou.production.BatchListing;
import cn.tongchou.production.ProductionListings;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 建设任务 and 批次 as lists of the chosen year, and as workbooks of exactly what is filtered. */
@Controller
class ProductionListController {

    private final ProductionListings listings;
    private final AssignmentListing assignments;
    private final BatchListing batches;
    private final Lists lists;
    private final ListExport export;
    private final Clock clock;

    ProductionListController(
            ProductionListings listings,
            AssignmentListing assignments,
            BatchListing batches,
            Lists lists,
            ListExport export,
            Clock clock) {
        this.listings = listings;
        this.assignments = assignments;
        this.batches = batches;
        this.lists = lists;
        this.export = export;
        this.clock = clock;
    }

    /** How a list of a year is made. */
    private interface Listed<R> {
        Listing<R> of(
                UUID programmeId,
                Map<UUID, ConstructionProject> projects,
                Map<UUID, String> names,
                Actor actor);
    }

    @GetMapping("/assignments")
    String assignments(
            @RequestParam MultiValueMap<String, String> address, Actor actor, Model model) {
        ToLongFunction<AssignmentLine> left =
                line -> ChronoUnit.DAYS.between(clock.today(), line.deadline());
        model.addAttribute("daysLeft", left);
        show(assignments::of, address, actor, model);
        return "production/assignments";
    }

    @GetMapping("/batches")
    String batches(@RequestParam MultiValueMap<String, String> address, Actor actor, Model model) {
        show(batches::of, address, actor, model);
        return "production/batches";
    }

    @GetMapping("/assignments.xlsx")
    void assignments(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Listing<AssignmentLine> listing = listing(assignments::of, actor, model);
        export.file(listing, address, locale, actor).send(response);
    }

    @GetMapping("/batches.xlsx")
    void batches(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Listing<BatchLine> listing = listing(batches::of, actor, model);
        export.file(listing, address, locale, actor).send(response);
    }

    private <R> void show(
            Listed<R> listed, MultiValueMap<String, String> address, Actor actor, Model model) {
        if (model.getAttribute("programmeId") == null) {
            return;
        }
        ListPage<R> page = lists.page(listing(listed, actor, model), address);
        model.addAttribute("list", page);
    }

    /** The list of the chosen year; what its cells need goes into the model. */
    private <R> Listing<R> listing(Listed<R> listed, Actor actor, Model model) {
        if (!(model.getAttribute("programmeId") instanceof UUID programmeId)) {
            throw new NotFound();
        }
        Map<UUID, ConstructionProject> projects = listings.projects(programmeId);
        Map<UUID, String> names = listings.names();
        model.addAttribute("projects", projects);
        model.addAttribute("names", names);
        return listed.of(programmeId, projects, names, actor);
    }
}
