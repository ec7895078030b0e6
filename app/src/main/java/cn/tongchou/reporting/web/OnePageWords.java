package cn.tongchou.reporting.web;

import cn.tongchou.reporting.leadership.Decision;
import cn.tongchou.reporting.leadership.OnePage;
import cn.tongchou.reporting.leadership.Problem;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Problems and measures of the 领导一页纸 in the language of its reader. */
@Component
class OnePageWords {

    private final MessageSource messages;
    private final Formats formats;

    OnePageWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    List<Issue> problems(OnePage page, Locale locale) {
        return page.problems().stream().map(problem -> issue(problem, locale)).toList();
    }

    List<Measure> measures(OnePage page, Locale locale) {
        return page.measures().stream().map(decision -> measure(decision, locale)).toList();
    }

    private Issue issue(Problem problem, Locale locale) {
        Object[] arguments = problem.arguments().stream().map(one -> word(one, locale)).toArray();
        return new Issue(
                messages.getMessage(problem.titleKey(), arguments, locale),
                messages.getMessage(problem.detailKey(), arguments, locale),
                problem.href());
    }

    private Measure measure(Decision decision, Locale locale) {
        Object[] arguments = {
            decision.library() == null ? "" : decision.library(),
            decision.number(),
            formats.date(decision.day()),
            formats.count(decision.quantity())
        };
        return new Measure(
                messages.getMessage(decision.key(), arguments, locale),
                decision.reason(),
                decision.who(),
                Clock.dateOf(decision.at()),
                decision.href());
    }

    private Object word(Object argument, Locale locale) {
        if (argument instanceof ConstructionKind kind) {
            return messages.getMessage(kind.messageKey(), null, locale);
        }
        if (argument instanceof Unit unit) {
            return messages.getMessage(unit.messageKey(), null, locale);
        }
        return argument instanceof List<?> names
                ? names.stream()
                        .map(Object::toString)
                        .collect(
                                Collectors.joining(
                                        messages.getMessage(
                                                "reporting.one-page.names", null, locale)))
                : argument;
    }

    /** A problem in words, with the page of its items. */
    record Issue(String title, String detail, String href) {}

    /**
     * A measure in words, with the page of its item.
     *
     * @param reason why, or {@code null}
     * @param who who decided it, or {@code null}
     */
    record Measure(String text, String reason, String who, LocalDate on, String href) {}
}
