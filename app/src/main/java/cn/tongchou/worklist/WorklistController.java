package cn.tongchou.worklist;

import cn.tongchou.identity.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 待办: the list of a person's tasks, and the way from a task to its page. */
@Controller
class WorklistController {

    private final Worklist worklist;

    WorklistController(Worklist worklist) {
        this.worklist = worklist;
    }

    @GetMapping("/tasks")
    String list(Actor actor, Model model) {
        model.addAttribute("items", worklist.openFor(actor));
        return "worklist/tasks";
    }

    @GetMapping("/tasks/{taskId}")
    String open(@PathVariable String taskId, Actor actor) {
        return "redirect:" + worklist.pageOf(taskId, actor);
    }
}
