package cn.tongchou.production.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Lists;
import cn.tongchou.production.MonthlyReportCounts;
import cn.tongchou.production.MonthlyReportDeadlines;
import cn.tongchou.production.MonthlyReportListing;
import cn.tongchou.production.MonthlyReportRow;
import cn.tongchou.production.ProductionListings;
import cn.tongchou.production.process.MonthlyReportSteps;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 月报 as a list of the chosen year: who has reported, who is missing, and a reminder to these. */
@Controller
class MonthlyReportListController {

    private final MonthlyReportListing listing;
    private final MonthlyReportCounts counts;
    private final MonthlyReportDeadlines deadlines;
    private final MonthlyReportSteps steps;
    private final ProductionListings listings;
    private final ProgrammeManagement programmes;
    private final Lists lists;
    private final ListExport export;
    private final Clock clock;

    MonthlyReportListController(
            MonthlyReportListing listing,
            MonthlyReportCounts counts,
            MonthlyReportDeadlines deadlines,
            MonthlyReportSteps steps,
            ProductionListings listings,
            ProgrammeManagement programmes,
            Lists lists,
            ListExport export,
            Clock clock) {
        this.listing = listing;
        this.counts = counts;
        this.deadlines = deadlines;
        this.steps = steps;
        this.listings = listings;
        this.programmes = programmes;
        this.lists = lists;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/monthly-reports")
    String list(@RequestParam MultiValueMap<String, String> address, Actor actor, Model model) {
        if (!(model.getAttribute("programmeId") instanceof UUID programmeId)) {
            return "production/monthly-reports";
        }
        Programme programme = programmes.programme(programmeId);
        Map<UUID, String> names = listings.names();
        ToLongFunction<MonthlyReportRow> left =
                row -> ChronoUnit.DAYS.between(clock.today(), row.dueOn());
        int workingDay = deadlines.workingDay(programmeId);
        boolean coordinates = actor.is(Role.COORDINATOR) && programme.isRunning();
        List<MonthlyReportCounts.Month> months =
                actor.is(Role.LIBRARY_CLERK) ? List.of() : counts.of(programmeId);
        model.addAttribute("names", names);
        model.addAttribute("daysLeft", left);
        model.addAttribute("months", months);
        model.addAttribute("workingDay", workingDay);
        model.addAttribute("coordinates", coordinates);
        model.addAttribute(
                "missing", months.stream().mapToLong(MonthlyReportCounts.Month::missing).sum());
        model.addAttribute("list", lists.page(listing.of(programmeId, names, actor), address));
        if (!model.containsAttribute("rule")) {
            model.addAttribute("rule", new MonthlyReportForms.Rule(null, workingDay));
        }
        return "production/monthly-reports";
    }

    @GetMapping("/monthly-reports.xlsx")
    void file(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Listing<MonthlyReportRow> all = listing.of(chosen(model), listings.names(), actor);
        export.file(all, address, locale, actor).send(response);
    }

    @PostMapping("/monthly-reports/reminders")
    String remind(
            @RequestParam UUID programmeId,
            @RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") YearMonth month,
            @RequestParam(defaultValue = "") List<String> selected,
            @RequestParam UUID commandId,
            Actor actor,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "reminded",
                selected.isEmpty()
                        ? steps.remindMissing(programmeId, month, commandId, actor)
                        : steps.remind(programmeId, selected, commandId, actor));
        return "redirect:/monthly-reports";
    }

    @PostMapping("/monthly-reports/rule")
    String rule(
            @RequestParam UUID programmeId,
            @Valid @ModelAttribute("rule") MonthlyReportForms.Rule form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(
                binding,
                () ->
                        steps.setWorkingDay(
                                programmeId, form.workingDay(), form.commandId(), actor))) {
            return list(new LinkedMultiValueMap<>(), actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "production.flash.report-day-set");
        return "redirect:/monthly-reports";
    }

    private static UUID chosen(Model model) {
        if (model.getAttribute("programmeId") instanceof UUID programmeId) {
            return programmeId;
        }
        throw new NotFound();
    }
}
