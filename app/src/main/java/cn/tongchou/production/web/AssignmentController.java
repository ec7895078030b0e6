package cn.tongchou.production.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentAccess;
import cn.tongchou.production.process.DeliveryDesk;
import cn.tongchou.production.process.RequestAcceptance;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.NotFound;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 建设任务: one assignment, handing in a batch, asking for acceptance. */
@Controller
class AssignmentController {

    private final AssignmentAccess access;
    private final AssignmentPage page;
    private final DeliveryDesk desk;
    private final RequestAcceptance acceptance;

    AssignmentController(
            AssignmentAccess access,
            AssignmentPage page,
            DeliveryDesk desk,
            RequestAcceptance acceptance) {
        this.access = access;
        this.page = page;
        this.desk = desk;
        this.acceptance = acceptance;
    }

    @GetMapping("/assignments/{assignmentId}")
    String detail(@PathVariable UUID assignmentId, Actor actor, Model model) {
        Assignment assignment = access.assignment(assignmentId, actor);
        model.addAttribute("deliver", DeliverForm.empty(false));
        return page.show(assignment, actor, model);
    }

    @PostMapping("/assignments/{assignmentId}/batches")
    String deliver(
            @PathVariable UUID assignmentId,
            @Valid @ModelAttribute("deliver") DeliverForm form,
            BindingResult binding,
            Actor actor,
            Model model) {
        Assignment assignment = access.assignment(assignmentId, actor);
        if (!access.mayDeliver(assignment, actor)) {
            throw new NotFound();
        }
        if (!FormSubmission.attempt(
                binding, () -> desk.handIn(form.command(assignmentId, actor)))) {
            return page.show(assignment, actor, model);
        }
        return "redirect:/deliveries/" + form.commandId();
    }

    @PostMapping("/assignments/{assignmentId}/acceptance-request")
    String request(
            @PathVariable UUID assignmentId,
            @RequestParam UUID commandId,
            Actor actor,
            RedirectAttributes redirect) {
        access.assignment(assignmentId, actor);
        acceptance.request(assignmentId, commandId, actor);
        redirect.addFlashAttribute("flashMessage", "production.flash.acceptance-requested");
        return "redirect:/assignments/" + assignmentId;
    }
}
