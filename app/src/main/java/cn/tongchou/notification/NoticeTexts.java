package cn.tongchou.notification;

import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of notices, in a language. */
@Component("noticeTexts")
class NoticeTexts {

    /** Longest subject of a letter, in characters; mail programs show fewer. */
    private static final int LONGEST_SUBJECT = 150;

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\s]+");

    private final MessageSource messages;
    private final WorkingDays calendar;

    NoticeTexts(MessageSource messages, WorkingDays calendar) {
        this.messages = messages;
        this.calendar = calendar;
    }

    /** One line, whatever people typed. */
    public String subject(String key, List<String> arguments, Locale locale) {
        return oneLine(messages.getMessage(key + ".subject", words(arguments, locale), locale));
    }

    public String body(String key, List<String> arguments, Locale locale) {
        return messages.getMessage(key + ".body", words(arguments, locale), locale);
    }

    /** The body; a deadline in a year whose holidays are not entered says how it is counted. */
    String body(String key, List<String> arguments, LocalDate deadline, Locale locale) {
        String body = body(key, arguments, locale);
        if (deadline == null || calendar.known(deadline.getYear())) {
            return body;
        }
        return body
                + '\n'
                + messages.getMessage(
                        "institution.calendar.unknown-year",
                        new Object[] {String.valueOf(deadline.getYear())},
                        locale);
    }

    /**
     * A text on one line without control characters, cut visibly: what may stand in a letter's
     * head.
     */
    static String oneLine(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private Object[] words(List<String> arguments, Locale locale) {
        return arguments.stream()
                .map(
                        argument ->
                                argument.startsWith(Notice.WORD)
                                        ? messages.getMessage(
                                                argument.substring(1),
                                                null,
                                                argument.substring(1),
                                                locale)
                                        : argument)
                .toArray();
    }
}
