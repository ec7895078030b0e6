package cn.tongchou.notification;

import cn.tongchou.identity.AccountDirectory;
import cn.tongchou.identity.Actor;
import cn.tongchou.shared.FormSubmission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息设置: how a person wants letters. */
@Controller
class MailPreferenceController {

    private final MailPreferences preferences;
    private final AccountDirectory people;
    private final MailHours hours;

    MailPreferenceController(
            MailPreferences preferences, AccountDirectory people, MailHours hours) {
        this.preferences = preferences;
        this.people = people;
        this.hours = hours;
    }

    @GetMapping("/account/notices")
    String page(Actor actor, Model model) {
        MailPreference chosen = preferences.of(actor.accountId());
        model.addAttribute("form", new PreferenceForm(chosen.delivery(), chosen.language()));
        return page(model, actor);
    }

    @PostMapping("/account/notices")
    String choose(
            @Valid @ModelAttribute("form") PreferenceForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(
                binding,
                () ->
                        preferences.choose(
                                new MailPreference(form.delivery(), form.language()), actor))) {
            return page(model, actor);
        }
        redirect.addFlashAttribute("flashMessage", "notification.preference.saved");
        return "redirect:/account/notices";
    }

    private String page(Model model, Actor actor) {
        model.addAttribute("deliveries", MailDelivery.values());
        model.addAttribute("languages", MailLanguage.values());
        model.addAttribute("morning", hours.morning().toString());
        model.addAttribute(
                "address",
                people.find(actor.accountId()).map(account -> account.email()).orElse(null));
        return "notification/preference";
    }

    record PreferenceForm(@NotNull MailDelivery delivery, @NotNull MailLanguage language) {}
}
