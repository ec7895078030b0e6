package cn.tongchou.production.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentAccess;
import cn.tongchou.production.AssignmentLine;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.ProductionLists;
import cn.tongchou.production.process.DeliveryDesk;
import cn.tongchou.production.process.RequestAcceptance;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.KeyedPage;
import cn.tongchou.shared.NotFound;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 建设任务: the list of a year's assignments, one assignment, handing in a batch, asking for
 * acceptance.
 */
@Controller
class AssignmentController {

    private final AssignmentAccess access;
    private final ProductionLists lists;
    private final ProductionViews views;
    private final AssignmentPage page;
    private final DeliveryDesk desk;
    private final RequestAcceptance acceptance;

    AssignmentController(
            AssignmentAccess access,
            ProductionLists lists,
            ProductionViews views,
            AssignmentPage page,
            DeliveryDesk desk,
            RequestAcceptance acceptance) {
        this.access = access;
        this.lists = lists;
        this.views = views;
        this.page = page;
        this.desk = desk;
        this.acceptance = acceptance;
    }

    @GetMapping("/assignments")
    String list(ListQuery query, Actor actor, Model model) {
        UUID programmeId = (UUID) model.getAttribute("programmeId");
        List<AssignmentLine> found =
                programmeId == null
                        ? List.of()
                        : lists.assignments(
                                views.filter(programmeId, query, actor, AssignmentStatus.class),
                                query.after(),
                                query.before(),
                                KeyedPage.FETCH);
        model.addAttribute(
                "page",
                KeyedPage.of(
                        found,
                        query.after(),
                        query.before(),
                        AssignmentLine::number,
                        query.address("/assignments")));
        model.addAttribute("query", query);
        model.addAttribute(
                "projects", programmeId == null ? java.util.Map.of() : views.projects(programmeId));
        model.addAttribute("names", views.names());
        model.addAttribute("libraries", views.libraries(actor));
        model.addAttribute("states", AssignmentStatus.values());
        model.addAttribute("kinds", ConstructionKind.values());
        ToLongFunction<AssignmentLine> days = line -> views.daysUntil(line.deadline());
        model.addAttribute("daysLeft", days);
        return "production/assignments";
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
