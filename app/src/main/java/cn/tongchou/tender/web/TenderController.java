package cn.tongchou.tender.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.attachment.Upload;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.Keys;
import cn.tongchou.shared.NotFound;
import cn.tongchou.tender.ContractRecord;
import cn.tongchou.tender.JointTender;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderOpening;
import cn.tongchou.tender.process.ConfirmAward;
import cn.tongchou.tender.process.PlanLots;
import cn.tongchou.tender.process.RecordEvaluation;
import cn.tongchou.tender.process.RecordOpening;
import cn.tongchou.tender.process.SignContracts;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
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

/**
 * 联合招标 of a year. Empty rows of a form are left out; another row is a request of its own, without
 * any script.
 */
@Controller
class TenderController {

    /** The choice that declares a lot void. */
    static final String VOID = "VOID";

    /** The choice that gives a lot up. */
    static final String CANCEL = "CANCEL";

    private final TenderManagement tenders;
    private final TenderPage page;
    private final PlanLots plan;
    private final RecordOpening opening;
    private final RecordEvaluation evaluation;
    private final ConfirmAward award;
    private final SignContracts sign;
    private final AccountManagement accounts;
    private final Attachments attachments;

    TenderController(
            TenderManagement tenders,
            TenderPage page,
            PlanLots plan,
            RecordOpening opening,
            RecordEvaluation evaluation,
            ConfirmAward award,
            SignContracts sign,
            AccountManagement accounts,
            Attachments attachments) {
        this.tenders = tenders;
        this.page = page;
        this.plan = plan;
        this.opening = opening;
        this.evaluation = evaluation;
        this.award = award;
        this.sign = sign;
        this.accounts = accounts;
        this.attachments = attachments;
    }

    @GetMapping("/programmes/{programmeId}/tender")
    String show(
            @PathVariable UUID programmeId,
            @RequestParam(required = false) UUID lot,
            Actor actor,
            Locale locale,
            Model model) {
        return page.show(programmeId, lot, actor, locale, model);
    }

    @PostMapping("/programmes/{programmeId}/tender/lots")
    String plan(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("planForm") PlanForms.Plan form,
            BindingResult binding,
            @RequestParam(required = false) String addRow,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (addRow != null) {
            form.getLots().add(new PlanForms.LotRow());
            return page.show(programmeId, null, actor, locale, unchecked(model, "planForm", form));
        }
        if (!binding.hasErrors()) {
            form.getLots().removeIf(row -> row.getKind() == null);
        }
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () ->
                                plan.plan(
                                        TenderInput.planned(programmeId, form),
                                        form.getCommandId(),
                                        actor));
        return done
                ? back(programmeId, "tender.flash.planned", redirect)
                : page.show(programmeId, null, actor, locale, model);
    }

    @PostMapping("/programmes/{programmeId}/tender/openings")
    String open(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("openingForm") OpeningForms.Opening form,
            BindingResult binding,
            @RequestParam(required = false) UUID addRow,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (addRow != null) {
            int last =
                    IntStream.range(0, form.getBids().size())
                            .filter(i -> addRow.equals(form.getBids().get(i).getLotId()))
                            .max()
                            .orElse(-1);
            form.getBids().add(last + 1, TenderDefaults.bidRow(addRow));
            return page.show(
                    programmeId, null, actor, locale, unchecked(model, "openingForm", form));
        }
        if (!binding.hasErrors()) {
            form.getBids().removeIf(TenderInput::blank);
        }
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () -> {
                            accounts.confirmPassword(actor, form.getPassword());
                            opening.record(
                                    programmeId,
                                    TenderInput.opened(form),
                                    TenderInput.newBidders(form),
                                    Upload.of(form.getFile()),
                                    form.getCommandId(),
                                    actor);
                        });
        return done
                ? back(programmeId, "tender.flash.opened", redirect)
                : page.show(programmeId, null, actor, locale, model);
    }

    @PostMapping("/programmes/{programmeId}/tender/evaluation")
    String evaluate(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("evaluationForm") EvaluationForms.Scores form,
            BindingResult binding,
            @RequestParam(required = false) String addRow,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (addRow != null) {
            form.getMembers().add(TenderDefaults.memberRow(true));
            form.getMembers().add(TenderDefaults.memberRow(true));
            return page.show(
                    programmeId, null, actor, locale, unchecked(model, "evaluationForm", form));
        }
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () ->
                                evaluation.record(
                                        programmeId,
                                        TenderInput.evaluated(form),
                                        Upload.of(form.getFile()),
                                        form.getCommandId(),
                                        actor));
        return done
                ? back(programmeId, "tender.flash.evaluated", redirect)
                : page.show(programmeId, null, actor, locale, model);
    }

    @PostMapping("/programmes/{programmeId}/tender/award")
    String award(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("awardForm") AwardForms.Award form,
            BindingResult binding,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () -> {
                            accounts.confirmPassword(actor, form.getPassword());
                            award.confirm(
                                    programmeId,
                                    TenderInput.awarded(form),
                                    form.getCommandId(),
                                    actor);
                        });
        return done
                ? back(
                        programmeId,
                        Keys.of("tender.flash.decided", tender(programmeId).status()),
                        redirect)
                : page.show(programmeId, null, actor, locale, model);
    }

    @PostMapping("/programmes/{programmeId}/tender/contracts")
    String sign(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("contractForm") ContractForm form,
            BindingResult binding,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        if (form.lotId() == null || !tenders.lot(form.lotId()).programmeId().equals(programmeId)) {
            throw new NotFound();
        }
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () -> {
                            accounts.confirmPassword(actor, form.password());
                            sign.sign(
                                    new ContractRecord(
                                            form.lotId(),
                                            form.signedOn(),
                                            form.amount(),
                                            form.source(),
                                            null),
                                    Upload.of(form.file()),
                                    form.commandId(),
                                    actor);
                        });
        return done
                ? back(programmeId, "tender.flash.signed", redirect)
                : page.show(programmeId, form.lotId(), actor, locale, model);
    }

    @GetMapping("/programmes/{programmeId}/tender/openings/{roundNo}/record")
    ResponseEntity<byte[]> record(@PathVariable UUID programmeId, @PathVariable int roundNo) {
        return attachments.download(opening(programmeId, roundNo).attachmentId());
    }

    @GetMapping("/programmes/{programmeId}/tender/openings/{roundNo}/report")
    ResponseEntity<byte[]> report(@PathVariable UUID programmeId, @PathVariable int roundNo) {
        return attachments.download(opening(programmeId, roundNo).reportId());
    }

    private TenderOpening opening(UUID programmeId, int roundNo) {
        return tenders.openings(tender(programmeId).id()).stream()
                .filter(one -> one.roundNo() == roundNo)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private JointTender tender(UUID programmeId) {
        return tenders.tender(programmeId).orElseThrow(NotFound::new);
    }

    /** Another row was asked for: what was typed stays, and nothing is judged yet. */
    private static Model unchecked(Model model, String name, Object form) {
        model.addAttribute(
                BindingResult.MODEL_KEY_PREFIX + name,
                new org.springframework.validation.BeanPropertyBindingResult(form, name));
        return model;
    }

    private static String back(UUID programmeId, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flashMessage", message);
        return "redirect:/programmes/" + programmeId + "/tender";
    }
}
