package cn.tongchou.budget.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.attachment.Upload;
import cn.tongchou.budget.AllocationRecord;
import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.MemoDraft;
import cn.tongchou.budget.MemoStop;
import cn.tongchou.budget.MemoStopRecord;
import cn.tongchou.budget.ReceiptRecord;
import cn.tongchou.budget.RequestMemo;
import cn.tongchou.budget.process.DraftRequestMemo;
import cn.tongchou.budget.process.RecordAllocation;
import cn.tongchou.budget.process.RecordFundReceipt;
import cn.tongchou.budget.process.RecordMemoRoute;
import cn.tongchou.identity.Actor;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.NotFound;
import jakarta.validation.Valid;
import java.util.List;
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

/** 经费: 请示, its route, grants and arrivals. */
@Controller
class FundsController {

    private final FundManagement funds;
    private final FundsPage page;
    private final DraftRequestMemo draft;
    private final RecordMemoRoute route;
    private final RecordAllocation allocation;
    private final RecordFundReceipt receipt;
    private final Attachments attachments;

    FundsController(
            FundManagement funds,
            FundsPage page,
            DraftRequestMemo draft,
            RecordMemoRoute route,
            RecordAllocation allocation,
            RecordFundReceipt receipt,
            Attachments attachments) {
        this.funds = funds;
        this.page = page;
        this.draft = draft;
        this.route = route;
        this.allocation = allocation;
        this.receipt = receipt;
        this.attachments = attachments;
    }

    @GetMapping("/programmes/{programmeId}/funds")
    String show(@PathVariable UUID programmeId, Actor actor, Model model) {
        return page.show(programmeId, actor, model);
    }

    @PostMapping("/programmes/{programmeId}/funds/memo")
    String memo(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("memoForm") FundForms.Memo form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(binding, () -> write(programmeId, form, actor))) {
            return page.show(programmeId, actor, model);
        }
        redirect.addFlashAttribute(
                "flashMessage",
                Boolean.TRUE.equals(form.finish())
                        ? "budget.flash.memo-finished"
                        : "budget.flash.memo-saved");
        return back(programmeId);
    }

    private void write(UUID programmeId, FundForms.Memo form, Actor actor) {
        MemoDraft memo =
                new MemoDraft(
                        programmeId,
                        form.title(),
                        form.amount(),
                        form.body(),
                        List.of(),
                        form.revision());
        if (Boolean.TRUE.equals(form.finish())) {
            draft.finish(memo, form.commandId(), actor);
        } else {
            draft.save(memo, form.commandId(), actor);
        }
    }

    @PostMapping("/memos/{memoId}/stops")
    String stop(
            @PathVariable UUID memoId,
            @Valid @ModelAttribute("stopForm") FundForms.Stop form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        UUID programmeId = funds.memo(memoId).programmeId();
        MemoStopRecord stop =
                new MemoStopRecord(
                        memoId,
                        form.station(),
                        form.outcome(),
                        form.date(),
                        form.documentNumber(),
                        form.note(),
                        null);
        if (!FormSubmission.attempt(
                binding,
                () -> route.record(stop, Upload.of(form.file()), form.commandId(), actor))) {
            return page.show(programmeId, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "budget.flash.stop-recorded");
        return back(programmeId);
    }

    @PostMapping("/programmes/{programmeId}/funds/allocations")
    String allocate(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("allocationForm") FundForms.Allocation form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        AllocationRecord record =
                new AllocationRecord(
                        programmeId,
                        form.documentNumber(),
                        form.amount(),
                        form.source(),
                        form.projectId(),
                        form.issuedOn(),
                        null);
        if (!FormSubmission.attempt(
                binding,
                () ->
                        allocation.record(
                                record,
                                Upload.of(form.file()),
                                Boolean.TRUE.equals(form.last()),
                                form.commandId(),
                                actor))) {
            return page.show(programmeId, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "budget.flash.allocated");
        return back(programmeId);
    }

    @PostMapping("/programmes/{programmeId}/funds/allocations/completion")
    String allocated(
            @PathVariable UUID programmeId,
            @ModelAttribute("commandForm") FundForms.Command form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(
                binding, () -> allocation.finish(programmeId, form.commandId(), actor))) {
            return page.show(programmeId, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "budget.flash.allocation-complete");
        return back(programmeId);
    }

    @PostMapping("/programmes/{programmeId}/funds/receipts")
    String receive(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("receiptForm") FundForms.Receipt form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (form.allocationId() != null
                && !funds.allocation(form.allocationId()).programmeId().equals(programmeId)) {
            throw new NotFound();
        }
        ReceiptRecord record =
                new ReceiptRecord(
                        form.allocationId(),
                        form.amount(),
                        form.receivedOn(),
                        form.documentNumber(),
                        null);
        if (!FormSubmission.attempt(
                binding,
                () ->
                        receipt.record(
                                record,
                                Upload.of(form.file()),
                                Boolean.TRUE.equals(form.last()),
                                form.commandId(),
                                actor))) {
            return page.show(programmeId, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "budget.flash.received");
        return back(programmeId);
    }

    @PostMapping("/programmes/{programmeId}/funds/receipts/completion")
    String received(
            @PathVariable UUID programmeId,
            @ModelAttribute("commandForm") FundForms.Command form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(
                binding, () -> receipt.finish(programmeId, form.commandId(), actor))) {
            return page.show(programmeId, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "budget.flash.receipt-complete");
        return back(programmeId);
    }

    @GetMapping("/memos/{memoId}/document")
    ResponseEntity<byte[]> document(@PathVariable UUID memoId) {
        RequestMemo memo = funds.memo(memoId);
        return attachments.download(memo.documentId());
    }

    @GetMapping("/memos/{memoId}/stops/{stopId}/file")
    ResponseEntity<byte[]> stopFile(@PathVariable UUID memoId, @PathVariable UUID stopId) {
        return attachments.download(
                funds.stops(memoId).stream()
                        .filter(stop -> stop.id().equals(stopId))
                        .map(MemoStop::attachmentId)
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    @GetMapping("/fund-allocations/{allocationId}/file")
    ResponseEntity<byte[]> allocationFile(@PathVariable UUID allocationId) {
        return attachments.download(funds.allocation(allocationId).attachmentId());
    }

    @GetMapping("/fund-receipts/{receiptId}/file")
    ResponseEntity<byte[]> receiptFile(@PathVariable UUID receiptId) {
        return attachments.download(funds.receipt(receiptId).attachmentId());
    }

    private static String back(UUID programmeId) {
        return "redirect:/programmes/" + programmeId + "/funds";
    }
}
