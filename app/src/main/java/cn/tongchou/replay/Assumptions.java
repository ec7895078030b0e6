package cn.tongchou.replay;

import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the replay assumes because the sources do not state it. A file given on the command line
 * replaces single entries of the product's own assumptions for that year.
 */
final class Assumptions {

    private final Map<String, Object> entries;

    private Assumptions(Map<String, Object> entries) {
        this.entries = entries;
    }

    /**
     * Reads the product's assumptions for a year and puts those of a file on top.
     *
     * @param file may be {@code null}
     * @throws IllegalArgumentException when the year has none, or the file cannot be read
     */
    static Assumptions of(int year, Path file) {
        ClassPathResource shipped = new ClassPathResource("replay/" + year + ".yml");
        if (!shipped.exists()) {
            throw new IllegalArgumentException(
                    "There are no facts to replay for " + year + "; known: 2015");
        }
        try (InputStream base = shipped.getInputStream()) {
            Map<String, Object> entries = read(base);
            if (file != null) {
                try (InputStream more = Files.newInputStream(file)) {
                    merge(entries, read(more));
                }
            }
            return new Assumptions(entries);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The assumptions could not be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> read(InputStream yaml) {
        Map<String, Object> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return entries == null ? new LinkedHashMap<>() : new LinkedHashMap<>(entries);
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> base, Map<String, Object> more) {
        more.forEach(
                (key, entry) -> {
                    if (entry instanceof Map<?, ?> below
                            && base.get(key) instanceof Map<?, ?> present) {
                        Map<String, Object> both =
                                new LinkedHashMap<>((Map<String, Object>) present);
                        merge(both, (Map<String, Object>) below);
                        base.put(key, both);
                    } else {
                        base.put(key, entry);
                    }
                });
    }

    /** A text at a path such as {@code notice.title}. */
    String text(String path) {
        return String.valueOf(at(path));
    }

    long number(String path) {
        return ((Number) at(path)).longValue();
    }

    Money money(String path) {
        return Money.of(text(path));
    }

    /** A date; YAML reads an unquoted one as an instant at midnight UTC. */
    LocalDate date(String path) {
        Object entry = at(path);
        return entry instanceof java.util.Date date
                ? date.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(entry.toString());
    }

    /** Every assumption as one line, {@code dates.launch = 2015-05-04}, for the record. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        list("", entries, lines);
        return lines;
    }

    private static void list(String path, Object entry, List<String> lines) {
        if (entry instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach(
                    (key, below) ->
                            list(path.isEmpty() ? key.toString() : path + '.' + key, below, lines));
        } else if (entry instanceof java.util.Date date) {
            lines.add(
                    path + " = " + date.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate());
        } else {
            lines.add(path + " = " + entry);
        }
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String path) {
        return (List<String>) at(path);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows(String path) {
        return (List<Map<String, Object>>) at(path);
    }

    /**
     * Pages accepted at the end, by library code; libraries that end with what they claimed are
     * absent.
     */
    Map<String, Long> shortfalls() {
        Map<String, Long> pages = new LinkedHashMap<>();
        ((Map<?, ?>) at("shortfalls"))
                .forEach((code, left) -> pages.put(code.toString(), ((Number) left).longValue()));
        return pages;
    }

    private Object at(String path) {
        Object entry = entries;
        for (String key : path.split("\\.")) {
            entry = entry instanceof Map<?, ?> map ? map.get(key) : null;
        }
        if (entry == null) {
            throw RuleViolation.of("replay.error.assumption-missing", path);
        }
        return entry;
    }
}
