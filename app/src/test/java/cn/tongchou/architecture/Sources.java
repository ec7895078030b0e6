package cn.tongchou.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product's source files as text, for the tests that read them. */
final class Sources {

    /** Letters of any script. */
    static final Pattern LETTERS = Pattern.compile("\\p{L}");

    /** Chinese characters. */
    static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final Pattern JAVA_TOKENS =
            Pattern.compile(
                    "//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"",
                    Pattern.DOTALL);

    private Sources() {}

    /** Every main class by its path. */
    static Map<String, String> java() {
        return files("app/src/main/java", ".java");
    }

    /** Every template and form by its path. */
    static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>(files("templates", ".html"));
        pages.putAll(files("forms", ".html"));
        return pages;
    }

    /** Every form by its path. */
    static Map<String, String> forms() {
        return files("forms", ".html");
    }

    /** The bundles by file name, each with its keys. */
    static Map<String, Properties> bundles() {
        return files("app/src/main/resources/messages", ".properties").entrySet().stream()
                .collect(
                        Collectors.toMap(
                                file -> Path.of(file.getKey()).getFileName().toString(),
                                file -> properties(file.getValue()),
                                (one, other) -> one,
                                TreeMap::new));
    }

    /** The string literals of a Java source, without comments. */
    static List<String> literals(String java) {
        return JAVA_TOKENS
                .matcher(java)
                .results()
                .map(found -> found.group())
                .filter(token -> token.startsWith("\""))
                .map(
                        token ->
                                token.startsWith("\"\"\"")
                                        ? token.substring(3, token.length() - 3)
                                        : token.substring(1, token.length() - 1))
                .toList();
    }

    /** A Java source without its comments. */
    static String withoutComments(String java) {
        return JAVA_TOKENS
                .matcher(java)
                .replaceAll(
                        found ->
                                found.group().startsWith("/")
                                        ? ""
                                        : Matcher.quoteReplacement(found.group()));
    }

    /** What a checker finds in each of these files, as {@code path: finding}. */
    static List<String> findings(
            Map<String, String> files, Function<String, List<String>> checker) {
        List<String> all = new ArrayList<>();
        files.forEach(
                (path, text) ->
                        checker.apply(text).forEach(finding -> all.add(path + ": " + finding)));
        return all;
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new java.io.StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Map<String, String> files(String folder, String suffix) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(suffix))
                    .collect(
                            Collectors.toMap(
                                    Path::toString,
                                    Sources::read,
                                    (one, other) -> one,
                                    TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
