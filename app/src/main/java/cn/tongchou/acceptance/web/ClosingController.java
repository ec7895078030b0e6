package cn.tongchou.acceptance.web;

import cn.tongchou.acceptance.AnnualReport;
import cn.tongchou.acceptance.AnnualReportStatus;
import cn.tongchou.acceptance.ClosingManagement;
import cn.tongchou.acceptance.ReportSeen;
import cn.tongchou.acceptance.process.AcceptanceProcess;
import cn.tongchou.acceptance.process.CloseYear;
import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 结项 of a year: what is still open, the annual report, its approval. */
@Controller
class ClosingController {

    private final CloseYear steps;
    private final ClosingManagement closing;
    private final ProgrammeManagement programmes;
    private final AccountManagement accounts;
    private final Attachments attachments;
    private final ProcessTasks tasks;
    private final ItemHistory history;
    private final Sentences sentences;

    ClosingController(
            CloseYear steps,
            ClosingManagement closing,
            ProgrammeManagement programmes,
            AccountManagement accounts,
            Attachments attachments,
            ProcessTasks tasks,
            ItemHistory history,
            Sentences sentences) {
        this.steps = steps;
        this.closing = closing;
        this.programmes = programmes;
        this.accounts = accounts;
        this.attachments = attachments;
        this.tasks = tasks;
        this.history = history;
        this.sentences = sentences;
    }

    @GetMapping("/programmes/{programmeId}/closing")
    String page(@PathVariable UUID programmeId, Actor actor, Model model) {
        Programme programme = programmes.programme(programmeId);
        AnnualReport latest = closing.latest(programmeId).orElse(null);
        boolean compile = tasks.isOpen(programme.number(), AcceptanceProcess.COMPILE_REPORT);
        boolean approve = tasks.isOpen(programme.number(), AcceptanceProcess.APPROVE_REPORT);
        model.addAttribute("programme", programme);
        model.addAttribute("programmeId", programmeId);
        model.addAttribute("reports", closing.of(programmeId));
        model.addAttribute("latest", latest);
        model.addAttribute("obstacles", sentences.of(closing.obstacles(programmeId)));
        model.addAttribute("compileDue", compile);
        model.addAttribute("approveDue", approve);
        model.addAttribute("compiles", compile && actor.is(Role.COORDINATOR));
        model.addAttribute(
                "approves",
                approve
                        && actor.is(Role.LEADER)
                        && latest != null
                        && latest.status() == AnnualReportStatus.COMPILED);
        model.addAttribute("history", history.of(programmeId));
        absent(model, "compileForm", new CompileForm(null, null));
        absent(model, "approveForm", ApproveForm.of(latest));
        absent(model, "returnForm", ReturnForm.of(latest));
        return "acceptance/closing";
    }

    @GetMapping("/programmes/{programmeId}/closing/reports/{reportId}")
    ResponseEntity<byte[]> report(@PathVariable UUID programmeId, @PathVariable UUID reportId) {
        AnnualReport report =
                closing.of(programmeId).stream()
                        .filter(one -> one.id().equals(reportId))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return attachments.download(report.documentId());
    }

    @PostMapping("/programmes/{programmeId}/closing/report")
    String compile(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("compileForm") CompileForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () -> steps.compile(form.commandId(), programmeId, form.reason(), actor));
        return finish(
                done, programmeId, actor, model, redirect, response, "acceptance.flash.compiled");
    }

    @PostMapping("/programmes/{programmeId}/closing/approval")
    String approve(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("approveForm") ApproveForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () -> {
                            accounts.confirmPassword(actor, form.password());
                            steps.approve(form.commandId(), programmeId, form.seen(), actor);
                        });
        return finish(
                done, programmeId, actor, model, redirect, response, "acceptance.flash.closed");
    }

    @PostMapping("/programmes/{programmeId}/closing/return")
    String giveBack(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("returnForm") ReturnForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () ->
                                steps.giveBack(
                                        form.commandId(),
                                        programmeId,
                                        form.seen(),
                                        form.reason(),
                                        actor));
        return finish(
                done,
                programmeId,
                actor,
                model,
                redirect,
                response,
                "acceptance.flash.report-returned");
    }

    private String finish(
            boolean done,
            UUID programmeId,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            String said) {
        if (!done) {
            response.setStatus(422);
            return page(programmeId, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", said);
        return "redirect:/programmes/" + programmeId + "/closing";
    }

    private static void absent(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    record CompileForm(UUID commandId, @Size(max = 500) String reason) {}

    /** Names the report that the leader had before them. */
    record ApproveForm(UUID commandId, UUID reportId, String sha256, String password) {

        static ApproveForm of(AnnualReport shown) {
            return shown == null
                    ? new ApproveForm(null, null, null, null)
                    : new ApproveForm(null, shown.id(), shown.sha256(), null);
        }

        ReportSeen seen() {
            return new ReportSeen(reportId, sha256);
        }
    }

    /** Names the report that the leader had before them. */
    record ReturnForm(
            UUID commandId,
            UUID reportId,
            String sha256,
            @NotBlank @Size(max = 500) String reason) {

        static ReturnForm of(AnnualReport shown) {
            return shown == null
                    ? new ReturnForm(null, null, null, null)
                    : new ReturnForm(null, shown.id(), shown.sha256(), null);
        }

        ReportSeen seen() {
            return new ReportSeen(reportId, sha256);
        }
    }
}
