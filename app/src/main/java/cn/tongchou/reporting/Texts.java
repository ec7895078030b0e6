package cn.tongchou.reporting;

import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.Unit;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceResourceBundle;

/** The texts of a report in the language of its reader. */
record Texts(MessageSource messages, Locale locale) {

    String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A value as a reader knows it: construction kinds and units by their names, money in yuan. */
    Object known(Object value) {
        if (value instanceof ConstructionKind kind) {
            return get(kind.messageKey());
        }
        if (value instanceof Unit unit) {
            return get(unit.messageKey());
        }
        return value instanceof Money money ? money.amount() : value;
    }

    /** A label and what it labels: {@code 填报单位：黑龙江省图书馆}; without a value a line to write on. */
    String labelled(String key, String value) {
        return get(
                "reporting.head.labelled",
                get(key),
                value == null ? get("reporting.head.blank") : value);
    }

    /** The texts as the drawings of reports look them up. */
    ResourceBundle bundle() {
        return new MessageSourceResourceBundle(messages, locale);
    }
}
