package cn.tongchou.claim.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.RoundStatus;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectSuspension;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A construction project with its pool: numbers, suspension (暂缓), a changed target. */
@Controller
class ProjectController {

    private final ProgrammeManagement programmes;
    private final ClaimBook book;
    private final ClaimDesk desk;
    private final Attachments attachments;
    private final ItemHistory history;

    ProjectController(
            ProgrammeManagement programmes,
            ClaimBook book,
            ClaimDesk desk,
            Attachments attachments,
            ItemHistory history) {
        this.programmes = programmes;
        this.book = book;
        this.desk = desk;
        this.attachments = attachments;
        this.history = history;
    }

    @GetMapping("/projects/{projectId}")
    String detail(@PathVariable UUID projectId, Actor actor, Model model) {
        ConstructionProject project = programmes.project(projectId);
        if (programmes.programme(project.programmeId()).isDraft()) {
            if (actor.is(Role.COORDINATOR)) {
                return "redirect:/projects/" + projectId + "/edit";
            }
            throw new NotFound();
        }
        return page(project, actor, model);
    }

    @PostMapping("/projects/{projectId}/suspension")
    String suspend(
            @PathVariable UUID projectId,
            @Valid @ModelAttribute("suspension") ClaimForms.Suspension form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(binding, () -> desk.suspend(projectId, form, actor))) {
            return page(programmes.project(projectId), actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "claim.flash.project-suspended");
        return "redirect:/projects/" + projectId;
    }

    @PostMapping("/projects/{projectId}/resumption")
    String resume(
            @PathVariable UUID projectId,
            @RequestParam UUID commandId,
            Actor actor,
            RedirectAttributes redirect) {
        desk.resume(projectId, commandId, actor);
        redirect.addFlashAttribute("flashMessage", "claim.flash.project-resumed");
        return "redirect:/projects/" + projectId;
    }

    @PostMapping("/projects/{projectId}/total")
    String total(
            @PathVariable UUID projectId,
            @Valid @ModelAttribute("total") ClaimForms.Total form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ConstructionProject before = programmes.project(projectId);
        if (!FormSubmission.attempt(binding, () -> desk.setTotal(projectId, form, actor))) {
            return page(programmes.project(projectId), actor, model);
        }
        boolean unclaimable =
                form.quantity() > before.target() && claimingEnded(before.programmeId());
        redirect.addFlashAttribute(
                "flashMessage",
                unclaimable ? "claim.flash.total-raised-late" : "claim.flash.total-set");
        return "redirect:/projects/" + projectId;
    }

    @GetMapping("/projects/{projectId}/suspensions/{suspensionId}/document")
    ResponseEntity<byte[]> document(@PathVariable UUID projectId, @PathVariable UUID suspensionId) {
        ProjectSuspension suspension =
                programmes.suspensions(projectId).stream()
                        .filter(record -> record.id().equals(suspensionId))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return attachments.download(suspension.attachmentId());
    }

    /** Whether the stage of claiming is over, so that no further round can be opened. */
    private boolean claimingEnded(UUID programmeId) {
        return book.currentRound(programmeId)
                .filter(round -> round.status() == RoundStatus.CLOSED)
                .isPresent();
    }

    private String page(ConstructionProject project, Actor actor, Model model) {
        Programme programme = programmes.programme(project.programmeId());
        model.addAttribute("project", project);
        model.addAttribute("programme", programme);
        model.addAttribute("pool", book.pool(project.id()).orElseThrow(NotFound::new));
        model.addAttribute("round", book.currentRound(programme.id()).orElseThrow(NotFound::new));
        model.addAttribute("claimingEnded", claimingEnded(programme.id()));
        model.addAttribute("suspensions", programmes.suspensions(project.id()));
        model.addAttribute("coordinator", actor.is(Role.COORDINATOR) && programme.isRunning());
        if (!model.containsAttribute("suspension")) {
            model.addAttribute("suspension", new ClaimForms.Suspension(null, null, null));
        }
        if (!model.containsAttribute("total")) {
            model.addAttribute("total", new ClaimForms.Total(null, null, null, null));
        }
        model.addAttribute("history", history.of(project.id()));
        return "claim/project";
    }
}
