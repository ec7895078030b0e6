package cn.tongchou.worklist;

import cn.tongchou.identity.ActingFor;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.StandIn;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.ListPage;
import cn.tongchou.listing.Lists;
import cn.tongchou.shared.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 待办: the list of a person's tasks, and the way from a task to its page. */
@Controller
class WorklistController {

    private static final String LIST = "redirect:/tasks";

    private final Worklist worklist;
    private final Lists lists;
    private final ListExport export;
    private final BulkWork bulk;
    private final TaskPages pages;
    private final TakeTask step;
    private final ActingFor acting;

    WorklistController(
            Worklist worklist,
            Lists lists,
            ListExport export,
            BulkWork bulk,
            TaskPages pages,
            TakeTask step,
            ActingFor acting) {
        this.worklist = worklist;
        this.lists = lists;
        this.export = export;
        this.bulk = bulk;
        this.pages = pages;
        this.step = step;
        this.acting = acting;
    }

    @GetMapping("/tasks")
    String list(@RequestParam MultiValueMap<String, String> address, Actor actor, Model model) {
        ListPage<WorkItem> page = lists.page(worklist.listing(actor), address);
        model.addAttribute("list", page);
        model.addAttribute("subjects", worklist.subjects(page.rows()));
        model.addAttribute("steps", bulk.stepsOf(page.chosen("kind"), actor));
        return "worklist/tasks";
    }

    @GetMapping("/tasks.xlsx")
    void workbook(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(worklist.listing(actor), address, locale, actor).send(response);
    }

    @GetMapping("/tasks/{taskId}")
    String open(@PathVariable String taskId, Actor actor) {
        worklist.item(taskId, actor);
        return "redirect:" + pages.pageOf(taskId);
    }

    /** Opens a task in the place of the absent person with whom it lies. */
    @PostMapping("/tasks/{taskId}/act")
    String act(@PathVariable String taskId, Actor actor, WebRequest request) {
        StandIn place = worklist.item(taskId, actor).place();
        if (place != null) {
            acting.begin(place.substitutionId(), actor, request);
        }
        return "redirect:/tasks/" + taskId;
    }

    /** 领取, or 接手 where somebody has it: {@code seen} names whom the page has shown. */
    @PostMapping("/tasks/{taskId}/take")
    String take(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String seen,
            Actor actor,
            RedirectAttributes redirect) {
        return told(redirect, "worklist.flash.taken", () -> step.take(taskId, seen, actor));
    }

    @PostMapping("/tasks/{taskId}/put-back")
    String putBack(@PathVariable String taskId, Actor actor, RedirectAttributes redirect) {
        return told(redirect, "worklist.flash.put-back", () -> step.putBack(taskId, actor));
    }

    /** What the person wanted has happened, or the list says why not. */
    private static String told(RedirectAttributes redirect, String done, Runnable wish) {
        try {
            wish.run();
            redirect.addFlashAttribute("flashMessage", done);
        } catch (RuleViolation refused) {
            redirect.addFlashAttribute("flashMessage", refused.code());
            redirect.addFlashAttribute("flashArgs", refused.arguments());
            redirect.addFlashAttribute("flashKind", "bad");
        }
        return LIST;
    }
}
