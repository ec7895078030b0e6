package cn.tongchou.programme.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.NoticeRegister;
import cn.tongchou.programme.ParticipationRegister;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProgrammeNotice;
import cn.tongchou.shared.FormSubmission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 历年通知与申报情况: the register of notices (S04) and of who took part (S06, S07). */
@Controller
class RegisterController {

    private final NoticeRegister notices;
    private final ParticipationRegister participation;
    private final ProgrammeManagement programmes;
    private final ProgrammeDesk desk;

    RegisterController(
            NoticeRegister notices,
            ParticipationRegister participation,
            ProgrammeManagement programmes,
            ProgrammeDesk desk) {
        this.notices = notices;
        this.participation = participation;
        this.programmes = programmes;
        this.desk = desk;
    }

    @GetMapping("/notice-register")
    String page(Actor actor, Model model) {
        model.addAttribute(
                "notices",
                notices.all().stream()
                        .filter(notice -> actor.is(Role.COORDINATOR) || isPublic(notice))
                        .toList());
        model.addAttribute("years", participation.all());
        if (!model.containsAttribute("noticeForm")) {
            model.addAttribute("noticeForm", new NoticeForm(null, null, null, null, null, null));
        }
        if (!model.containsAttribute("yearForm")) {
            model.addAttribute("yearForm", new YearForm(null, null, null, null, null, null));
        }
        return "programme/register";
    }

    @PostMapping("/notice-register")
    String register(
            @Valid @ModelAttribute("noticeForm") NoticeForm noticeForm,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(binding, () -> desk.register(noticeForm, actor))) {
            return page(actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "programme.flash.notice-registered");
        return "redirect:/notice-register";
    }

    @PostMapping("/notice-register/years")
    String enter(
            @Valid @ModelAttribute("yearForm") YearForm yearForm,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(binding, () -> desk.enter(yearForm, actor))) {
            return page(actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "programme.flash.year-entered");
        return "redirect:/notice-register";
    }

    private boolean isPublic(ProgrammeNotice notice) {
        return notice.programmeId() == null
                || !programmes.programme(notice.programmeId()).isDraft();
    }

    /** The notice of an earlier year as it is typed. */
    record NoticeForm(
            UUID commandId,
            @NotNull Integer year,
            @NotBlank @Size(max = 200) String noticeTitle,
            @NotBlank @Size(max = 80) String noticeNumber,
            @NotNull LocalDate noticeDate,
            MultipartFile noticeFile) {}

    /** A year of the participation register as it is typed. */
    record YearForm(
            UUID commandId,
            @NotNull Integer year,
            @NotNull @PositiveOrZero Integer libraries,
            @PositiveOrZero Integer itemsTotal,
            @PositiveOrZero Integer coordinatedItems,
            @Size(max = 500) String note) {}
}
