package cn.tongchou.budget.web;

import cn.tongchou.budget.FundMovement;
import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.LedgerEntry;
import cn.tongchou.budget.LedgerEntryKind;
import cn.tongchou.budget.process.MoveFunds;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.FormSubmission;
import jakarta.validation.Valid;
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

/** 经费台账: the entries of a year, and what finance posts beside the year's own steps. */
@Controller
class LedgerController {

    private final Ledger ledger;
    private final FundViews views;
    private final ProgrammeManagement programmes;
    private final AccountManagement accounts;
    private final MoveFunds moveFunds;

    LedgerController(
            Ledger ledger,
            FundViews views,
            ProgrammeManagement programmes,
            AccountManagement accounts,
            MoveFunds moveFunds) {
        this.ledger = ledger;
        this.views = views;
        this.programmes = programmes;
        this.accounts = accounts;
        this.moveFunds = moveFunds;
    }

    @GetMapping("/programmes/{programmeId}/ledger")
    String show(
            @PathVariable UUID programmeId,
            @RequestParam(required = false) LedgerEntryKind kind,
            Actor actor,
            Model model) {
        return page(programmeId, kind, actor, model);
    }

    @PostMapping("/programmes/{programmeId}/ledger")
    String move(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("movementForm") FundForms.Movement form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        FundMovement movement =
                new FundMovement(
                        programmeId,
                        form.kind(),
                        form.correctsSeq(),
                        form.source(),
                        form.projectId(),
                        form.amount(),
                        form.documentNumber(),
                        form.reason());
        boolean posted =
                FormSubmission.attempt(
                        binding,
                        () -> {
                            accounts.confirmPassword(actor, form.password());
                            moveFunds.post(movement, form.commandId(), actor);
                        });
        if (!posted) {
            return page(programmeId, null, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "budget.flash.posted");
        return "redirect:/programmes/" + programmeId + "/ledger";
    }

    private String page(UUID programmeId, LedgerEntryKind kind, Actor actor, Model model) {
        Programme programme = programmes.programme(programmeId);
        List<LedgerEntry> entries = ledger.entries(programmeId);
        model.addAttribute("programme", programme);
        model.addAttribute("position", ledger.fundPosition(programmeId));
        model.addAttribute(
                "entries",
                entries.stream().filter(entry -> kind == null || entry.kind() == kind).toList());
        model.addAttribute("total", entries.size());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", LedgerEntryKind.values());
        model.addAttribute("projectOptions", views.projectNames(programmeId));
        model.addAttribute("fundSources", FundSource.values());
        model.addAttribute(
                "movementKinds",
                List.of(
                        LedgerEntryKind.ADJUST,
                        LedgerEntryKind.RETURN,
                        LedgerEntryKind.CARRY_OVER));
        model.addAttribute("finance", actor.is(Role.FINANCE) && !programme.isDraft());
        FundsPage.keep(
                model,
                "movementForm",
                new FundForms.Movement(
                        null, LedgerEntryKind.ADJUST, null, null, null, null, null, null, null));
        return "budget/ledger";
    }
}
