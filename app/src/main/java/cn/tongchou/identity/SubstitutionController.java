package cn.tongchou.identity;

import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.Lists;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.TopBarPart;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 替岗: who stands in for me, for whom I stand in, and for whom a coordinator names somebody. */
@Controller
class SubstitutionController {

    private static final String OWN = "redirect:/substitutions/own";

    private final SubstitutionManagement management;
    private final SubstitutionDesk desk;
    private final ActingFor acting;
    private final Lists lists;
    private final ListExport export;
    private final Clock clock;

    SubstitutionController(
            SubstitutionManagement management,
            SubstitutionDesk desk,
            ActingFor acting,
            Lists lists,
            ListExport export,
            Clock clock) {
        this.management = management;
        this.desk = desk;
        this.acting = acting;
        this.lists = lists;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping("/substitutions/own")
    String own(Actor actor, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", NameForm.blank(actor.accountId(), clock.today()));
        }
        model.addAttribute("away", desk.away(actor.accountId()));
        model.addAttribute("others", desk.standing(actor.accountId()));
        model.addAttribute("candidates", desk.candidates(actor.accountId()));
        return "identity/own-substitutions";
    }

    @GetMapping("/substitutions")
    String list(@RequestParam MultiValueMap<String, String> address, Actor actor, Model model) {
        model.addAttribute("list", lists.page(desk.visible(actor), address));
        model.addAttribute("people", desk.people(actor));
        return "identity/substitutions";
    }

    @GetMapping("/substitutions.xlsx")
    void workbook(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(desk.visible(actor), address, locale, actor).send(response);
    }

    @GetMapping("/substitutions/new")
    String open(@RequestParam UUID absentId, Actor actor, Model model) {
        model.addAttribute("absent", desk.absent(absentId, actor));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", NameForm.blank(absentId, clock.today()));
        }
        model.addAttribute("candidates", desk.candidates(absentId));
        return "identity/substitution-new";
    }

    @PostMapping("/substitutions")
    String name(
            @Valid @ModelAttribute("form") NameForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        boolean own = actor.isAccount(form.absentId());
        if (!FormSubmission.attempt(
                binding,
                () ->
                        management.name(
                                form.commandId(),
                                form.absentId(),
                                form.substituteId(),
                                form.from(),
                                form.until(),
                                form.reason(),
                                actor))) {
            return own ? own(actor, model) : open(form.absentId(), actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "identity.substitution.named");
        return own ? OWN : "redirect:/substitutions";
    }

    @PostMapping("/substitutions/{substitutionId}/end")
    String end(
            @PathVariable UUID substitutionId,
            @RequestParam(defaultValue = "false") boolean fromList,
            Actor actor,
            RedirectAttributes redirect) {
        management.end(substitutionId, actor);
        redirect.addFlashAttribute("flashMessage", "identity.substitution.ended");
        return fromList ? "redirect:/substitutions" : OWN;
    }

    @PostMapping("/substitutions/{substitutionId}/act")
    String act(@PathVariable UUID substitutionId, Actor actor, WebRequest request) {
        acting.begin(substitutionId, actor, request);
        return "redirect:/tasks";
    }

    @PostMapping("/substitutions/act-no-more")
    String actNoMore(WebRequest request) {
        acting.end(request);
        return "redirect:/tasks";
    }

    /** The bar that says in whose place the person acts. */
    @Bean
    static TopBarPart actingBar() {
        return account -> {
            Map<String, Object> attributes = new HashMap<>();
            attributes.put("acting", ActingFor.place(RequestContextHolder.getRequestAttributes()));
            return attributes;
        };
    }

    record NameForm(
            UUID commandId,
            @NotNull UUID absentId,
            @NotNull UUID substituteId,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @Size(max = 200) String reason) {

        static NameForm blank(UUID absentId, LocalDate today) {
            return new NameForm(null, absentId, null, today, null, null);
        }
    }
}
