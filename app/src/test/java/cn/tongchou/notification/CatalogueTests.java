package cn.tongchou.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.identity.Role;
import cn.tongchou.shared.Notice;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is published stands in the catalogue, and what stands there is published. */
class CatalogueTests {

    private static final Pattern SUBJECT =
            Pattern.compile("([a-z]+\\.notice\\.[a-z0-9-]+)\\.subject");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.notice\\.[a-z0-9-]*)\"");
    private static final Pattern USER_TASK = Pattern.compile("userTask id=\"([a-z_]+)\"");

    private final Set<String> catalogue =
            Catalogue.ENTRIES.stream()
                    .map(Catalogue.Entry::key)
                    .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyNoticeWithWordsIsInTheCatalogueAndTheReverse() throws IOException {
        Set<String> worded = new TreeSet<>();
        for (String file : files("app/src/main/resources/messages", ".properties")) {
            worded.addAll(found(SUBJECT, file));
        }
        worded.remove(Catalogue.DIGEST);

        assertThat(worded).isNotEmpty().isEqualTo(catalogue);
    }

    @Test
    void everyNoticeThatIsPublishedIsInTheCatalogueAndTheReverse() throws IOException {
        String sources = sources();
        Set<String> named = found(LITERAL, sources);
        Set<String> begun =
                named.stream().filter(key -> key.endsWith(".")).collect(Collectors.toSet());
        named.removeAll(begun);

        assertThat(named).as("published, but not in the catalogue").isSubsetOf(catalogue);
        assertThat(catalogue)
                .allSatisfy(
                        key ->
                                assertThat(
                                                named.contains(key)
                                                        || begun.contains(beginning(key))
                                                                && sources.contains(
                                                                        '"' + ending(key) + '"'))
                                        .as(key + " is published somewhere")
                                        .isTrue());
    }

    @Test
    void everyEventAndEveryStageHasAName() throws IOException {
        Properties words = new Properties();
        words.load(
                new StringReader(
                        Files.readString(
                                Path.of(
                                        "app/src/main/resources/messages/notification.properties"))));

        assertThat(words.stringPropertyNames())
                .containsAll(Catalogue.ENTRIES.stream().map(Catalogue.Entry::nameKey).toList())
                .containsAll(Catalogue.ENTRIES.stream().map(Catalogue.Entry::stageKey).toList());
    }

    @Test
    void everyTaskIsToldOnceByItsStageOrInGeneral() throws IOException {
        Set<String> tasks = new TreeSet<>();
        for (String drawing : files("processes", ".bpmn")) {
            tasks.addAll(found(USER_TASK, drawing));
        }
        Catalogue.toldByStage()
                .forEach(
                        (general, own) -> {
                            assertThat(tasks).containsAll(own.keySet());
                            assertThat(catalogue).contains(general).containsAll(own.values());
                        });
        assertThat(Catalogue.isToldByStage(task("user_pay"))).isTrue();
        assertThat(Catalogue.isToldByStage(task("user_accept_lot"))).isFalse();
    }

    @Test
    void whatTheCatalogueDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> Catalogue.entry("claim.notice.unheard-of"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void urgentIsWhatIsOverdueOrStops() {
        assertThat(Catalogue.ENTRIES.stream().filter(Catalogue.Entry::urgent))
                .extracting(Catalogue.Entry::key)
                .allMatch(key -> key.endsWith("overdue") || key.matches(".*(suspended|returned)"))
                .allMatch(key -> Catalogue.entry(key).mail());
        assertThat(Catalogue.ENTRIES).allMatch(entry -> !entry.told().isEmpty());
        assertThat(Catalogue.ENTRIES).noneMatch(entry -> entry.told().contains(Role.ADMINISTRATOR));
    }

    private static Notice task(String activity) {
        return new Notice(
                "e",
                Catalogue.TASK_WAITING,
                List.of(Notice.word("worklist.task." + activity)),
                "/",
                Set.of());
    }

    private static String beginning(String key) {
        return key.substring(0, key.lastIndexOf('.') + 1);
    }

    private static String ending(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        return String.join("\n", files("app/src/main/java", ".java"));
    }

    /** The files of a folder but for the catalogue's own package. */
    private static List<String> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("cn/tongchou/notification/"))
                    .map(CatalogueTests::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
