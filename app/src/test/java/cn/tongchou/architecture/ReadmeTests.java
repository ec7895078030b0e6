package cn.tongchou.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the README names exists: every file it links, and every test method behind a linked test.
 */
class ReadmeTests {

    private static final Pattern LINK = Pattern.compile("\\]\\(((?!https?:)[^)#]+)[^)]*\\)");
    private static final Pattern TEST =
            Pattern.compile("\\[(\\w+)]\\((app/src/test/java/[^)]+)\\)((?:,? `\\w+`)*)");
    private static final Pattern METHOD = Pattern.compile("`(\\w+)`");

    @Test
    void everythingThatTheReadmeLinksExists() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(TEST.matcher(readme).results()).hasSizeGreaterThan(25);
        assertThat(missing(readme)).isEmpty();
    }

    @Test
    void whatDoesNotExistIsFound() throws IOException {
        String here = "app/src/test/java/cn/tongchou/architecture/ReadmeTests.java";

        assertThat(missing("[a](docs/nowhere.md) [b](https://example.org/x)"))
                .containsExactly("docs/nowhere.md");
        assertThat(
                        missing(
                                "[ReadmeTests](%s) `whatDoesNotExistIsFound`, `nobodyWroteThis`"
                                        .formatted(here)))
                .containsExactly("ReadmeTests nobodyWroteThis");
        assertThat(missing("[OtherTests](%s) `whatDoesNotExistIsFound`".formatted(here)))
                .containsExactly("OtherTests is not " + here);
    }

    private static List<String> missing(String readme) throws IOException {
        List<String> missing = new ArrayList<>();
        LINK.matcher(readme)
                .results()
                .map(link -> link.group(1))
                .filter(path -> !Files.exists(Path.of(path)))
                .forEach(missing::add);
        Matcher tests = TEST.matcher(readme);
        while (tests.find()) {
            Path file = Path.of(tests.group(2));
            if (!file.getFileName().toString().equals(tests.group(1) + ".java")) {
                missing.add(tests.group(1) + " is not " + file);
            } else if (Files.exists(file)) {
                String java = Files.readString(file);
                METHOD.matcher(tests.group(3))
                        .results()
                        .map(method -> method.group(1))
                        .filter(method -> !java.contains("void " + method + "("))
                        .forEach(method -> missing.add(tests.group(1) + " " + method));
            }
        }
        return missing;
    }
}
