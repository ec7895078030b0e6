package cn.tongchou.acceptance.web;

import cn.tongchou.acceptance.LotAcceptanceCommand;
import cn.tongchou.acceptance.LotResult;
import cn.tongchou.acceptance.PayCommand;
import cn.tongchou.acceptance.PaymentManagement;
import cn.tongchou.acceptance.ReleaseCommand;
import cn.tongchou.acceptance.process.AcceptLot;
import cn.tongchou.acceptance.process.PayContract;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.shared.FormSubmission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A contract from its acceptance to its last payment. Money forms ask for the person's password
 * again.
 */
@Controller
class ContractPaymentController {

    private final ContractPage page;
    private final AcceptLot acceptLot;
    private final PayContract payContract;
    private final PaymentManagement payments;
    private final AccountManagement accounts;

    ContractPaymentController(
            ContractPage page,
            AcceptLot acceptLot,
            PayContract payContract,
            PaymentManagement payments,
            AccountManagement accounts) {
        this.page = page;
        this.acceptLot = acceptLot;
        this.payContract = payContract;
        this.payments = payments;
        this.accounts = accounts;
    }

    @GetMapping("/contracts/{contractId}/payments")
    String show(@PathVariable UUID contractId, Actor actor, Model model) {
        return page.show(contractId, actor, model);
    }

    @PostMapping("/contracts/{contractId}/acceptance")
    String acceptLot(
            @PathVariable UUID contractId,
            @Valid @ModelAttribute("lotForm") PaymentForms.Lot form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        page.visible(contractId, actor);
        boolean done =
                FormSubmission.attempt(
                        binding, () -> acceptLot.accept(command(contractId, form), actor));
        return finish(
                done,
                contractId,
                actor,
                model,
                response,
                redirect,
                form.result() == LotResult.NOT_QUALIFIED
                        ? "acceptance.flash.lot-refused"
                        : "acceptance.flash.lot-qualified");
    }

    @PostMapping("/contracts/{contractId}/payments")
    String release(
            @PathVariable UUID contractId,
            @Valid @ModelAttribute("releaseForm") PaymentForms.Release form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        page.visible(contractId, actor);
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () -> {
                            accounts.confirmPassword(actor, form.password());
                            payContract.release(
                                    new ReleaseCommand(
                                            form.commandId(),
                                            contractId,
                                            form.amount(),
                                            Boolean.TRUE.equals(form.last()),
                                            form.invoiceNo(),
                                            form.reason()),
                                    actor);
                        });
        return finish(
                done, contractId, actor, model, response, redirect, "acceptance.flash.released");
    }

    @PostMapping("/payments/{paymentId}/payment")
    String pay(
            @PathVariable UUID paymentId,
            @Valid @ModelAttribute("payForm") PaymentForms.Pay form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        UUID contractId = payments.payment(paymentId).contractId();
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () -> {
                            accounts.confirmPassword(actor, form.password());
                            payContract.pay(
                                    new PayCommand(
                                            form.commandId(),
                                            paymentId,
                                            form.voucherNo(),
                                            form.paidOn()),
                                    actor);
                        });
        return finish(done, contractId, actor, model, response, redirect, "acceptance.flash.paid");
    }

    @PostMapping("/payments/{paymentId}/return")
    String giveBack(
            @PathVariable UUID paymentId,
            @Valid @ModelAttribute("returnForm") PaymentForms.GiveBack form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        UUID contractId = payments.payment(paymentId).contractId();
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () ->
                                payContract.giveBack(
                                        form.commandId(), paymentId, form.reason(), actor));
        return finish(
                done, contractId, actor, model, response, redirect, "acceptance.flash.returned");
    }

    private String finish(
            boolean done,
            UUID contractId,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            String said) {
        if (!done) {
            response.setStatus(422);
            return page.show(contractId, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", said);
        return "redirect:/contracts/" + contractId + "/payments";
    }

    private static LotAcceptanceCommand command(UUID contractId, PaymentForms.Lot form) {
        MultipartFile report = form.report();
        try {
            return new LotAcceptanceCommand(
                    form.commandId(),
                    contractId,
                    form.result(),
                    form.acceptedOn(),
                    form.memberList(),
                    form.reason(),
                    report == null ? null : report.getOriginalFilename(),
                    report == null ? null : report.getContentType(),
                    report == null ? null : report.getBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
