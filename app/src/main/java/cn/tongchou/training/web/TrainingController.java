package cn.tongchou.training.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.NotFound;
import cn.tongchou.training.TrainingManagement;
import cn.tongchou.training.TrainingSession;
import cn.tongchou.training.process.TrainingSteps;
import jakarta.validation.Valid;
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

/** 培训: courses and sessions of a year, enrolling, recording who came. */
@Controller
class TrainingController {

    private final TrainingManagement training;
    private final TrainingSteps steps;
    private final TrainingPage page;

    TrainingController(TrainingManagement training, TrainingSteps steps, TrainingPage page) {
        this.training = training;
        this.steps = steps;
        this.page = page;
    }

    @GetMapping("/programmes/{programmeId}/training")
    String show(@PathVariable UUID programmeId, Actor actor, Model model) {
        model.addAttribute("schedule", SessionForm.empty());
        model.addAttribute("enrol", EnrolForm.empty());
        return page.show(programmeId, actor, model);
    }

    @PostMapping("/programmes/{programmeId}/training/sessions")
    String schedule(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("schedule") SessionForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () -> {
                            requireOf(programmeId, form.courseId());
                            steps.schedule(form.courseId(), form.plan(), form.commandId(), actor);
                        });
        if (!done) {
            model.addAttribute("enrol", EnrolForm.empty());
            return page.show(programmeId, actor, model);
        }
        return back(programmeId, redirect, "training.flash.scheduled");
    }

    @PostMapping("/programmes/{programmeId}/training/enrolments")
    String enrol(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("enrol") EnrolForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        UUID library =
                actor.is(Role.COORDINATOR) && form.institutionId() != null
                        ? form.institutionId()
                        : actor.institutionId();
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () -> {
                            session(programmeId, form.sessionId());
                            steps.enrol(
                                    form.sessionId(),
                                    library,
                                    form.personName(),
                                    form.phone(),
                                    form.commandId(),
                                    actor);
                        });
        if (!done) {
            model.addAttribute("schedule", SessionForm.empty());
            return page.show(programmeId, actor, model);
        }
        return back(programmeId, redirect, "training.flash.enrolled");
    }

    @PostMapping("/programmes/{programmeId}/training/enrolments/{enrolmentId}/cancellation")
    String cancel(
            @PathVariable UUID programmeId,
            @PathVariable UUID enrolmentId,
            @RequestParam UUID commandId,
            Actor actor,
            RedirectAttributes redirect) {
        session(programmeId, training.enrolment(enrolmentId).sessionId());
        steps.cancelEnrolment(enrolmentId, commandId, actor);
        return back(programmeId, redirect, "training.flash.cancelled");
    }

    @PostMapping("/programmes/{programmeId}/training/sessions/{sessionId}/attendance")
    String record(
            @PathVariable UUID programmeId,
            @PathVariable UUID sessionId,
            @Valid @ModelAttribute("attendance") AttendanceForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        session(programmeId, sessionId);
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () ->
                                steps.recordAttendance(
                                        sessionId,
                                        form.presences(training.enrolments(sessionId)),
                                        form.revision(),
                                        form.commandId(),
                                        actor));
        if (!done) {
            model.addAttribute("schedule", SessionForm.empty());
            model.addAttribute("enrol", EnrolForm.empty());
            model.addAttribute("typedFor", sessionId);
            return page.show(programmeId, actor, model);
        }
        return back(programmeId, redirect, "training.flash.recorded");
    }

    @PostMapping("/programmes/{programmeId}/training/courses/{courseId}/requirement")
    String require(
            @PathVariable UUID programmeId,
            @PathVariable UUID courseId,
            @RequestParam boolean required,
            @RequestParam UUID commandId,
            Actor actor,
            RedirectAttributes redirect) {
        requireOf(programmeId, courseId);
        steps.setRequired(courseId, required, commandId, actor);
        return back(programmeId, redirect, "training.flash.requirement");
    }

    private TrainingSession session(UUID programmeId, UUID sessionId) {
        TrainingSession session = training.session(sessionId);
        requireOf(programmeId, session.courseId());
        return session;
    }

    private void requireOf(UUID programmeId, UUID courseId) {
        if (!training.course(courseId).programmeId().equals(programmeId)) {
            throw new NotFound();
        }
    }

    private static String back(UUID programmeId, RedirectAttributes redirect, String message) {
        redirect.addFlashAttribute("flashMessage", message);
        return "redirect:/programmes/" + programmeId + "/training";
    }
}
