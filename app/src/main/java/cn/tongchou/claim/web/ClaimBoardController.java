package cn.tongchou.claim.web;

import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.ClaimRound;
import cn.tongchou.claim.process.CloseClaimWindow;
import cn.tongchou.claim.process.ConfirmClaims;
import cn.tongchou.claim.process.DecideFurtherRound;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.NoticeReach;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import jakarta.validation.Valid;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

/** 任务认领: the pools, a library's own claims, and what the coordinator does with the round. */
@Controller
class ClaimBoardController {

    private final ClaimManagement claims;
    private final ClaimBook book;
    private final ClaimViews views;
    private final ProgrammeManagement programmes;
    private final NoticeReach reach;
    private final CloseClaimWindow closeWindow;
    private final ConfirmClaims confirmClaims;
    private final DecideFurtherRound furtherRound;
    private final ItemHistory history;
    private final Clock clock;

    ClaimBoardController(
            ClaimManagement claims,
            ClaimBook book,
            ClaimViews views,
            ProgrammeManagement programmes,
            NoticeReach reach,
            CloseClaimWindow closeWindow,
            ConfirmClaims confirmClaims,
            DecideFurtherRound furtherRound,
            ItemHistory history,
            Clock clock) {
        this.claims = claims;
        this.book = book;
        this.views = views;
        this.programmes = programmes;
        this.reach = reach;
        this.closeWindow = closeWindow;
        this.confirmClaims = confirmClaims;
        this.furtherRound = furtherRound;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/programmes/{programmeId}/claims")
    String board(
            @PathVariable UUID programmeId,
            @RequestParam(required = false) UUID project,
            Actor actor,
            Model model) {
        Programme programme = programmes.programme(programmeId);
        if (programme.isDraft() && actor.is(Role.COORDINATOR)) {
            return "redirect:/programmes/" + programmeId + "/edit";
        }
        return page(programme, project, actor, model);
    }

    @PostMapping("/projects/{projectId}/claims")
    String claim(
            @PathVariable UUID projectId,
            @Valid @ModelAttribute("quantityForm") ClaimForms.Quantity form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Programme programme = programmes.programme(programmes.project(projectId).programmeId());
        if (!FormSubmission.attempt(
                binding, () -> claims.claim(projectId, form.quantity(), form.commandId(), actor))) {
            return page(programme, projectId, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "claim.flash.submitted");
        return board(programme.id()) + "?project=" + projectId;
    }

    @PostMapping("/programmes/{programmeId}/claims/closing")
    String close(
            @PathVariable UUID programmeId,
            @ModelAttribute("closing") ClaimForms.Command form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(
                binding, () -> closeWindow.close(programmeId, form.commandId(), actor))) {
            return page(programmes.programme(programmeId), null, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "claim.flash.closed");
        return board(programmeId);
    }

    @PostMapping("/programmes/{programmeId}/claims/confirmation")
    String confirm(
            @PathVariable UUID programmeId,
            @ModelAttribute("confirmation") ClaimForms.Command form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(
                binding, () -> confirmClaims.complete(programmeId, form.commandId(), actor))) {
            return page(programmes.programme(programmeId), null, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "claim.flash.concluded");
        return board(programmeId);
    }

    @PostMapping("/programmes/{programmeId}/claims/further-round")
    String further(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("furtherRound") ClaimForms.FurtherRound form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(binding, () -> further(programmeId, form, actor))) {
            return page(programmes.programme(programmeId), null, actor, model);
        }
        redirect.addFlashAttribute(
                "flashMessage",
                form.open() ? "claim.flash.round-opened" : "claim.flash.claiming-ended");
        return board(programmeId);
    }

    private void further(UUID programmeId, ClaimForms.FurtherRound form, Actor actor) {
        if (!form.open()) {
            furtherRound.end(programmeId, form.commandId(), actor);
        } else if (form.opensAt() == null || form.closesAt() == null) {
            throw RuleViolation.at(
                    form.opensAt() == null ? "opensAt" : "closesAt", "claim.error.window-missing");
        } else {
            furtherRound.open(
                    programmeId,
                    Clock.instantOf(form.opensAt()),
                    Clock.instantOf(form.closesAt()),
                    form.commandId(),
                    actor);
        }
    }

    private String page(Programme programme, UUID chosen, Actor actor, Model model) {
        UUID programmeId = programme.id();
        List<ClaimViews.PoolCard> pools = views.pools(programmeId);
        ClaimRound round = book.currentRound(programmeId).orElseThrow(NotFound::new);
        List<ClaimViews.ClaimRow> rows = views.claims(programmeId, actor);
        model.addAttribute("programme", programme);
        model.addAttribute("pools", pools);
        model.addAttribute("round", round);
        model.addAttribute("roundOver", !round.isOpen() || !clock.now().isBefore(round.closesAt()));
        model.addAttribute(
                "daysLeft", ChronoUnit.DAYS.between(clock.today(), Clock.dateOf(round.closesAt())));
        model.addAttribute("claimRows", rows);
        model.addAttribute(
                "undecided", rows.stream().filter(ClaimViews.ClaimRow::undecided).count());
        boolean coordinator = actor.is(Role.COORDINATOR) && programme.isRunning();
        model.addAttribute("coordinator", coordinator);
        model.addAttribute("unreached", coordinator ? reach.unreached() : List.of());
        if (actor.is(Role.LIBRARY_CLERK)) {
            ClaimViews.PoolCard pool =
                    pools.stream()
                            .filter(card -> card.project().id().equals(chosen))
                            .findFirst()
                            .orElse(pools.get(0));
            model.addAttribute("chosen", pool);
            model.addAttribute(
                    "guide", views.guide(pool.project(), programme.year(), actor.institutionId()));
            model.addAttribute(
                    "standing",
                    ClaimViews.standing(rows, pool.project().id(), round.roundNo()).orElse(null));
        }
        LocalDateTime morning = clock.today().plusDays(1).atTime(9, 0);
        keep(model, "quantityForm", new ClaimForms.Quantity(null, null));
        keep(model, "closing", new ClaimForms.Command(null));
        keep(model, "confirmation", new ClaimForms.Command(null));
        keep(
                model,
                "furtherRound",
                new ClaimForms.FurtherRound(
                        null, null, morning, morning.plusDays(14).withHour(17)));
        model.addAttribute(
                "history",
                history.of(book.rounds(programmeId).stream().map(ClaimRound::id).toList()));
        return "claim/board";
    }

    /** The form that was just refused stays as it was typed; the others are new. */
    private static void keep(Model model, String name, Object fresh) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, fresh);
        }
    }

    private static String board(UUID programmeId) {
        return "redirect:/programmes/" + programmeId + "/claims";
    }
}
