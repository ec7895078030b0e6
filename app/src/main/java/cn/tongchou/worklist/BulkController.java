package cn.tongchou.worklist;

import cn.tongchou.identity.Actor;
import cn.tongchou.process.BulkStep;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.worklist.BulkWork.Outcome;
import cn.tongchou.worklist.BulkWork.Row;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** 批量办理: one step on the selected tasks, with one reason, and what became of each. */
@Controller
class BulkController {

    private final BulkWork work;

    BulkController(BulkWork work) {
        this.work = work;
    }

    /** Asks: which tasks, what will happen to each, and why. */
    @GetMapping("/tasks/bulk/{stepId}")
    String ask(
            @PathVariable String stepId,
            @RequestParam(defaultValue = "") List<String> selected,
            Actor actor,
            Model model) {
        BulkStep step = work.step(stepId, actor);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new BulkForm(null, selected, null));
        }
        model.addAttribute("step", step);
        model.addAttribute("items", work.chosen(step, selected, actor));
        return "worklist/bulk";
    }

    @PostMapping("/tasks/bulk/{stepId}")
    String take(
            @PathVariable String stepId,
            @ModelAttribute("form") BulkForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        BulkStep step = work.step(stepId, actor);
        try {
            return result(
                    work.run(step, form.selected(), form.reason(), form.commandId(), actor),
                    step.messageKey() + ".label",
                    model);
        } catch (RuleViolation refused) {
            response.setStatus(422);
            binding.reject(refused.code(), refused.arguments(), refused.code());
            return ask(stepId, form.selected(), actor, model);
        }
    }

    @PostMapping("/tasks/bulk-take")
    String takeAll(
            @RequestParam(defaultValue = "") List<String> selected, Actor actor, Model model) {
        return result(work.hold(true, selected, actor), "worklist.item.take", model);
    }

    @PostMapping("/tasks/bulk-put-back")
    String putBackAll(
            @RequestParam(defaultValue = "") List<String> selected, Actor actor, Model model) {
        return result(work.hold(false, selected, actor), "worklist.item.put-back", model);
    }

    private static String result(List<Row> rows, String label, Model model) {
        Map<Outcome, Long> counts = Row.counts(rows);
        model.addAttribute("rows", rows);
        model.addAttribute("label", label);
        model.addAttribute("done", counts.getOrDefault(Outcome.DONE, 0L));
        model.addAttribute("before", counts.getOrDefault(Outcome.BEFORE, 0L));
        model.addAttribute(
                "refused",
                counts.getOrDefault(Outcome.REFUSED, 0L) + counts.getOrDefault(Outcome.FAILED, 0L));
        return "worklist/bulk-result";
    }

    /**
     * @param selected ids of the tasks
     */
    record BulkForm(UUID commandId, List<String> selected, String reason) {

        BulkForm {
            selected = selected == null ? List.of() : List.copyOf(selected);
        }
    }
}
