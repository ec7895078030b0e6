package cn.tongchou.shared;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/** Dates with a time in form fields, such as {@code 2017-03-31T17:00}; years as for dates. */
@Component
class MomentFormatter implements Formatter<LocalDateTime> {

    /**
     * @throws ParseException when the text is no date with a time, or none of these years
     */
    @Override
    public LocalDateTime parse(String text, Locale locale) throws ParseException {
        try {
            LocalDateTime moment = LocalDateTime.parse(text.strip());
            DateFormatter.plausible(moment.toLocalDate(), text);
            return moment;
        } catch (DateTimeException refused) {
            throw new ParseException(text, 0);
        }
    }

    @Override
    public String print(LocalDateTime moment, Locale locale) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}
