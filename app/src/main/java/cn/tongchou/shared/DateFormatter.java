package cn.tongchou.shared;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/**
 * Dates in form fields, such as {@code 2017-03-31}; a year outside of 1900 to 2999 is a slip that
 * databases would change silently.
 */
@Component
class DateFormatter implements Formatter<LocalDate> {

    /**
     * @throws ParseException when the text is no date, or none of these years
     */
    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        try {
            return plausible(LocalDate.parse(text.strip()), text);
        } catch (DateTimeException refused) {
            throw new ParseException(text, 0);
        }
    }

    static LocalDate plausible(LocalDate date, String text) throws ParseException {
        if (date.getYear() < 1900 || date.getYear() > 2999) {
            throw new ParseException(text, 0);
        }
        return date;
    }

    @Override
    public String print(LocalDate date, Locale locale) {
        return date.toString();
    }
}
