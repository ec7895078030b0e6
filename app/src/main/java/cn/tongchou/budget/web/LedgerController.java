package cn.tongchou.budget.web;

import cn.tongchou.budget.FundMovement;
import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.LedgerEntryKind;
import cn.tongchou.budget.LedgerListing;
import cn.tongchou.budget.process.MoveFunds;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.Lists;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.FormSubmission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** 经费台账: the entries of a year, and what finance posts beside the year's own steps. */
@Controller
class LedgerController {

    private final Ledger ledger;
    private final FundViews views;
    private final ProgrammeManagement programmes;
    private final AccountManagement accounts;
    private final MoveFunds moveFunds;
    private final LedgerListing listing;
    private final Lists lists;
    private final ListExport export;

    LedgerController(
            Ledger ledger,
            FundViews views,
            ProgrammeManagement programmes,
            AccountManagement accounts,
            MoveFunds moveFunds,
            LedgerListing listing,
            Lists lists,
            ListExport export) {
        this.ledger = ledger;
        this.views = views;
        this.programmes = programmes;
        this.accounts = accounts;
        this.moveFunds = moveFunds;
        this.listing = listing;
        this.lists = lists;
        this.export = export;
    }

    @GetMapping("/programmes/{programmeId}/ledger")
    String show(
            @PathVariable UUID programmeId,
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Model model) {
        return page(programmeId, address, actor, model);
    }

    @GetMapping("/programmes/{programmeId}/ledger.xlsx")
    void workbook(
            @PathVariable UUID programmeId,
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(listing.of(programmes.programme(programmeId)), address, locale, actor)
                .send(response);
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
            return page(programmeId, new LinkedMultiValueMap<>(), actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "budget.flash.posted");
        return "redirect:/programmes/" + programmeId + "/ledger";
    }

    private String page(
            UUID programmeId, MultiValueMap<String, String> address, Actor actor, Model model) {
        Programme programme = programmes.programme(programmeId);
        model.addAttribute("programme", programme);
        model.addAttribute("position", ledger.fundPosition(programmeId));
        model.addAttribute("list", lists.page(listing.of(programme), address));
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
