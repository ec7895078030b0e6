package cn.tongchou.programme.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.HolidayRegister;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作日历: holidays and 调休, entered by the administrator from the State Council's yearly notice. */
@Controller
class CalendarController {

    private final HolidayRegister holidays;
    private final CalendarDesk desk;
    private final ItemHistory history;
    private final Clock clock;

    CalendarController(
            HolidayRegister holidays, CalendarDesk desk, ItemHistory history, Clock clock) {
        this.holidays = holidays;
        this.desk = desk;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    String page(@RequestParam(required = false) Integer of, Actor actor, Model model) {
        int year = of == null ? clock.today().getYear() : of;
        model.addAttribute("shownYear", year);
        model.addAttribute("calendarDays", holidays.days(year));
        model.addAttribute("knownYears", holidays.years());
        model.addAttribute(
                "yearKnown", holidays.years().stream().anyMatch(known -> known.year() == year));
        model.addAttribute("administrator", actor.is(Role.ADMINISTRATOR));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new DayForm(null, null, null, false, null, null));
        }
        model.addAttribute("history", history.of(CalendarDesk.item(year)));
        return "programme/calendar";
    }

    @PostMapping("/calendar")
    String enter(
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(binding, () -> desk.enter(form, actor))) {
            return page(
                    form == null || form.from() == null ? null : form.from().getYear(),
                    actor,
                    model);
        }
        redirect.addFlashAttribute("flashMessage", "programme.flash.day-entered");
        return "redirect:/calendar?of=" + form.from().getYear();
    }

    @PostMapping("/calendar/removal")
    String remove(
            @RequestParam LocalDate day,
            @RequestParam UUID commandId,
            Actor actor,
            RedirectAttributes redirect) {
        desk.remove(day, commandId, actor);
        redirect.addFlashAttribute("flashMessage", "programme.flash.day-removed");
        return "redirect:/calendar?of=" + day.getYear();
    }

    /** Days as they are typed. */
    record DayForm(
            UUID commandId,
            @NotNull LocalDate from,
            LocalDate to,
            Boolean working,
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 200) String source) {}
}
