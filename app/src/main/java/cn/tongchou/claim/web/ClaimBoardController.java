package cn.tongchou.claim.web;

import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimLine;
import cn.tongchou.claim.ClaimListing;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.ClaimRound;
import cn.tongchou.claim.process.CloseClaimWindow;
import cn.tongchou.claim.process.ConfirmClaims;
import cn.tongchou.claim.process.DecideFurtherRound;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Lists;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.NoticeReach;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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
    private final ClaimListing listing;
    private final Lists lists;
    private final ListExport export;

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
            Clock clock,
            ClaimListing listing,
            Lists lists,
            ListExport export) {
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
        this.listing = listing;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/programmes/{programmeId}/claims")
    String board(
            @PathVariable UUID programmeId,
            @RequestParam(required = false) UUID project,
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Model model) {
        Programme programme = programmes.programme(programmeId);
        if (programme.isDraft() && actor.is(Role.COORDINATOR)) {
            return "redirect:/programmes/" + programmeId + "/edit";
        }
        return page(programme, project, address, actor, model);
    }

    @GetMapping("/programmes/{programmeId}/claims.xlsx")
    void workbook(
            @PathVariable UUID programmeId,
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Programme programme = programmes.programme(programmeId);
        export.file(listing.of(programme, projects(programmeId), actor), address, locale, actor)
                .send(response);
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
        return page(programme, chosen, new LinkedMultiValueMap<>(), actor, model);
    }

    private String page(
            Programme programme,
            UUID chosen,
            MultiValueMap<String, String> address,
            Actor actor,
            Model model) {
        UUID programmeId = programme.id();
        List<ClaimViews.PoolCard> pools = views.pools(programmeId);
        ClaimRound round = book.currentRound(programmeId).orElseThrow(NotFound::new);
        boolean clerk = actor.is(Role.LIBRARY_CLERK);
        List<ClaimViews.ClaimRow> rows = clerk ? views.claims(programmeId, actor) : List.of();
        Map<UUID, ConstructionProject> projects = projects(programmeId);
        Listing<ClaimLine> all = listing.of(programme, projects, actor);
        if (clerk && chosen != null) {
            all.keeping("project", chosen);
        }
        model.addAttribute("list", lists.page(all, address));
        model.addAttribute("projects", projects);
        model.addAttribute("programme", programme);
        model.addAttribute("pools", pools);
        model.addAttribute("round", round);
        model.addAttribute("roundOver", !round.isOpen() || !clock.now().isBefore(round.closesAt()));
        model.addAttribute(
                "daysLeft", ChronoUnit.DAYS.between(clock.today(), Clock.dateOf(round.closesAt())));
        model.addAttribute(
                "undecided",
                clerk
                        ? rows.stream().filter(ClaimViews.ClaimRow::undecided).count()
                        : book.undecided(programmeId).size());
        boolean coordinator = actor.is(Role.COORDINATOR) && programme.isRunning();
        model.addAttribute("coordinator", coordinator);
        model.addAttribute("unreached", coordinator ? reach.unreached() : List.of());
        if (clerk) {
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

    private Map<UUID, ConstructionProject> projects(UUID programmeId) {
        return programmes.projects(programmeId).stream()
                .collect(Collectors.toMap(ConstructionProject::id, Function.identity()));
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
