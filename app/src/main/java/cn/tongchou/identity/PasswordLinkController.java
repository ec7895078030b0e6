package cn.tongchou.identity;

import cn.tongchou.shared.FormSubmission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person who forgot their password chooses a new one, by the administrator's link. */
@Controller
class PasswordLinkController {

    private final PasswordLinks links;
    private final PasswordPolicy policy;

    PasswordLinkController(PasswordLinks links, PasswordPolicy policy) {
        this.links = links;
        this.policy = policy;
    }

    @ModelAttribute("passwordRules")
    String passwordRules() {
        return policy.rulesKey();
    }

    @GetMapping("/password-link")
    String page(@RequestParam(required = false) String token, Model model) {
        model.addAttribute("form", new LinkForm(token, null, null));
        return show(links.works(token), model);
    }

    @PostMapping("/password-link")
    String choose(
            @Valid @ModelAttribute("form") LinkForm form, BindingResult binding, Model model) {
        if (!binding.hasErrors() && !form.replacement().equals(form.repeated())) {
            binding.rejectValue("repeated", "identity.error.password-repeated");
        }
        if (!FormSubmission.attempt(binding, () -> links.use(form.token(), form.replacement()))) {
            return show(links.works(form.token()), model);
        }
        return "redirect:/login?chosen";
    }

    private static String show(boolean works, Model model) {
        model.addAttribute("works", works);
        return "identity/password-link";
    }

    record LinkForm(
            @NotNull String token, @NotBlank String replacement, @NotBlank String repeated) {}
}
