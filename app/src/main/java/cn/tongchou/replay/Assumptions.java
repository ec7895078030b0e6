package cn.tongchou.replay;

import cn.tongchou.command.Unusable;
import cn.tongchou.shared.Money;
import cn.tongchou.tender.LotKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What the sources state of a year, and what the replay assumes because they do not. A file given
 * on the command line replaces single assumptions, never a fact.
 */
public final class Assumptions {

    private static final String SHOWN = "shown";

    private final Map<String, Object> facts;
    private final Map<String, Object> assumed;

    private Assumptions(Map<String, Object> facts, Map<String, Object> assumed) {
        this.facts = facts;
        this.assumed = assumed;
    }

    /**
     * Reads the product's facts and assumptions for a year and puts those of a file on top.
     *
     * @param file may be {@code null}
     * @throws Unusable when the year has none, or the file cannot be used
     */
    @SuppressWarnings("unchecked")
    public static Assumptions of(int year, Path file) {
        ClassPathResource shipped = new ClassPathResource("replay/" + year + ".yml");
        if (!shipped.exists()) {
            throw new Unusable("There are no facts to replay for " + year + "; known: 2015.");
        }
        try (InputStream yaml = shipped.getInputStream()) {
            Map<String, Object> entries = AssumptionsFile.entries(yaml);
            Map<String, Object> facts = (Map<String, Object>) entries.get("facts");
            Map<String, Object> base = (Map<String, Object>) entries.get("assumptions");
            Assumptions all =
                    new Assumptions(
                            facts,
                            file == null ? base : AssumptionsFile.read(file).over(facts, base));
            all.checkShortfalls();
            all.checkLots();
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the facts and assumptions of an example year whose days lie around the present, written
     * {@code D-200} for 200 days ago.
     *
     * @param resource on the class path
     * @param day the date of a number of days from today
     */
    @SuppressWarnings("unchecked")
    public static Assumptions around(String resource, IntFunction<LocalDate> day) {
        try (InputStream yaml = new ClassPathResource(resource).getInputStream()) {
            Map<String, Object> entries =
                    (Map<String, Object>) dated(AssumptionsFile.entries(yaml), day);
            return new Assumptions(
                    (Map<String, Object>) entries.get("facts"),
                    (Map<String, Object>) entries.get("assumptions"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object dated(Object entry, IntFunction<LocalDate> day) {
        if (entry instanceof Map<?, ?> map) {
            Map<Object, Object> dated = new LinkedHashMap<>();
            map.forEach((key, below) -> dated.put(key, dated(below, day)));
            return dated;
        }
        if (entry instanceof List<?> list) {
            return list.stream().map(each -> dated(each, day)).toList();
        }
        return entry instanceof String text && text.matches("D[+-]\\d+")
                ? day.apply(Integer.parseInt(text.substring(1))).toString()
                : entry;
    }

    /** The calendar year in which the days lie: the year itself, or what {@code calendar} says. */
    int calendarYear() {
        return at("calendar", assumed) == null ? (int) number("year") : date("calendar").getYear();
    }

    /** The sentences that a page shows of the {@code facts} or of the {@code assumptions}. */
    List<String> shown(String section) {
        Object sentences = (section.equals("facts") ? facts : assumed).get(SHOWN);
        return ((List<?>) sentences).stream().map(String::valueOf).toList();
    }

    /**
     * Every library that is named must be one of these.
     *
     * @throws Unusable for a code that no library has, or another number of libraries
     */
    void checkLibraries(Collection<String> codes) {
        List<String> named = new ArrayList<>(shortfalls().keySet());
        for (String mishap : List.of("over-claim", "untrained", "fails-twice", "late")) {
            named.add(text("mishaps." + mishap));
        }
        for (String code : named) {
            require(codes.contains(code), "no library has the code " + code);
        }
        require(
                codes.size() == number("libraries"),
                "the sources state %d libraries, the database has %d"
                        .formatted(number("libraries"), codes.size()));
    }

    private void checkShortfalls() {
        long claim = number("project.pages-per-library");
        shortfalls()
                .forEach(
                        (library, pages) ->
                                require(
                                        pages <= claim,
                                        "shortfalls.%s is %d pages, more than the %d that are claimed"
                                                .formatted(library, pages, claim)));
    }

    private void checkLots() {
        List<String> kinds = Arrays.stream(LotKind.values()).map(Enum::name).toList();
        for (Object row : (List<?>) at("lots")) {
            Map<?, ?> lot = row instanceof Map<?, ?> map ? map : Map.of();
            String kind = String.valueOf(lot.get("kind"));
            require(kinds.contains(kind), "a lot's kind must be one of " + kinds);
            List<?> prices = lot.get("prices") instanceof List<?> list ? list : List.of();
            int bidders = texts(kind.equals("INSPECTION") ? "agencies" : "suppliers").size();
            require(
                    lot.get("name") != null
                            && isAmount(lot.get("budget"))
                            && !prices.isEmpty()
                            && prices.stream().allMatch(Assumptions::isAmount)
                            && prices.size() <= bidders,
                    "the lot %s needs a name, a budget, and at most one price for each of its %d bidders"
                            .formatted(kind, bidders));
        }
    }

    private static boolean isAmount(Object entry) {
        return AssumptionsFile.isAmount(String.valueOf(entry));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Unusable("The assumptions cannot be used: " + otherwise + ".");
        }
    }

    /** A text at a path such as {@code notice.title}. */
    public String text(String path) {
        return String.valueOf(at(path));
    }

    public long number(String path) {
        return ((Number) at(path)).longValue();
    }

    public Money money(String path) {
        return Money.of(text(path));
    }

    public LocalDate date(String path) {
        return LocalDate.parse(text(path));
    }

    public List<String> texts(String path) {
        return ((List<?>) at(path)).stream().map(String::valueOf).toList();
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(String path) {
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

    /** What the sources state, one line each, {@code stated year = 2015}. */
    public List<String> statedLines() {
        List<String> lines = new ArrayList<>();
        list("stated", "", facts, lines);
        return lines;
    }

    /** Every assumption as one line, {@code assumed dates.launch = 2015-05-04}, for the record. */
    public List<String> assumedLines() {
        List<String> lines = new ArrayList<>();
        list("assumed", "", assumed, lines);
        return lines;
    }

    private static void list(String mark, String path, Object entry, List<String> lines) {
        if (path.equals(SHOWN)) {
            return;
        }
        if (entry instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach(
                    (key, below) ->
                            list(mark, path.isEmpty() ? "" + key : path + '.' + key, below, lines));
        } else if (path.equals("further")) {
            ((List<?>) entry).forEach(sentence -> lines.add(mark + " " + sentence));
        } else if (entry instanceof List<?> rows && rows.get(0) instanceof Map<?, ?>) {
            rows.forEach(row -> lines.add(mark + " " + path + " = " + row((Map<?, ?>) row)));
        } else {
            lines.add(mark + " " + path + " = " + entry);
        }
    }

    private static String row(Map<?, ?> row) {
        return row.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private Object at(String path) {
        Object stated = at(path, facts);
        Object entry = stated == null ? at(path, assumed) : stated;
        if (entry == null) {
            throw new IllegalArgumentException("Nothing is stated or assumed of " + path);
        }
        return entry;
    }

    private static Object at(String path, Object entries) {
        Object entry = entries;
        for (String key : path.split("\\.")) {
            entry = entry instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return entry;
    }
}
