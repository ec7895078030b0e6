package cn.tongchou.inspection.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.DefectRecording;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionList;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.Verdict;
import cn.tongchou.inspection.process.DecideFailedBatch;
import cn.tongchou.inspection.process.SignInspection;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.Keys;
import cn.tongchou.shared.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
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
 * One batch's inspection: the working page for its inspectors, the result for everybody else
 * concerned.
 */
@Controller
class InspectionController {

    private final InspectionRecords records;
    private final InspectionList list;
    private final DefectRecording recording;
    private final SignInspection signing;
    private final DecideFailedBatch deciding;
    private final WorkingPage working;
    private final ResultPage result;

    InspectionController(
            InspectionRecords records,
            InspectionList list,
            DefectRecording recording,
            SignInspection signing,
            DecideFailedBatch deciding,
            WorkingPage working,
            ResultPage result) {
        this.records = records;
        this.list = list;
        this.recording = recording;
        this.signing = signing;
        this.deciding = deciding;
        this.working = working;
        this.result = result;
    }

    @GetMapping("/inspections/{batchId}")
    String page(
            @PathVariable UUID batchId,
            @RequestParam(required = false) Integer round,
            @RequestParam(required = false) Integer unit,
            Actor actor,
            Locale locale,
            Model model) {
        Inspection newest = readable(batchId, actor);
        Inspection shown =
                round == null ? newest : records.ofRound(batchId, round).orElseThrow(NotFound::new);
        return records.mayInspect(shown, actor)
                ? working.show(shown, unit, locale, model)
                : result.show(shown, newest, actor, locale, model);
    }

    @PostMapping("/inspections/{batchId}/defects")
    String record(
            @PathVariable UUID batchId,
            @Valid @ModelAttribute("defectForm") DefectForm form,
            BindingResult binding,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        readable(batchId, actor);
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () ->
                                recording.record(
                                        batchId,
                                        form.round(),
                                        form.unit(),
                                        form.code(),
                                        form.note(),
                                        form.commandId(),
                                        actor));
        if (done) {
            return at(batchId, form.unit());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return shown(readable(batchId, actor), form.unit(), actor, locale, model);
    }

    @PostMapping("/inspections/{batchId}/defects/{defectId}/removal")
    String remove(
            @PathVariable UUID batchId,
            @PathVariable UUID defectId,
            @RequestParam int round,
            @RequestParam UUID commandId,
            Actor actor) {
        readable(batchId, actor);
        int unit = recording.remove(batchId, round, defectId, commandId, actor).unitOrdinal();
        return at(batchId, unit);
    }

    @PostMapping("/inspections/{batchId}/progress")
    String seen(
            @PathVariable UUID batchId,
            @RequestParam int round,
            @RequestParam int unit,
            Actor actor) {
        readable(batchId, actor);
        recording.seen(batchId, round, unit, actor);
        return at(batchId, unit + 1);
    }

    private static String at(UUID batchId, int unit) {
        return "redirect:/inspections/" + batchId + "?unit=" + unit;
    }

    @PostMapping("/inspections/{batchId}/signature")
    String sign(
            @PathVariable UUID batchId,
            @Valid @ModelAttribute("signForm") SignForm form,
            BindingResult binding,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Inspection inspection = readable(batchId, actor);
        AtomicReference<Verdict> verdict = new AtomicReference<>();
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () ->
                                verdict.set(
                                        signing.sign(
                                                batchId,
                                                form.round(),
                                                form.seen(),
                                                form.commandId(),
                                                actor)));
        if (done) {
            boolean passed = verdict.get() == Verdict.PASSED;
            redirect.addFlashAttribute(
                    "flashMessage", passed ? "inspection.flash.passed" : "inspection.flash.failed");
            redirect.addFlashAttribute("flashKind", passed ? "ok" : "warn");
            redirect.addFlashAttribute("flashArgs", new Object[] {inspection.batchNumber()});
            return "redirect:/inspections/" + batchId;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return shown(inspection, null, actor, locale, model);
    }

    @PostMapping("/inspections/{batchId}/decision")
    String decide(
            @PathVariable UUID batchId,
            @Valid @ModelAttribute("decisionForm") DecisionForm form,
            BindingResult binding,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Inspection inspection = readable(batchId, actor);
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () ->
                                deciding.decide(
                                        batchId,
                                        form.round(),
                                        form.decision(),
                                        form.reason(),
                                        form.commandId(),
                                        actor));
        if (done) {
            redirect.addFlashAttribute(
                    "flashMessage", Keys.of("inspection.flash.decided", form.decision()));
            redirect.addFlashAttribute("flashArgs", new Object[] {inspection.batchNumber()});
            return "redirect:/inspections/" + batchId;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return result.show(inspection, inspection, actor, locale, model);
    }

    /** The newest round: the working page for who may inspect it, the result for everybody else. */
    private String shown(Inspection newest, Integer unit, Actor actor, Locale locale, Model model) {
        return records.mayInspect(newest, actor)
                ? working.show(newest, unit, locale, model)
                : result.show(newest, newest, actor, locale, model);
    }

    private Inspection readable(UUID batchId, Actor actor) {
        return records.newest(batchId)
                .filter(inspection -> list.mayRead(inspection, actor))
                .orElseThrow(NotFound::new);
    }
}
