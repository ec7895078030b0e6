package cn.tongchou.programme.web;

import cn.tongchou.attachment.Attachments;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.NoticeReach;
import cn.tongchou.programme.NoticeRegister;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProgrammeNotice;
import cn.tongchou.programme.process.LaunchProgramme;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.NotFound;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 年度计划: the list of years, a year's draft, its launch. */
@Controller
class ProgrammeController {

    private final ProgrammeManagement programmes;
    private final NoticeRegister notices;
    private final ProgrammeDesk desk;
    private final LaunchProgramme launch;
    private final NoticeReach reach;
    private final Attachments attachments;
    private final ItemHistory history;
    private final Clock clock;

    ProgrammeController(
            ProgrammeManagement programmes,
            NoticeRegister notices,
            ProgrammeDesk desk,
            LaunchProgramme launch,
            NoticeReach reach,
            Attachments attachments,
            ItemHistory history,
            Clock clock) {
        this.programmes = programmes;
        this.notices = notices;
        this.desk = desk;
        this.launch = launch;
        this.reach = reach;
        this.attachments = attachments;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/programmes")
    String list(Actor actor, Model model) {
        List<YearRow> rows =
                programmes.all().stream()
                        .filter(programme -> actor.is(Role.COORDINATOR) || !programme.isDraft())
                        .map(
                                programme ->
                                        new YearRow(
                                                programme,
                                                programmes.notice(programme.id()),
                                                programmes.projects(programme.id()).size()))
                        .toList();
        model.addAttribute("yearRows", rows);
        return "programme/list";
    }

    @GetMapping("/programmes/new")
    String form(Model model) {
        model.addAttribute("form", ProgrammeForm.empty(clock.today().getYear()));
        return "programme/new";
    }

    @PostMapping("/programmes")
    String draft(
            @Valid @ModelAttribute("form") ProgrammeForm form,
            BindingResult binding,
            Actor actor,
            RedirectAttributes redirect) {
        AtomicReference<Programme> drafted = new AtomicReference<>();
        if (!FormSubmission.attempt(binding, () -> drafted.set(desk.draft(form, actor)))) {
            return "programme/new";
        }
        redirect.addFlashAttribute("flashMessage", "programme.flash.drafted");
        return "redirect:/programmes/" + drafted.get().id() + "/edit";
    }

    @GetMapping("/programmes/{programmeId}/edit")
    String edit(@PathVariable UUID programmeId, Model model) {
        Programme programme = programmes.programme(programmeId);
        if (!programme.isDraft()) {
            return "redirect:/programmes/" + programmeId;
        }
        model.addAttribute("form", ProgrammeForm.of(programme, programmes.notice(programmeId)));
        return draftPage(programme, model);
    }

    @PostMapping("/programmes/{programmeId}")
    String revise(
            @PathVariable UUID programmeId,
            @Valid @ModelAttribute("form") ProgrammeForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Programme programme = programmes.programme(programmeId);
        if (!FormSubmission.attempt(binding, () -> desk.revise(programmeId, form, actor))) {
            return draftPage(programme, model);
        }
        redirect.addFlashAttribute("flashMessage", "programme.flash.saved");
        return "redirect:/programmes/" + programmeId + "/edit";
    }

    @PostMapping("/programmes/{programmeId}/launch")
    String launch(
            @PathVariable UUID programmeId,
            @ModelAttribute("launchForm") LaunchForm launchForm,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Programme programme = programmes.programme(programmeId);
        if (!FormSubmission.attempt(
                binding, () -> launch.launch(programmeId, launchForm.commandId(), actor))) {
            model.addAttribute("form", ProgrammeForm.of(programme, programmes.notice(programmeId)));
            return draftPage(programme, model);
        }
        redirect.addFlashAttribute("flashMessage", "programme.flash.launched");
        return "redirect:/programmes/" + programmeId + "/claims";
    }

    /** The notice's file; a draft's is for coordinators only. */
    @GetMapping("/notice-register/{noticeId}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID noticeId, Actor actor) {
        ProgrammeNotice notice = notices.find(noticeId).orElseThrow(NotFound::new);
        boolean open =
                notice.programmeId() == null
                        || !programmes.programme(notice.programmeId()).isDraft();
        if (!open && !actor.is(Role.COORDINATOR)) {
            throw new NotFound();
        }
        return attachments.download(notice.attachmentId());
    }

    private String draftPage(Programme programme, Model model) {
        ProgrammeNotice notice = programmes.notice(programme.id());
        List<ConstructionProject> projects = programmes.projects(programme.id());
        model.addAttribute("programme", programme);
        model.addAttribute("notice", notice);
        model.addAttribute("noticeFile", attachments.nameOf(notice.attachmentId()).orElse(null));
        model.addAttribute("projects", projects);
        model.addAttribute("unreached", reach.unreached());
        if (!model.containsAttribute("launchForm")) {
            model.addAttribute("launchForm", new LaunchForm(null));
        }
        model.addAttribute("history", history.of(programmes.historyItems(programme.id())));
        return "programme/draft";
    }

    /** Nothing but the decision. */
    record LaunchForm(UUID commandId) {}

    /** One year in the list. */
    record YearRow(Programme programme, ProgrammeNotice notice, int projects) {}
}
