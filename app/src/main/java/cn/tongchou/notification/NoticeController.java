package cn.tongchou.notification;

import cn.tongchou.identity.Actor;
import cn.tongchou.listing.ListPage;
import cn.tongchou.listing.Lists;
import cn.tongchou.shared.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 消息: a person's own notices. */
@Controller
class NoticeController {

    private final NoticeListing listing;
    private final Lists lists;
    private final NoticeInbox inbox;
    private final NoticeTexts texts;
    private final Clock clock;

    NoticeController(
            NoticeListing listing, Lists lists, NoticeInbox inbox, NoticeTexts texts, Clock clock) {
        this.listing = listing;
        this.lists = lists;
        this.inbox = inbox;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String list(
            @RequestParam MultiValueMap<String, String> address,
            Actor actor,
            Locale locale,
            Model model) {
        ListPage<NoticeListing.Told> page = lists.page(listing.of(actor.accountId()), address);
        model.addAttribute("list", page);
        model.addAttribute(
                "notices", page.rows().stream().map(one -> Row.of(one, texts, locale)).toList());
        model.addAttribute("seenAt", clock.now());
        return "notification/notices";
    }

    @PostMapping("/notices/read")
    String readAll(@RequestParam Instant until, Actor actor, RedirectAttributes redirect) {
        inbox.readAll(actor.accountId(), until);
        redirect.addFlashAttribute("flashMessage", "notification.list.all-read");
        return "redirect:/notices";
    }

    @PostMapping("/notices/{noticeId}/read")
    String read(
            @PathVariable UUID noticeId,
            @RequestParam(defaultValue = "false") boolean unread,
            Actor actor) {
        inbox.read(actor.accountId(), noticeId);
        return unread ? "redirect:/notices?state=unread" : "redirect:/notices";
    }

    /** Opens what the notice is about; it is read then. */
    @PostMapping("/notices/{noticeId}/open")
    String open(@PathVariable UUID noticeId, Actor actor) {
        return "redirect:" + inbox.read(actor.accountId(), noticeId);
    }

    /** A notice in words. */
    record Row(NoticeListing.Told told, String subject, String body) {

        static Row of(NoticeListing.Told told, NoticeTexts texts, Locale locale) {
            return new Row(
                    told,
                    texts.subject(told.key(), told.arguments(), locale),
                    texts.body(told.key(), told.arguments(), locale));
        }
    }
}
