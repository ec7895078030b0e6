package cn.tongchou.identity;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 系统管理: one account, for the administrator only. */
@Controller
class AccountController {

    private final AccountAdministration accounts;
    private final InstitutionDirectory institutions;
    private final ItemHistory history;

    AccountController(
            AccountAdministration accounts,
            InstitutionDirectory institutions,
            ItemHistory history) {
        this.accounts = accounts;
        this.institutions = institutions;
        this.history = history;
    }

    @GetMapping("/accounts/new")
    String form(Model model) {
        model.addAttribute("form", new OpenForm(null, null, null, null, null, null));
        return openPage(model);
    }

    @PostMapping("/accounts")
    String open(
            @Valid @ModelAttribute("form") OpenForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        boolean done =
                FormSubmission.attempt(
                        binding,
                        () -> {
                            AccountAdministration.Opened opened =
                                    accounts.open(
                                            form.commandId(),
                                            form.username(),
                                            form.displayName(),
                                            form.institutionId(),
                                            form.role(),
                                            form.email(),
                                            actor);
                            redirect.addFlashAttribute("oncePassword", opened.password());
                            redirect.addFlashAttribute("openedId", opened.account().id());
                        });
        if (!done) {
            response.setStatus(422);
            return openPage(model);
        }
        redirect.addFlashAttribute("flashMessage", "identity.accounts.opened");
        return "redirect:/accounts/" + redirect.getFlashAttributes().get("openedId");
    }

    @GetMapping("/accounts/{accountId}")
    String detail(@PathVariable UUID accountId, Actor actor, Model model) {
        AccountAdministration.Row account = accounts.row(accountId);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new RoleForm(account.role()));
        }
        model.addAttribute("account", account);
        model.addAttribute("waitsUntil", accounts.waitsUntil(accountId));
        model.addAttribute("own", actor.isAccount(accountId));
        model.addAttribute("roles", AccountAdministration.rolesAt(account.institutionKind()));
        model.addAttribute("history", history.of(accountId));
        return "identity/account";
    }

    @PostMapping("/accounts/{accountId}/role")
    String role(
            @PathVariable UUID accountId,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        if (!FormSubmission.attempt(
                binding, () -> accounts.changeRole(accountId, form.role(), actor))) {
            response.setStatus(422);
            return detail(accountId, actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "identity.accounts.role-changed");
        return "redirect:/accounts/" + accountId;
    }

    @PostMapping("/accounts/{accountId}/door")
    String door(
            @PathVariable UUID accountId,
            @RequestParam boolean enabled,
            Actor actor,
            RedirectAttributes redirect) {
        accounts.setEnabled(accountId, enabled, actor);
        redirect.addFlashAttribute(
                "flashMessage",
                enabled ? "identity.accounts.enabled" : "identity.accounts.disabled");
        return "redirect:/accounts/" + accountId;
    }

    @PostMapping("/accounts/{accountId}/password-link")
    String passwordLink(
            @PathVariable UUID accountId,
            @RequestParam UUID commandId,
            Actor actor,
            RedirectAttributes redirect) {
        String token = accounts.makePasswordLink(commandId, accountId, actor);
        redirect.addFlashAttribute(
                "onceLink",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/password-link")
                        .queryParam("token", token)
                        .toUriString());
        redirect.addFlashAttribute("flashMessage", "identity.accounts.link-made");
        return "redirect:/accounts/" + accountId;
    }

    @PostMapping("/accounts/{accountId}/wait")
    String endWait(@PathVariable UUID accountId, Actor actor, RedirectAttributes redirect) {
        accounts.endWait(accountId, actor);
        redirect.addFlashAttribute("flashMessage", "identity.accounts.wait-ended");
        return "redirect:/accounts/" + accountId;
    }

    private String openPage(Model model) {
        Map<String, String> choices = new LinkedHashMap<>();
        institutions
                .all()
                .forEach(
                        institution ->
                                choices.put(institution.id().toString(), institution.name()));
        model.addAttribute("institutions", choices);
        model.addAttribute("roles", Role.values());
        return "identity/account-new";
    }

    record OpenForm(
            UUID commandId,
            @NotBlank @Size(max = 40) String username,
            @NotBlank @Size(max = 60) String displayName,
            @NotNull UUID institutionId,
            @NotNull Role role,
            @Email @Size(max = 120) String email) {}

    record RoleForm(@NotNull Role role) {}
}
