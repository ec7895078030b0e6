package cn.tongchou.resource.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Divisions;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.resource.ListedPart;
import cn.tongchou.resource.PartOrigin;
import cn.tongchou.resource.PartStatus;
import cn.tongchou.resource.ResourceFilter;
import cn.tongchou.resource.ResourceManagement;
import cn.tongchou.resource.Work;
import cn.tongchou.resource.WorkPart;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.KeyedPage;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.web.util.UriComponentsBuilder;

/** 资源平台, first form: 资源管理, 已审资源 and 返工资源 as one list (S41–S43), 信息查看 (S57), 修改, 删除. */
@Controller
class ResourceController {

    private static final String LIST = "redirect:/resources";

    private final ResourceManagement resources;
    private final InstitutionDirectory institutions;
    private final Divisions divisions;
    private final PartOrigin origin;
    private final ItemHistory history;

    ResourceController(
            ResourceManagement resources,
            InstitutionDirectory institutions,
            Divisions divisions,
            PartOrigin origin,
            ItemHistory history) {
        this.resources = resources;
        this.institutions = institutions;
        this.divisions = divisions;
        this.origin = origin;
        this.history = history;
    }

    /**
     * What stands in the address.
     *
     * @param after below this listing number
     * @param before above this listing number
     */
    record Query(
            PartStatus status,
            String prefecture,
            String text,
            UUID library,
            Boolean duplicates,
            Long after,
            Long before) {

        ResourceFilter filter() {
            return new ResourceFilter(
                    status,
                    blankToNull(prefecture),
                    blankToNull(text),
                    library,
                    Boolean.TRUE.equals(duplicates));
        }

        UriComponentsBuilder address() {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/resources");
            ResourceFilter filter = filter();
            if (status != null) {
                address.queryParam("status", status);
            }
            if (filter.prefecture() != null) {
                address.queryParam("prefecture", filter.prefecture());
            }
            if (filter.text() != null) {
                address.queryParam("text", "{text}")
                        .uriVariables(java.util.Map.of("text", filter.text()));
            }
            if (library != null) {
                address.queryParam("library", library);
            }
            if (filter.duplicates()) {
                address.queryParam("duplicates", true);
            }
            return address;
        }

        private static String blankToNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** A view of the one list; {@code count} is {@code null} where nothing is counted. */
    record View(String href, String key, Long count, boolean active) {}

    @GetMapping("/resources")
    String list(Query query, Actor actor, Model model) {
        List<ListedPart> found =
                resources.list(
                        query.filter(), actor, query.after(), query.before(), KeyedPage.FETCH);
        KeyedPage<ListedPart> page =
                KeyedPage.of(
                        found,
                        query.after(),
                        query.before(),
                        ListedPart::listingNo,
                        query.address());
        model.addAttribute("page", page);
        model.addAttribute("query", query);
        model.addAttribute("total", resources.count(query.filter(), actor));
        model.addAttribute("counted", ResourceManagement.COUNTED);
        model.addAttribute(
                "above",
                page.previousHref() == null
                        ? 0
                        : resources.countAbove(
                                query.filter(), actor, page.rows().get(0).listingNo()));
        model.addAttribute("changeable", page.rows().stream().anyMatch(ListedPart::changeable));
        List<View> views = views(query, actor);
        model.addAttribute("views", views);
        model.addAttribute(
                "heading", views.stream().filter(View::active).findFirst().orElseThrow().key());
        model.addAttribute("states", PartStatus.values());
        model.addAttribute("prefectures", divisions.prefectures());
        model.addAttribute("libraries", institutions.libraries());
        return "resource/list";
    }

    /** 后台管理, the deck's menu (S39): parts are uploaded as batches of an assignment (S40). */
    private List<View> views(Query query, Actor actor) {
        List<View> views = new ArrayList<>();
        if (actor.is(Role.LIBRARY_CLERK) || actor.is(Role.SUPPLIER)) {
            views.add(new View("/assignments?status=OPEN", "resource.view.upload", null, false));
        }
        views.add(view(null, "resource.view.all", query, actor));
        views.add(view(PartStatus.APPROVED, "resource.view.approved", query, actor));
        views.add(view(PartStatus.REWORK, "resource.view.rework", query, actor));
        return views;
    }

    private View view(PartStatus status, String key, Query query, Actor actor) {
        ResourceFilter all = new ResourceFilter(status, null, null, null, false);
        long count = resources.count(all, actor);
        return new View(
                status == null ? "/resources" : "/resources?status=" + status,
                key,
                count > ResourceManagement.COUNTED ? null : count,
                query.status() == status || status == null && query.status() == PartStatus.NEW);
    }

    @GetMapping("/resources/{partId}")
    String detail(@PathVariable UUID partId, Actor actor, Model model) {
        return show(resources.part(partId, actor), actor, model, "resource/detail");
    }

    @GetMapping("/resources/{partId}/edit")
    String edit(@PathVariable UUID partId, Actor actor, Model model) {
        WorkPart part = resources.part(partId, actor);
        model.addAttribute("form", PartForm.of(part, resources.work(part.workId())));
        return show(part, actor, model, "resource/edit");
    }

    @PostMapping("/resources/{partId}")
    String correct(
            @PathVariable UUID partId,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult binding,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        if (!FormSubmission.attempt(
                binding,
                () ->
                        resources.correct(
                                partId,
                                form.seen(),
                                form.description(),
                                form.commandId(),
                                actor))) {
            return show(resources.part(partId, actor), actor, model, "resource/edit");
        }
        redirect.addFlashAttribute("flashMessage", "resource.flash.corrected");
        return LIST + "/" + partId;
    }

    @PostMapping("/resources/removal")
    String remove(
            @RequestParam(required = false) List<UUID> selected,
            @RequestParam UUID commandId,
            Actor actor,
            RedirectAttributes redirect) {
        int removed = resources.remove(selected, commandId, actor);
        redirect.addFlashAttribute("flashMessage", "resource.flash.removed");
        redirect.addFlashAttribute("flashArgs", new Object[] {removed});
        return LIST;
    }

    private String show(WorkPart part, Actor actor, Model model, String view) {
        Work work = resources.work(part.workId());
        model.addAttribute("part", part);
        model.addAttribute("work", work);
        model.addAttribute(
                "library", institutions.find(part.libraryId()).map(one -> one.name()).orElse(null));
        model.addAttribute(
                "prefecture",
                divisions.byCode(part.prefectureCode()).map(one -> one.name()).orElse(null));
        model.addAttribute("changeable", resources.mayChange(part, actor));
        model.addAttribute("approved", resources.isApproved(part.workId()));
        model.addAttribute(
                "batchNumber",
                part.batchId() == null
                        ? null
                        : origin.batchNumber(part.batchId(), actor).orElse(null));
        model.addAttribute("history", history.of(part.id()));
        return view;
    }
}
