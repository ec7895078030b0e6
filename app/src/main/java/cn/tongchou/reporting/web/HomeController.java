package cn.tongchou.reporting.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.reporting.year.SystemCare;
import cn.tongchou.shared.Clock;
import cn.tongchou.worklist.WorkItem;
import cn.tongchou.worklist.Worklist;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 工作台: what I must do, what I wait for, my numbers, where the year stands. */
@Controller
class HomeController {

    /** So many tasks stand on the home page; the others behind the link to all. */
    static final int SHOWN = 8;

    private final ProgrammeManagement programmes;
    private final Worklist worklist;
    private final Workbench workbench;
    private final StageLinks links;
    private final SystemCare care;
    private final Clock clock;

    HomeController(
            ProgrammeManagement programmes,
            Worklist worklist,
            Workbench workbench,
            StageLinks links,
            SystemCare care,
            Clock clock) {
        this.programmes = programmes;
        this.worklist = worklist;
        this.workbench = workbench;
        this.links = links;
        this.care = care;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        Worklist.Counts counts = worklist.counts(actor);
        List<WorkItem> items = worklist.first(actor, SHOWN);
        model.addAttribute("items", items);
        model.addAttribute("subjects", worklist.subjects(items));
        model.addAttribute("taskCount", counts.open());
        model.addAttribute("lateCount", counts.late());
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "weekday", "reporting.weekday." + clock.today().getDayOfWeek().getValue());
        model.addAttribute("coordinator", actor.is(Role.COORDINATOR));
        List<SystemCare.Matter> matters = actor.is(Role.ADMINISTRATOR) ? care.matters() : List.of();
        model.addAttribute("matters", matters);
        model.addAttribute("asking", matters.stream().filter(SystemCare.Matter::asks).count());
        model.addAttribute("mayOpenYear", YearController.READERS.contains(actor.role()));
        if (model.getAttribute("programmeId") instanceof UUID chosen) {
            Programme programme = programmes.programme(chosen);
            model.addAttribute("bench", workbench.of(programme, actor));
            model.addAttribute(
                    "mayStartYear", actor.is(Role.COORDINATOR) && programme.closedAt() != null);
            return "reporting/home";
        }
        model.addAttribute("draft", actor.is(Role.COORDINATOR) ? draft() : null);
        model.addAttribute("comingKey", "reporting.home.coming." + key(actor.role()));
        model.addAttribute("links", links.from(190, actor));
        return "reporting/home-empty";
    }

    private Programme draft() {
        return programmes.all().stream().filter(Programme::isDraft).findFirst().orElse(null);
    }

    private static String key(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
