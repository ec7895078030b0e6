package cn.tongchou.resource.web;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.Divisions;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.ListPage;
import cn.tongchou.listing.Listing;
import cn.tongchou.listing.Lists;
import cn.tongchou.resource.ListedPart;
import cn.tongchou.resource.PartOrigin;
import cn.tongchou.resource.PartStatus;
import cn.tongchou.resource.ResourceListing;
import cn.tongchou.resource.ResourceManagement;
import cn.tongchou.resource.Work;
import cn.tongchou.resource.WorkPart;
import cn.tongchou.shared.FormSubmission;
import cn.tongchou.shared.ItemHistory;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 资源平台, first form: 资源管理, 已审资源 and 返工资源 as one list (S41–S43), 信息查看 (S57), 修改, 删除. */
@Controller
class ResourceController {

    private static final String LIST = "redirect:/resources";

    private final ResourceManagement resources;
    private final InstitutionDirectory institutions;
    private final Divisions divisions;
    private final PartOrigin origin;
    private final ItemHistory history;
    private final ResourceListing resourceListing;
    private final Lists lists;
    private final ListExport export;

    ResourceController(
            ResourceManagement resources,
            InstitutionDirectory institutions,
            Divisions divisions,
            PartOrigin origin,
            ItemHistory history,
            ResourceListing resourceListing,
            Lists lists,
            ListExport export) {
        this.resources = resources;
        this.institutions = institutions;
        this.divisions = divisions;
        this.origin = origin;
        this.history = history;
        this.resourceListing = resourceListing;
        this.lists = lists;
        this.export = export;
    }

    /** A view of the one list; {@code count} is {@code null} where nothing is counted. */
    record View(String href, String key, Long count, boolean active) {}

    @GetMapping("/resources")
    String list(@RequestParam MultiValueMap<String, String> address, Actor actor, Model model) {
        Listing<ListedPart> listing = resourceListing.of(actor);
        ListPage<ListedPart> page = lists.page(listing, address);
        model.addAttribute("list", page);
        model.addAttribute("changeable", page.rows().stream().anyMatch(ListedPart::changeable));
        List<View> views = views(listing, page.chosen("status"), actor);
        model.addAttribute("views", views);
        model.addAttribute(
                "heading", views.stream().filter(View::active).findFirst().orElseThrow().key());
        return "resource/list";
    }

    /** The selected rows: they are handed in by the form that also takes parts away. */
    @PostMapping("/resources.xlsx")
    void selected(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        workbook(address, actor, locale, response);
    }

    @GetMapping("/resources.xlsx")
    void workbook(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(resourceListing.of(actor), address, locale, actor).send(response);
    }

    /** 后台管理, the deck's menu (S39): parts are uploaded as batches of an assignment (S40). */
    private List<View> views(Listing<ListedPart> listing, String chosen, Actor actor) {
        List<View> views = new ArrayList<>();
        if (actor.is(Role.LIBRARY_CLERK) || actor.is(Role.SUPPLIER)) {
            views.add(new View("/assignments?status=OPEN", "resource.view.upload", null, false));
        }
        views.add(view(listing, null, "resource.view.all", chosen));
        views.add(view(listing, PartStatus.APPROVED, "resource.view.approved", chosen));
        views.add(view(listing, PartStatus.REWORK, "resource.view.rework", chosen));
        return views;
    }

    private View view(Listing<ListedPart> listing, PartStatus status, String key, String chosen) {
        String name = status == null ? null : status.name();
        long count = lists.count(listing, new LinkedMultiValueMap<>(), "status", name);
        return new View(
                status == null ? "/resources" : "/resources?status=" + status,
                key,
                count > Lists.COUNTED ? null : Long.valueOf(count),
                Objects.equals(name, chosen)
                        || status == null && PartStatus.NEW.name().equals(chosen));
    }

    @GetMapping("/resources/{partId}")
    String detail(@PathVariable UUID partId, Actor actor, Model model) {
        return show(resources.part(partId, actor), actor, model, "resource/detail");
    }

    @GetMapping("/resources/{partId}/edit")
    String edit(@PathVariable UUID partId, Actor actor, Model model) {
        WorkPart part = resources.keptBy(partId, actor);
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
            return show(resources.keptBy(partId, actor), actor, model, "resource/edit");
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
                "delivery",
                part.batchId() == null
                        ? null
                        : origin.delivery(part.batchId(), actor).orElse(null));
        model.addAttribute("history", history.of(part.id()));
        return view;
    }
}
