package cn.tongchou.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.identity.RouteAccess;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.ListPage;
import cn.tongchou.listing.Lists;
import cn.tongchou.shared.NavigationPart;
import cn.tongchou.shared.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 后台作业: what the engine could not do by itself, and letting it try again (I10). */
@Controller
class FailedJobController {

    private final FailedJobListing listing;
    private final Lists lists;
    private final ListExport export;
    private final RetryJob retry;
    private final RepositoryService repository;

    FailedJobController(
            FailedJobListing listing,
            Lists lists,
            ListExport export,
            RetryJob retry,
            RepositoryService repository) {
        this.listing = listing;
        this.lists = lists;
        this.export = export;
        this.retry = retry;
        this.repository = repository;
    }

    @GetMapping("/jobs")
    String list(@RequestParam MultiValueMap<String, String> address, Model model) {
        ListPage<FailedJob> page = lists.page(listing.all(), address);
        model.addAttribute("list", page);
        model.addAttribute("names", names(page));
        return "process/jobs";
    }

    @GetMapping("/jobs.xlsx")
    void workbook(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(listing.all(), address, locale, actor).send(response);
    }

    @PostMapping("/jobs/{jobId}/retry")
    String retry(@PathVariable String jobId, Actor actor, RedirectAttributes redirect) {
        try {
            retry.retry(jobId, actor);
            redirect.addFlashAttribute("flashMessage", "process.job.retried");
        } catch (RuleViolation refused) {
            redirect.addFlashAttribute("flashMessage", refused.code());
        }
        return "redirect:/jobs";
    }

    /** The words of the drawings for the elements on the page. */
    private Map<String, String> names(ListPage<FailedJob> page) {
        Map<String, String> names = new HashMap<>();
        for (FailedJob job : page.rows()) {
            if (job.definition() != null && job.activity() != null) {
                FlowElement element =
                        repository
                                .getBpmnModelInstance(job.definition())
                                .getModelElementById(job.activity());
                names.put(
                        job.id(),
                        element == null || element.getName() == null
                                ? job.activity()
                                : element.getName());
            }
        }
        return names;
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        RouteAccess jobRoutes() {
            return routes ->
                    routes.get("/jobs", Role.ADMINISTRATOR)
                            .get("/jobs.xlsx", Role.ADMINISTRATOR)
                            .post("/jobs/{jobId}/retry", Role.ADMINISTRATOR);
        }

        @Bean
        NavigationPart jobsNavigation() {
            return new NavigationPart(
                    197,
                    "process.navigation.jobs",
                    "engine",
                    "/jobs",
                    Set.of(Role.ADMINISTRATOR.name()));
        }
    }
}
