package cn.tongchou.acceptance.web;

import cn.tongchou.acceptance.AcceptanceDecision;
import cn.tongchou.acceptance.AcceptanceManagement;
import cn.tongchou.acceptance.process.AcceptAssignment;
import cn.tongchou.acceptance.process.AcceptanceProcess;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 任务验收: what was claimed, what has passed, and the coordinator's decision on it. */
@Controller
class AssignmentAcceptanceController {

    private final AcceptAssignment steps;
    private final AcceptanceManagement acceptance;
    private final ProductionManagement production;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final ProcessTasks tasks;
    private final ItemHistory history;
    private final Sentences sentences;

    AssignmentAcceptanceController(
            AcceptAssignment steps,
            AcceptanceManagement acceptance,
            ProductionManagement production,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            ProcessTasks tasks,
            ItemHistory history,
            Sentences sentences) {
        this.steps = steps;
        this.acceptance = acceptance;
        this.production = production;
        this.programmes = programmes;
        this.institutions = institutions;
        this.tasks = tasks;
        this.history = history;
        this.sentences = sentences;
    }

    @GetMapping("/assignments/{assignmentId}/acceptance")
    String page(@PathVariable UUID assignmentId, Actor actor, Model model) {
        Assignment assignment = visible(assignmentId, actor);
        long passed = production.passedQuantity(assignmentId);
        if (!model.containsAttribute("form")) {
            AcceptanceDecision likely =
                    passed < assignment.quantity() ? null : AcceptanceDecision.ACCEPTED;
            model.addAttribute("form", new AcceptForm(null, likely, null, null));
        }
        boolean due =
                assignment.status() == AssignmentStatus.AWAITING_ACCEPTANCE
                        && actor.is(Role.COORDINATOR)
                        && tasks.isOpen(assignment.number(), AcceptanceProcess.ACCEPT_ASSIGNMENT);
        model.addAttribute("assignment", assignment);
        model.addAttribute("programme", programmes.programme(assignment.programmeId()));
        model.addAttribute("project", programmes.project(assignment.projectId()));
        model.addAttribute("library", institutions.get(assignment.institutionId()).name());
        model.addAttribute("batches", production.batches(assignmentId));
        model.addAttribute("passed", passed);
        model.addAttribute("missing", Math.max(0, assignment.quantity() - passed));
        model.addAttribute("due", due);
        model.addAttribute(
                "obstacles",
                due ? sentences.of(acceptance.obstacles(assignmentId, actor)) : List.of());
        model.addAttribute(
                "decisions",
                passed < assignment.quantity()
                        ? List.of(
                                assignment.isBounded()
                                        ? AcceptanceDecision.REDUCED
                                        : AcceptanceDecision.ACCEPTED,
                                AcceptanceDecision.EXTENDED)
                        : List.of(AcceptanceDecision.ACCEPTED));
        model.addAttribute("decided", acceptance.decisions(assignmentId));
        model.addAttribute("history", history.of(assignmentId));
        return "acceptance/assignment";
    }

    @PostMapping("/assignments/{assignmentId}/acceptance")
    String accept(
            @PathVariable UUID assignmentId,
            @Valid @ModelAttribute("form") AcceptForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        visible(assignmentId, actor);
        if (!FormSubmission.attempt(binding, () -> decide(assignmentId, form, actor))) {
            response.setStatus(422);
            return page(assignmentId, actor, model);
        }
        redirect.addFlashAttribute(
                "flashMessage",
                form.decision() == AcceptanceDecision.EXTENDED
                        ? "acceptance.flash.extended"
                        : "acceptance.flash.accepted");
        return "redirect:/assignments/" + assignmentId + "/acceptance";
    }

    private void decide(UUID assignmentId, AcceptForm form, Actor actor) {
        switch (form.decision()) {
            case ACCEPTED -> steps.accept(form.commandId(), assignmentId, actor);
            case REDUCED -> steps.reduce(form.commandId(), assignmentId, form.reason(), actor);
            case EXTENDED ->
                    steps.extend(
                            form.commandId(),
                            assignmentId,
                            form.newDeadline(),
                            form.reason(),
                            actor);
        }
    }

    private Assignment visible(UUID assignmentId, Actor actor) {
        Assignment assignment = production.assignment(assignmentId);
        if (actor.is(Role.LIBRARY_CLERK) && !actor.worksAt(assignment.institutionId())) {
            throw new NotFound();
        }
        return assignment;
    }

    record AcceptForm(
            UUID commandId,
            @NotNull AcceptanceDecision decision,
            LocalDate newDeadline,
            @Size(max = 500) String reason) {}
}
