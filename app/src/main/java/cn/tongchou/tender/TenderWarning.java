package cn.tongchou.tender;

import java.util.List;

/**
 * A rule that a tender does not keep and that does not stop it: dates, because of holidays and
 * exceptions, splitting, and abnormally low prices (rules are dated rows).
 *
 * @param key message key
 * @param arguments what the message's placeholders stand for
 * @param source where the rule stands written
 */
public record TenderWarning(String key, List<Object> arguments, String source) {

    /** A rule's warning, with the source of the row that was in force. */
    static void warn(
            List<TenderWarning> warnings, String key, TenderRuleRow row, Object... arguments) {
        warnings.add(new TenderWarning(key, List.of(arguments), row.source()));
    }

    public Object[] messageArguments() {
        return arguments.toArray();
    }
}
