package cn.tongchou.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The keys that exist, and whether what a source names is among them. */
final class MessageKeys {

    private static final Pattern IN_PAGE = Pattern.compile("#\\{([a-z][\\w-]*(?:\\.[\\w-]+)+)");
    private static final Pattern QUOTED_IN_PAGE =
            Pattern.compile("'([a-z]+(?:\\.[a-z][a-z0-9-]*)+)'");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern KEY = Pattern.compile("[a-z]+(?:\\.[a-z0-9_-]+){2,}");

    private final Set<String> keys;
    private final Set<String> modules;

    MessageKeys(Set<String> keys) {
        this.keys = new TreeSet<>(keys);
        this.modules =
                keys.stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
    }

    /** The keys of all Chinese bundles, which are the default. */
    static MessageKeys ofTheProduct() {
        return new MessageKeys(
                Sources.bundles().entrySet().stream()
                        .filter(bundle -> !bundle.getKey().endsWith("_en.properties"))
                        .flatMap(bundle -> bundle.getValue().stringPropertyNames().stream())
                        .collect(Collectors.toSet()));
    }

    Set<String> all() {
        return keys;
    }

    boolean has(String key) {
        return keys.contains(key);
    }

    /** Keys that a page names and that do not exist. */
    List<String> missingInPage(String page) {
        Set<String> missing = new TreeSet<>();
        Matcher named = IN_PAGE.matcher(page);
        while (named.find()) {
            if (!has(named.group(1))) {
                missing.add(named.group(1));
            }
        }
        Matcher quoted = QUOTED_IN_PAGE.matcher(page);
        while (quoted.find()) {
            if (modules.contains(module(quoted.group(1)))
                    && !has(quoted.group(1))
                    && !isPrefix(quoted.group(1))) {
                missing.add(quoted.group(1));
            }
        }
        return List.copyOf(missing);
    }

    /**
     * Keys that a class names and that do not exist; the beginning of existing keys counts as such
     * a beginning.
     */
    List<String> missingInJava(String java) {
        Set<String> missing = new TreeSet<>();
        for (String literal : Sources.literals(java)) {
            String beginning =
                    literal.endsWith(".") ? literal.substring(0, literal.length() - 1) : literal;
            if (KEY.matcher(beginning).matches()
                    && modules.contains(module(beginning))
                    && !has(beginning)
                    && !isPrefix(beginning)) {
                missing.add(literal);
            }
        }
        return List.copyOf(missing);
    }

    /** Notices that have a subject without a body, or the reverse. */
    List<String> halfNotices() {
        List<String> half = new ArrayList<>();
        for (String key : keys) {
            if (key.contains(".notice.")) {
                String other =
                        key.endsWith(".subject")
                                ? key.replaceFirst("subject$", "body")
                                : key.endsWith(".body")
                                        ? key.replaceFirst("body$", "subject")
                                        : key;
                if (!has(other)) {
                    half.add(other);
                }
            }
        }
        return half;
    }

    /**
     * Texts that say something else than they seem to: placeholders that the other language lacks,
     * and apostrophes that {@link java.text.MessageFormat} takes for quotation marks.
     */
    static List<String> misread(Properties bundle, Properties other) {
        List<String> misread = new ArrayList<>();
        for (String key : new TreeSet<>(bundle.stringPropertyNames())) {
            String text = bundle.getProperty(key);
            Set<String> named = placeholders(text);
            if (other.containsKey(key) && !named.equals(placeholders(other.getProperty(key)))) {
                misread.add(key + ": other placeholders");
            }
            boolean lone = text.replace("''", "").contains("'");
            if (named.isEmpty() ? text.contains("''") : lone) {
                misread.add(key + ": apostrophe");
            }
        }
        return misread;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Keys of one bundle that the other lacks. */
    static List<String> missing(Properties bundle, Properties other) {
        Set<String> missing = new TreeSet<>(bundle.stringPropertyNames());
        missing.removeAll(other.stringPropertyNames());
        return List.copyOf(missing);
    }

    /** A beginning ends at a point of a key, or with a hyphen where the rest is put together. */
    private boolean isPrefix(String prefix) {
        String beginning = prefix.endsWith("-") ? prefix : prefix + ".";
        return keys.stream().anyMatch(key -> key.startsWith(beginning));
    }

    private static String module(String key) {
        return key.replaceFirst("\\..*", "");
    }
}
