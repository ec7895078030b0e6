package cn.tongchou.notification;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.KeyedPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** 发件箱, one letter of it, and 消息规则: the catalogue. */
@Controller
class OutboxController {

    private final OutboxDesk desk;
    private final Postman postman;
    private final MailHours hours;
    private final NoticeTexts texts;
    private final ItemHistory history;

    OutboxController(
            OutboxDesk desk,
            Postman postman,
            MailHours hours,
            NoticeTexts texts,
            ItemHistory history) {
        this.desk = desk;
        this.postman = postman;
        this.hours = hours;
        this.texts = texts;
        this.history = history;
    }

    @GetMapping("/outbox")
    String list(
            @RequestParam(required = false) MailStatus status,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String event,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String before,
            Locale locale,
            Model model) {
        OutboxFilter filter = new OutboxFilter(status, person, event);
        MomentKey from = MomentKey.of(after);
        MomentKey until = MomentKey.of(before);
        KeyedPage<OutboxLine> page =
                KeyedPage.of(
                        desk.list(filter, from, until, KeyedPage.FETCH),
                        from,
                        until,
                        OutboxLine::place,
                        filter.link());
        model.addAttribute("page", page);
        model.addAttribute(
                "letters",
                page.rows().stream().map(line -> new Row(line, subject(line, locale))).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", Arrays.asList(MailStatus.values()));
        model.addAttribute("events", Catalogue.ENTRIES);
        model.addAttribute("digest", Catalogue.DIGEST);
        situation(model);
        return "notification/outbox";
    }

    @GetMapping("/outbox/{letterId}")
    String letter(@PathVariable UUID letterId, Actor actor, Locale locale, Model model) {
        OutboxLine line = desk.line(letterId);
        model.addAttribute("letter", line);
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

    /** A letter with its subject. */
    record Row(OutboxLine line, String subject) {}

    /**
     * @param example the subject with its gaps
     */
    record Rule(Catalogue.Entry entry, String example) {}
}
