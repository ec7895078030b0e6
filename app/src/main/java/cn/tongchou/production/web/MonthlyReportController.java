package cn.tongchou.production.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.production.MonthlyReport;
import cn.tongchou.production.MonthlyReportManagement;
import cn.tongchou.production.process.MonthlyReportSteps;
import cn.tongchou.shared.FormSubmission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One 月报: filled in by its library, taken or returned by a coordinator. */
@Controller
class MonthlyReportController {

    private final MonthlyReportManagement reports;
    private final MonthlyReportSteps steps;
    private final MonthlyReportPage page;

    MonthlyReportController(
            MonthlyReportManagement reports, MonthlyReportSteps steps, MonthlyReportPage page) {
        this.reports = reports;
        this.steps = steps;
        this.page = page;
    }

    @GetMapping("/monthly-reports/{reportId}")
    String show(@PathVariable UUID reportId, Actor actor, Model model) {
        return page.show(reports.report(reportId, actor), actor, model);
    }

    @PostMapping("/monthly-reports/{reportId}/submission")
    String submit(
            @PathVariable UUID reportId,
            @Valid @ModelAttribute("fill") MonthlyReportForms.Fill form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        MonthlyReport report = reports.report(reportId, actor);
        boolean done =
                FormSubmission.attempt(
                        binding, () -> steps.submit(form.draft(reportId), form.commandId(), actor));
        return finish(done, report, actor, model, redirect, "submitted");
    }

    @PostMapping("/monthly-reports/{reportId}/taking")
    String take(
            @PathVariable UUID reportId,
            @Valid @ModelAttribute("take") MonthlyReportForms.Take form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        MonthlyReport report = reports.report(reportId, actor);
        boolean done =
                FormSubmission.attempt(
                        binding, () -> steps.take(reportId, form.round(), form.commandId(), actor));
        return finish(done, report, actor, model, redirect, "taken");
    }

    @PostMapping("/monthly-reports/{reportId}/return")
    String giveBack(
            @PathVariable UUID reportId,
            @Valid @ModelAttribute("giveBack") MonthlyReportForms.GiveBack form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        MonthlyReport report = reports.report(reportId, actor);
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () ->
                                steps.giveBack(
                                        reportId,
                                        form.round(),
                                        form.reason(),
                                        form.commandId(),
                                        actor));
        return finish(done, report, actor, model, redirect, "returned");
    }

    private String finish(
            boolean done,
            MonthlyReport report,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            String what) {
        if (!done) {
            return page.show(report, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "production.flash.report-" + what);
        return "redirect:/monthly-reports/" + report.id();
    }
}
