package cn.tongchou.identity;

import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.shared.FormSubmission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Login page and a person's own password (S35–S38). */
@Controller
class LoginController {

    private final AccountDirectory accounts;
    private final AccountManagement management;
    private final InstitutionDirectory institutions;
    private final Sessions sessions;
    private final PasswordPolicy policy;
    private final boolean demo;

    LoginController(
            AccountDirectory accounts,
            AccountManagement management,
            InstitutionDirectory institutions,
            Sessions sessions,
            PasswordPolicy policy,
            SecureTransport transport) {
        this.accounts = accounts;
        this.management = management;
        this.institutions = institutions;
        this.sessions = sessions;
        this.policy = policy;
        this.demo = !transport.isDemanded();
    }

    @ModelAttribute("passwordRules")
    String passwordRules() {
        return policy.rulesKey();
    }

    /** The token makes the session before the page is written: later a long page has been sent. */
    @GetMapping("/login")
    String login(CsrfToken token, Model model) {
        token.getToken();
        model.addAttribute(
                "libraries", institutions.libraries().stream().map(Institution::name).toList());
        if (demo) {
            model.addAttribute("demoAccounts", demoAccounts());
            model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
        }
        return "identity/login";
    }

    @GetMapping("/account/password")
    String password(@ModelAttribute("form") PasswordForm form) {
        return "identity/password";
    }

    @PostMapping("/account/password")
    String change(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult binding,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!binding.hasErrors() && !form.replacement().equals(form.repeated())) {
            binding.rejectValue("repeated", "identity.error.password-repeated");
        }
        if (!FormSubmission.attempt(
                binding,
                () -> management.changePassword(actor, form.current(), form.replacement()))) {
            return "identity/password";
        }
        goOn(actor, request, response);
        redirect.addFlashAttribute("flashMessage", "identity.password.changed");
        return "redirect:/";
    }

    /** Every session has ended; this browser goes on in a new one, under a new id. */
    private void goOn(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        SignedIn person = sessions.begin(actor.accountId(), request.getRemoteAddr());
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private List<DemoAccount> demoAccounts() {
        return accounts.demo().stream()
                .sorted(Comparator.comparing(this::place).thenComparing(Account::role))
                .map(
                        account ->
                                new DemoAccount(
                                        account.username(),
                                        account.displayName(),
                                        account.role().messageKey(),
                                        institutions.get(account.institutionId()).name()))
                .toList();
    }

    /**
     * Libraries first, in the order of their codes, the lead library on top; then the example
     * firms.
     */
    private String place(Account account) {
        Institution institution = institutions.get(account.institutionId());
        return (institution.kind().isLibrary() ? "0" : "1") + institution.code();
    }

    /** One example account as the login page names it. */
    record DemoAccount(String username, String displayName, String roleKey, String institution) {}

    record PasswordForm(
            @NotBlank String current, @NotBlank String replacement, @NotBlank String repeated) {}
}
