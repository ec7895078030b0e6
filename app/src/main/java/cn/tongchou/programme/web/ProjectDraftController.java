package cn.tongchou.programme.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.FormSubmission;
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

/** The construction projects of a draft: add, change, take out. */
@Controller
class ProjectDraftController {

    private final ProgrammeManagement programmes;
    private final ProgrammeDesk desk;

    ProjectDraftController(ProgrammeManagement programmes, ProgrammeDesk desk) {
        this.programmes = programmes;
        this.desk = desk;
    }

    @GetMapping("/programmes/{programmeId}/projects/new")
    String form(@PathVariable UUID programmeId, Model model) {
        model.addAttribute("form", ProjectForm.empty());
        return page(programmes.programme(programmeId), null, model);
    }

    @PostMapping("/programmes/{programmeId}/projects")
    String add(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Programme programme = programmes.programme(programmeId);
        if (!FormSubmission.attempt(binding, () -> desk.addProject(programmeId, form, actor))) {
            return page(programme, null, model);
        }
        redirect.addFlashAttribute("flashMessage", "programme.flash.project-added");
        return "redirect:/programmes/" + programmeId + "/edit";
    }

    @GetMapping("/projects/{projectId}/edit")
    String edit(@PathVariable UUID projectId, Model model) {
        ConstructionProject project = programmes.project(projectId);
        Programme programme = programmes.programme(project.programmeId());
        if (!programme.isDraft()) {
            return "redirect:/projects/" + projectId;
        }
        model.addAttribute("form", ProjectForm.of(project));
        return page(programme, project, model);
    }

    @PostMapping("/projects/{projectId}")
    String change(
            @PathVariable UUID projectId,
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ConstructionProject project = programmes.project(projectId);
        if (!FormSubmission.attempt(binding, () -> desk.changeProject(projectId, form, actor))) {
            return page(programmes.programme(project.programmeId()), project, model);
        }
        redirect.addFlashAttribute("flashMessage", "programme.flash.project-saved");
        return "redirect:/programmes/" + project.programmeId() + "/edit";
    }

    @PostMapping("/projects/{projectId}/removal")
    String remove(
            @PathVariable UUID projectId,
            @RequestParam UUID commandId,
            Actor actor,
            RedirectAttributes redirect) {
        ConstructionProject project = programmes.project(projectId);
        desk.removeProject(projectId, commandId, actor);
        redirect.addFlashAttribute("flashMessage", "programme.flash.project-removed");
        return "redirect:/programmes/" + project.programmeId() + "/edit";
    }

    private static String page(Programme programme, ConstructionProject project, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("project", project);
        model.addAttribute("kinds", ConstructionKind.values());
        return "programme/project-form";
    }
}
