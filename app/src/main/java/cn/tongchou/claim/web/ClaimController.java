package cn.tongchou.claim.web;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimBook;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One claim: its library changes it or takes it back, a coordinator decides. */
@Controller
class ClaimController {

    private final ClaimBook book;
    private final ClaimViews views;
    private final ClaimDesk desk;
    private final ProgrammeManagement programmes;
    private final ItemHistory history;
    private final Clock clock;

    ClaimController(
            ClaimBook book,
            ClaimViews views,
            ClaimDesk desk,
            ProgrammeManagement programmes,
            ItemHistory history,
            Clock clock) {
        this.book = book;
        this.views = views;
        this.desk = desk;
        this.programmes = programmes;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/claims/{claimId}")
    String detail(@PathVariable UUID claimId, Actor actor, Model model) {
        return page(visible(claimId, actor), actor, model);
    }

    @PostMapping("/claims/{claimId}")
    String change(
            @PathVariable UUID claimId,
            @Valid @ModelAttribute("change") ClaimForms.Change form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        visible(claimId, actor);
        if (!FormSubmission.attempt(binding, () -> desk.change(claimId, form, actor))) {
            return page(book.claim(claimId), actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "claim.flash.changed");
        return "redirect:/claims/" + claimId;
    }

    @PostMapping("/claims/{claimId}/withdrawal")
    String withdraw(
            @PathVariable UUID claimId,
            @Valid @ModelAttribute("withdrawal") ClaimForms.Withdrawal form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        visible(claimId, actor);
        if (!FormSubmission.attempt(binding, () -> desk.withdraw(claimId, form, actor))) {
            return page(book.claim(claimId), actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "claim.flash.withdrawn");
        return "redirect:/claims/" + claimId;
    }

    @PostMapping("/claims/{claimId}/decision")
    String decide(
            @PathVariable UUID claimId,
            @Valid @ModelAttribute("decide") ClaimForms.Decide form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Claim claim = book.claim(claimId);
        if (!FormSubmission.attempt(binding, () -> desk.decide(claimId, form, actor))) {
            return page(book.claim(claimId), actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "claim.flash.decided");
        redirect.addFlashAttribute("flashArgs", new Object[] {claim.number()});
        return "redirect:/programmes/" + claim.programmeId() + "/claims";
    }

    /** Another institution's claim and one that does not exist answer alike. */
    private Claim visible(UUID claimId, Actor actor) {
        Claim claim = book.claim(claimId);
        if (actor.is(Role.LIBRARY_CLERK) && !actor.worksAt(claim.institutionId())) {
            throw new NotFound();
        }
        return claim;
    }

    private String page(Claim claim, Actor actor, Model model) {
        var pool = book.pool(claim.projectId()).orElseThrow(NotFound::new);
        boolean running = programmes.programme(claim.programmeId()).isRunning();
        boolean own = actor.is(Role.LIBRARY_CLERK);
        boolean windowOpen = pool.isOpenAt(clock.now()) && pool.roundNo() == claim.roundNo();
        model.addAttribute("row", views.row(claim));
        model.addAttribute("pool", pool);
        model.addAttribute("programme", programmes.programme(claim.programmeId()));
        model.addAttribute("changeable", own && running && claim.isSubmitted() && windowOpen);
        model.addAttribute(
                "decidable", actor.is(Role.COORDINATOR) && running && claim.isSubmitted());
        model.addAttribute("ownHand", book.isHandOf(claim.id(), actor.accountId()));
        model.addAttribute("decisions", ClaimForms.Decision.values());
        if (!model.containsAttribute("change")) {
            model.addAttribute(
                    "change", new ClaimForms.Change(null, claim.revision(), claim.quantity()));
        }
        if (!model.containsAttribute("withdrawal")) {
            model.addAttribute("withdrawal", new ClaimForms.Withdrawal(null, claim.revision()));
        }
        if (!model.containsAttribute("decide")) {
            model.addAttribute(
                    "decide",
                    new ClaimForms.Decide(
                            null, claim.revision(), ClaimForms.Decision.CONFIRM, null, null));
        }
        model.addAttribute("history", history.of(claim.id()));
        return "claim/detail";
    }
}
