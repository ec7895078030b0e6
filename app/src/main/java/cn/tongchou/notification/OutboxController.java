package cn.tongchou.notification;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.listing.ListExport;
import cn.tongchou.listing.ListPage;
import cn.tongchou.listing.Lists;
import cn.tongchou.shared.ItemHistory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 发件箱, one letter of it, and 消息规则: the catalogue. */
@Controller
class OutboxController {

    private final OutboxListing listing;
    private final Lists lists;
    private final ListExport export;
    private final OutboxDesk desk;
    private final Postman postman;
    private final MailHours hours;
    private final NoticeTexts texts;
    private final ItemHistory history;

    OutboxController(
            OutboxListing listing,
            Lists lists,
            ListExport export,
            OutboxDesk desk,
            Postman postman,
            MailHours hours,
            NoticeTexts texts,
            ItemHistory history) {
        this.listing = listing;
        this.lists = lists;
        this.export = export;
        this.desk = desk;
        this.postman = postman;
        this.hours = hours;
        this.texts = texts;
        this.history = history;
    }

    @GetMapping("/outbox")
    String list(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("mayRetry", actor.is(Role.ADMINISTRATOR));
        ListPage<OutboxLine> page = lists.page(listing.of(), address);
        model.addAttribute("list", page);
        model.addAttribute(
                "subjects",
                page.rows().stream()
                        .collect(Collectors.toMap(OutboxLine::id, line -> subject(line, locale))));
        model.addAttribute("leaving", desk.leaving(page.rows()));
        situation(model);
        return "notification/outbox";
    }

    @GetMapping("/outbox.xlsx")
    void workbook(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        export.file(listing.of(), address, locale, actor).send(response);
    }

    @GetMapping("/outbox/{letterId}")
    String letter(@PathVariable UUID letterId, Actor actor, Locale locale, Model model) {
        OutboxLine line = desk.line(letterId);
        model.addAttribute("letter", line);
        model.addAttribute("leaves", desk.leaving(List.of(line)).get(letterId));
        model.addAttribute("subject", subject(line, locale));
        model.addAttribute("body", texts.body(line.key(), line.arguments(), locale));
        model.addAttribute("mayRetry", actor.is(Role.ADMINISTRATOR) && line.canRetry());
        model.addAttribute("history", history.of(letterId));
        situation(model);
        return "notification/letter";
    }

    @PostMapping("/outbox/{letterId}/retry")
    String retry(
            @PathVariable UUID letterId,
            @RequestParam UUID commandId,
            Actor actor,
            RedirectAttributes redirect) {
        desk.retry(commandId, letterId, actor);
        redirect.addFlashAttribute("flashMessage", "notification.outbox.retried");
        return "redirect:/outbox/" + letterId;
    }

    @PostMapping("/outbox/retry")
    String retrySelected(
            @RequestParam UUID commandId,
            @RequestParam(required = false) List<UUID> selected,
            Actor actor,
            RedirectAttributes redirect) {
        List<UUID> letters = selected == null ? List.of() : selected;
        int retried = desk.retryFailed(commandId, letters, actor);
        redirect.addFlashAttribute("flashMessage", "notification.outbox.retried-some");
        redirect.addFlashAttribute(
                "flashArgs",
                new Object[] {String.valueOf(retried), String.valueOf(letters.size() - retried)});
        return "redirect:/outbox";
    }

    @GetMapping("/notice-rules")
    String rules(Locale locale, Model model) {
        model.addAttribute(
                "rules",
                Catalogue.ENTRIES.stream()
                        .map(entry -> new Rule(entry, texts.subject(entry.key(), BLANKS, locale)))
                        .toList());
        situation(model);
        return "notification/rules";
    }

    private static final List<String> BLANKS = List.of("…", "…", "…", "…", "…", "…");

    private void situation(Model model) {
        model.addAttribute("serverConfigured", postman.hasServer());
        model.addAttribute("morning", hours.morning().toString());
    }

    private String subject(OutboxLine line, Locale locale) {
        return texts.subject(line.key(), line.arguments(), locale);
    }

    /**
     * @param example the subject with its gaps
     */
    record Rule(Catalogue.Entry entry, String example) {}
}
