package cn.tongchou.notification;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.KeyedPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** 消息: a person's own notices. */
@Controller
class NoticeController {

    private final NoticeList notices;
    private final NoticeTexts texts;
    private final Clock clock;

    NoticeController(NoticeList notices, NoticeTexts texts, Clock clock) {
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String before,
            Actor actor,
            Locale locale,
            Model model) {
        MomentKey from = MomentKey.of(after);
        MomentKey until = MomentKey.of(before);
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/notices");
        if (unread) {
            link.queryParam("unread", true);
        }
        List<NoticeList.Told> told =
                notices.of(actor.accountId(), unread, from, until, KeyedPage.FETCH);
        KeyedPage<NoticeList.Told> page =
                KeyedPage.of(told, from, until, NoticeList.Told::place, link);
        model.addAttribute("page", page);
        model.addAttribute(
                "notices", page.rows().stream().map(one -> Row.of(one, texts, locale)).toList());
        model.addAttribute("unread", unread);
        model.addAttribute("seenAt", clock.now());
        return "notification/notices";
    }

    @PostMapping("/notices/read")
    String readAll(@RequestParam Instant until, Actor actor, RedirectAttributes redirect) {
        notices.readAll(actor.accountId(), until);
        redirect.addFlashAttribute("flashMessage", "notification.list.all-read");
        return "redirect:/notices";
    }

    @PostMapping("/notices/{noticeId}/read")
    String read(
            @PathVariable UUID noticeId,
            @RequestParam(defaultValue = "false") boolean unread,
            Actor actor) {
        notices.read(actor.accountId(), noticeId);
        return unread ? "redirect:/notices?unread=true" : "redirect:/notices";
    }

    /** Opens what the notice is about; it is read then. */
    @PostMapping("/notices/{noticeId}/open")
    String open(@PathVariable UUID noticeId, Actor actor) {
        return "redirect:" + notices.read(actor.accountId(), noticeId);
    }

    /** A notice in words. */
    record Row(NoticeList.Told told, String subject, String body) {

        static Row of(NoticeList.Told told, NoticeTexts texts, Locale locale) {
            return new Row(
                    told,
                    texts.subject(told.key(), told.arguments(), locale),
                    texts.body(told.key(), told.arguments(), locale));
        }
    }
}
