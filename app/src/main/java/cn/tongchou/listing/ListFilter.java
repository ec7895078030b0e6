package cn.tongchou.listing;

import cn.tongchou.shared.Keys;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a list can be narrowed by.
 *
 * @param name its name in the address
 * @param label message key of its label
 * @param kind how a person sets it
 * @param options what can be chosen; empty unless it is a choice
 * @param condition of the statement, with {@code :value} for what was asked for
 * @param standing the option that is meant when the address names none, or {@code null}
 */
public record ListFilter(
        String name,
        String label,
        Kind kind,
        List<Option> options,
        String condition,
        String standing) {

    private static final int LONGEST = 100;

    /** How a person sets a filter. */
    public enum Kind {
        /** One of the options. */
        CHOICE,
        /** One of the options, as tabs above the list. */
        TABS,
        /** Words that a column contains. */
        TEXT,
        /** From this day on. */
        SINCE,
        /** Until this day and including it. */
        UNTIL,
        /** On or off. */
        FLAG
    }

    /**
     * Something to choose.
     *
     * @param value in the address
     * @param key message key of its name, or {@code null} when it has a name of its own
     * @param text its own name, such as that of a library, or {@code null}
     * @param condition of the statement instead of the filter's, or {@code null}
     */
    public record Option(String value, String key, String text, String condition) {

        /** Something with a name in the bundles. */
        public static Option of(String value, String key) {
            return new Option(value, key, null, null);
        }

        /** Something with a name of its own. */
        public static Option named(Object value, String text) {
            return new Option(value.toString(), null, text, null);
        }

        /** The same option with a condition of its own. */
        public Option where(String own) {
            return new Option(value, key, text, own);
        }

        String in(ListTexts texts) {
            return key == null ? text : texts.get(key);
        }
    }

    /** One of several. */
    public static ListFilter choice(
            String name, String label, List<Option> options, String condition) {
        return new ListFilter(name, label, Kind.CHOICE, List.copyOf(options), condition, null);
    }

    /** One of the states, named below a prefix of message keys. */
    public static ListFilter states(
            String name, String label, String prefix, Enum<?>[] states, String column) {
        List<Option> options =
                Arrays.stream(states)
                        .map(state -> Option.of(state.name(), Keys.of(prefix, state)))
                        .toList();
        return choice(name, label, options, column + " = :value");
    }

    /** Words that one of the columns contains, whatever their case. */
    public static ListFilter text(String name, String label, String... columns) {
        String condition =
                String.join(
                        " or ",
                        Arrays.stream(columns)
                                .map(column -> "lower(" + column + ") like :value escape '!'")
                                .toList());
        return new ListFilter(name, label, Kind.TEXT, List.of(), condition, null);
    }

    /** From a day on, of a column of moments or days. */
    public static ListFilter since(String name, String label, Sort column) {
        return day(name, label, Kind.SINCE, column, " >= :value");
    }

    /** Until a day and including it, of a column of moments or days. */
    public static ListFilter until(String name, String label, Sort column) {
        return day(name, label, Kind.UNTIL, column, " < :value");
    }

    /** On or off. */
    public static ListFilter flag(String name, String label, String condition) {
        return new ListFilter(name, label, Kind.FLAG, List.of(), condition, null);
    }

    /** The same choice as tabs above the list. */
    public ListFilter asTabs() {
        return new ListFilter(name, label, Kind.TABS, options, condition, standing);
    }

    /** The same choice with an option that is meant when the address names none. */
    public ListFilter standing(String value) {
        return new ListFilter(name, label, kind, options, condition, value);
    }

    private static ListFilter day(
            String name, String label, Kind kind, Sort column, String comparison) {
        String days = column.kind() == Sort.Kind.DAY ? ":day" : ":value";
        return new ListFilter(
                name,
                label,
                kind,
                List.of(),
                column.sql() + comparison.replace(":value", days),
                null);
    }

    /** What of an address this filter takes, or {@code null} when there is nothing it knows. */
    String accepted(String asked) {
        String value = asked == null || asked.isBlank() ? standing : asked.strip();
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case CHOICE, TABS -> option(value) == null ? standing : value;
            case TEXT -> value.length() > LONGEST ? value.substring(0, LONGEST) : value;
            case SINCE, UNTIL -> day(value) == null ? null : value;
            case FLAG -> "true".equals(value) ? value : null;
        };
    }

    /** Adds the condition for an accepted value, with what it binds. */
    void narrow(String value, List<String> where, Map<String, Object> values) {
        String bound = "filter_" + name;
        Option option = option(value);
        String own = option != null && option.condition() != null ? option.condition() : condition;
        where.add("(" + own.replace(":value", ":" + bound).replace(":day", ":" + bound) + ")");
        values.put(bound, boundTo(value));
    }

    private Object boundTo(String value) {
        return switch (kind) {
            case CHOICE, TABS, FLAG -> value;
            case TEXT ->
                    "%"
                            + value.toLowerCase(java.util.Locale.ROOT)
                                    .replace("!", "!!")
                                    .replace("%", "!%")
                                    .replace("_", "!_")
                            + "%";
            case SINCE, UNTIL -> {
                LocalDate first = kind == Kind.SINCE ? day(value) : day(value).plusDays(1);
                yield condition.endsWith(":day") ? first : Sort.beginOf(first);
            }
        };
    }

    /** What is chosen, as a person says it. */
    String inWords(String value, ListTexts texts) {
        Option option = option(value);
        return kind == Kind.FLAG
                ? texts.get("listing.yes")
                : option == null ? value : option.in(texts);
    }

    private Option option(String value) {
        return options.stream().filter(one -> one.value().equals(value)).findFirst().orElse(null);
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 2999 ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
