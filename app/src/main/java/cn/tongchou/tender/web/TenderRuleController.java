package cn.tongchou.tender.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.tender.TenderMethod;
import cn.tongchou.tender.TenderRule;
import cn.tongchou.tender.TenderRuleRow;
import cn.tongchou.tender.TenderRules;
import cn.tongchou.tender.process.AddTenderRule;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 采购规则: dated rows with their source; a change of law is a new row. */
@Controller
class TenderRuleController {

    private final TenderRules rules;
    private final AddTenderRule add;
    private final ItemHistory history;

    TenderRuleController(TenderRules rules, AddTenderRule add, ItemHistory history) {
        this.rules = rules;
        this.add = add;
        this.history = history;
    }

    @GetMapping("/tender-rules")
    String list(Actor actor, Model model) {
        return page(actor, model);
    }

    @PostMapping("/tender-rules")
    String add(
            @Valid @ModelAttribute("ruleForm") RuleForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        TenderRuleRow row =
                new TenderRuleRow(
                        form.rule(),
                        form.method(),
                        form.value(),
                        form.effectiveFrom(),
                        form.source());
        if (!FormSubmission.attempt(binding, () -> add.add(row, form.commandId(), actor))) {
            return page(actor, model);
        }
        redirect.addFlashAttribute("flashMessage", "tender.flash.rule-added");
        return "redirect:/tender-rules";
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("rules", rules.all());
        model.addAttribute("history", history.of(TenderRules.HISTORY));
        model.addAttribute("ruleNames", TenderRule.values());
        model.addAttribute("methods", TenderMethod.values());
        model.addAttribute("mayAdd", actor.is(Role.COORDINATOR) || actor.is(Role.ADMINISTRATOR));
        if (!model.containsAttribute("ruleForm")) {
            model.addAttribute("ruleForm", new RuleForm(null, null, null, null, null, null));
        }
        return "tender/rules";
    }
}
