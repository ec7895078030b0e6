package cn.tongchou.listing;

import cn.tongchou.shared.Keys;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of a list in the language of its reader. */
public record ListTexts(MessageSource messages, Locale locale) {

    /** The text of a key. */
    public String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The name of a constant below a prefix; {@code null} has none. */
    public String of(String prefix, Enum<?> constant) {
        return constant == null ? null : get(Keys.of(prefix, constant));
    }
}
