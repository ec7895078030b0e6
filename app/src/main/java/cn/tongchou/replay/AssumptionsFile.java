package cn.tongchou.replay;

import cn.tongchou.command.Unusable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A person's own assumptions on top of the product's. An entry must be known and of the same kind
 * as the one that it replaces; whatever is wrong is told with its place.
 */
final class AssumptionsFile {

    private final Path file;
    private final Map<String, Object> entries;

    private AssumptionsFile(Path file, Map<String, Object> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * @throws Unusable when it is no readable YAML with entries
     */
    static AssumptionsFile read(Path file) {
        try {
            InputStream yaml = new ByteArrayInputStream(Files.readAllBytes(file));
            return new AssumptionsFile(file, entries(yaml));
        } catch (IOException unreadable) {
            throw new Unusable("The assumptions " + file + " cannot be read.");
        } catch (YAMLException | ClassCastException broken) {
            throw new Unusable(
                    "The assumptions "
                            + file
                            + " are no YAML of entries such as shortfalls: {HLJ-230900-01: 29000}.");
        }
    }

    /**
     * The entries of a YAML document; dates stay words, so that 2015-02-30 is not taken for one.
     */
    static Map<String, Object> entries(InputStream yaml) {
        Resolver plain =
                new Resolver() {
                    @Override
                    public void addImplicitResolver(
                            Tag tag, Pattern pattern, String first, int limit) {
                        if (tag != Tag.TIMESTAMP) {
                            super.addImplicitResolver(tag, pattern, first, limit);
                        }
                    }
                };
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        Map<String, Object> entries =
                new Yaml(
                                new SafeConstructor(loading),
                                new Representer(dumping),
                                dumping,
                                loading,
                                plain)
                        .load(yaml);
        return entries == null ? new LinkedHashMap<>() : new LinkedHashMap<>(entries);
    }

    /**
     * The product's assumptions with these in their places.
     *
     * @throws Unusable for an entry that is unknown, of another kind, or contradicts a fact
     */
    Map<String, Object> over(Map<String, Object> facts, Map<String, Object> assumptions) {
        return merged("", facts, assumptions, entries);
    }

    private Map<String, Object> merged(
            String at, Map<?, ?> facts, Map<String, Object> base, Map<?, ?> own) {
        Map<String, Object> merged = new LinkedHashMap<>(base);
        own.forEach(
                (name, entry) -> {
                    String key = String.valueOf(name);
                    String path = at + key;
                    Object fact = facts.get(key);
                    Object present = base.get(key);
                    if (present instanceof Map<?, ?> || fact instanceof Map<?, ?>) {
                        merged.put(key, below(path, orNone(fact), orNone(present), entry));
                    } else if (fact != null) {
                        require(
                                fact.equals(entry),
                                path,
                                "contradicts the sources, which say " + fact);
                    } else {
                        require(present != null, path, "is unknown");
                        merged.put(key, like(path, present, entry));
                    }
                });
        return merged;
    }

    private Map<String, Object> below(
            String path, Map<String, Object> facts, Map<String, Object> base, Object entry) {
        require(entry != null, path, "is empty: leave it out, or give it entries");
        require(entry instanceof Map<?, ?>, path, "must have entries below it");
        if (!path.equals("shortfalls")) {
            return merged(path + '.', facts, base, (Map<?, ?>) entry);
        }
        Map<String, Object> pages = new LinkedHashMap<>();
        ((Map<?, ?>) entry)
                .forEach(
                        (library, left) ->
                                pages.put(
                                        String.valueOf(library),
                                        like(path + '.' + library, 1, left)));
        return pages;
    }

    /** An entry of the same kind as the one that it replaces. */
    private Object like(String path, Object present, Object entry) {
        require(entry != null, path, "is empty: leave it out, or give it a value");
        if (present instanceof Number) {
            boolean whole = entry instanceof Integer || entry instanceof Long;
            require(
                    whole && ((Number) entry).longValue() > 0,
                    path,
                    "must be a whole number of at least 1");
            return entry;
        }
        if (present instanceof List<?>) {
            require(entry instanceof List<?> list && !list.isEmpty(), path, "must be a list");
            return entry;
        }
        require(
                !(entry instanceof Map<?, ?> || entry instanceof List<?>),
                path,
                "must be one value");
        String text = String.valueOf(entry);
        if (isDate(String.valueOf(present))) {
            require(isDate(text), path, "must be a date such as 2015-05-04");
        } else if (isAmount(String.valueOf(present))) {
            require(isAmount(text), path, "must be an amount such as 1.00");
        }
        return text;
    }

    private void require(boolean holds, String path, String otherwise) {
        if (!holds) {
            throw new Unusable("The assumptions " + file + ": " + path + " " + otherwise + ".");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> orNone(Object entry) {
        return entry == null ? Map.of() : (Map<String, Object>) entry;
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException no) {
            return false;
        }
    }

    /** Above nothing, with at most two places. */
    static boolean isAmount(String text) {
        try {
            BigDecimal amount = new BigDecimal(text);
            return amount.signum() > 0 && amount.stripTrailingZeros().scale() <= 2;
        } catch (NumberFormatException no) {
            return false;
        }
    }
}
