package cn.tongchou.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build's own gates can fail: small projects below this repository's {@code pom.xml} break one
 * of them each.
 */
class BuildGateTests {

    private static final String FORMATTER = "com.diffplug.spotless:spotless-maven-plugin";
    private static final String H2 =
            "<dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId></dependency>";
    private static final Map<String, String> WRONG =
            new TreeMap<>(
                    Map.of(
                            "banned",
                            given("org.beanshell", "bsh", "1.3.0"),
                            "snapshot",
                            given("org.example", "unreleased", "1.0-SNAPSHOT"),
                            "duplicate",
                            "<dependencies>" + H2 + H2 + "</dependencies>",
                            "older-java",
                            "<properties><required.java>[99,)</required.java></properties>",
                            "older-maven",
                            "<properties><required.maven>[99,)</required.maven></properties>"));

    @TempDir private static Path folder;

    private static Maven.Outcome wrong;

    @BeforeAll
    static void tryEveryWrongProject() throws IOException {
        List<String> modules = new ArrayList<>(WRONG.keySet());
        modules.addAll(List.of("good", "misformatted"));
        Files.createDirectories(folder.resolve(".mvn"));
        Files.copy(Path.of(".mvn/jvm.config"), folder.resolve(".mvn/jvm.config"));
        Files.writeString(folder.resolve("pom.xml"), parent(modules));
        for (String module : modules) {
            project(module, WRONG.getOrDefault(module, "<dependencies>" + H2 + "</dependencies>"));
        }
        code("good", "package good;\n\n/** Formatted. */\nclass Good {}\n");
        code("misformatted", "package misformatted;\nclass Misformatted { int  n=1; }\n");
        wrong =
                Maven.ofThisBuild()
                        .run(folder, "-fae", "-pl", String.join(",", WRONG.keySet()), "validate");
    }

    @Test
    void aBannedDependencyFailsTheBuild() {
        fails("banned", "org.beanshell:bsh:jar:1.3.0 <--- banned", "embedded only");
    }

    @Test
    void aSnapshotFailsTheBuild() {
        fails("snapshot", "RequireReleaseDeps", "org.example:unreleased:jar:1.0-SNAPSHOT");
    }

    @Test
    void aDependencyThatIsNamedTwiceFailsTheBuild() {
        fails("duplicate", "BanDuplicatePomDependencyVersions", "com.h2database:h2");
    }

    @Test
    void anOlderJavaFailsTheBuild() {
        fails("older-java", "RequireJavaVersion", "[99,)");
    }

    @Test
    void anOlderMavenFailsTheBuild() {
        fails("older-maven", "RequireMavenVersion", "[99,)");
    }

    @Test
    void aMisformattedFileFailsTheBuild() {
        Maven.Outcome outcome = run("misformatted", FORMATTER + ":check@format");

        assertThat(outcome.exit()).as(outcome.said()).isNotZero();
        assertThat(outcome.said())
                .contains("format violations")
                .contains("app/src/main/java/misformatted/File.java");
    }

    @Test
    void aProjectThatKeepsToThemPasses() {
        Maven.Outcome outcome = run("good", "validate", FORMATTER + ":check@format");

        assertThat(outcome.exit()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("enforcer").contains("spotless");
    }

    @Test
    void withoutMavenTheTestSaysWhatItNeeds() {
        assertThatThrownBy(() -> Maven.named("tongchou.tests.nowhere", "bin"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("run this test with mvn");
    }

    private static void fails(String module, String... words) {
        assertThat(wrong.exit()).as(wrong.said()).isNotZero();
        String marker = "(requirements) on project " + module + ":";
        assertThat(wrong.said()).contains(marker);
        String after = wrong.said().substring(wrong.said().indexOf(marker) + marker.length());
        int next = after.indexOf("(requirements) on project ");
        assertThat(next < 0 ? after : after.substring(0, next)).contains(words);
    }

    private static Maven.Outcome run(String module, String... goals) {
        List<String> words = new ArrayList<>(List.of("-pl", module));
        words.addAll(List.of(goals));
        return Maven.ofThisBuild().run(folder, words.toArray(String[]::new));
    }

    /** This repository's project as the parent of the small ones: with its gates and no code. */
    private static String parent(List<String> modules) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String without = pom.replaceFirst("(?s)\\n  <dependencies>.*?\\n  </dependencies>", "");
        assertThat(without).doesNotContain("spring-boot-starter-web<").contains("<build>");
        StringBuilder list = new StringBuilder();
        modules.forEach(module -> list.append("<module>").append(module).append("</module>"));
        return without.replaceFirst(
                "\\n  <version>([^<]+)</version>\\n  <name>",
                "\n  <version>$1</version><packaging>pom</packaging><modules>"
                        + list
                        + "</modules>\n  <name>");
    }

    private static void project(String name, String content) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(
                folder.resolve(name).resolve("pom.xml"),
                """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent><groupId>cn.tongchou</groupId><artifactId>tongchou</artifactId><version>%s</version></parent>
                  <artifactId>%s</artifactId>
                  %s
                </project>"""
                        .formatted(version(), name, content));
    }

    private static String version() throws IOException {
        return Files.readString(folder.resolve("pom.xml"))
                .replaceFirst(
                        "(?s).*<artifactId>tongchou</artifactId>\\s*<version>([^<]+)<.*", "$1");
    }

    private static void code(String module, String java) throws IOException {
        Path source = folder.resolve(module).resolve("app/src/main/java").resolve(module);
        Files.createDirectories(source);
        Files.writeString(source.resolve("File.java"), java);
    }

    /** A dependency that nothing has to be fetched for. */
    private static String given(String group, String artifact, String version) {
        return """
               <dependencies><dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
               <scope>system</scope><systemPath>${project.basedir}/pom.xml</systemPath></dependency></dependencies>"""
                .formatted(group, artifact, version);
    }
}
