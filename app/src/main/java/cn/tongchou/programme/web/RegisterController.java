package cn.tongchou.programme.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.Lists;
import cn.tongchou.programme.ParticipationRegister;
import cn.tongchou.programme.RegisterListing;
import cn.tongchou.shared.FormSubmission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 历年通知与申报情况: the register of notices (S04) and of who took part (S06, S07). */
@Controller
class RegisterController {

    private final RegisterListing listing;
    private final Lists lists;
    private final ListExport export;
    private final ParticipationRegister participation;
    private final ProgrammeDesk desk;

    RegisterController(
            RegisterListing listing,
            Lists lists,
            ListExport export,
            ParticipationRegister participation,
            ProgrammeDesk desk) {
        this.listing = listing;
        this.lists = lists;
        this.export = export;
        this.participation = participation;
        this.desk = desk;
    }

    @GetMapping("/notice-register")
    String page(@RequestParam MultiValueMap<String, String> address, Actor actor, Model model) {
        return show(address, actor, model);
    }

    @GetMapping("/notice-register.xlsx")
    void workbook(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(listing.of(actor), address, locale, actor).send(response);
    }

    private String show(MultiValueMap<String, String> address, Actor actor, Model model) {
        model.addAttribute("list", lists.page(listing.of(actor), address));
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
            return show(new LinkedMultiValueMap<>(), actor, model);
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
            return show(new LinkedMultiValueMap<>(), actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "programme.flash.year-entered");
        return "redirect:/notice-register";
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
