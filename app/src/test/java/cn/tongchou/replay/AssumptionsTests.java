package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.command.CommandLine;
import cn.tongchou.command.Console;
import cn.tongchou.command.Unusable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may type and write; what is wrong is one sentence and exit 2. */
class AssumptionsTests {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shortfalls:                           | shortfalls is empty: leave it out, or give it entries",
                "shortfalls: 29000                     | shortfalls must have entries below it",
                "shortfalls: {HLJ-230900-01: 0}        | shortfalls.HLJ-230900-01 must be a whole number of at least 1",
                "shortfalls: {HLJ-230900-01: many}     | shortfalls.HLJ-230900-01 must be a whole number of at least 1",
                "shortfalls: {HLJ-230900-01: 30001}    | shortfalls.HLJ-230900-01 is 30001 pages, more than the 30000 that are claimed",
                "shortfall: {HLJ-230900-01: 1}         | shortfall is unknown",
                "mishaps: {later: HLJ-230900-01}       | mishaps.later is unknown",
                "mishaps: {late: }                     | mishaps.late is empty",
                "year: 2016                            | year contradicts the sources, which say 2015",
                "project: {pages-per-library: 20000}   | project.pages-per-library contradicts the sources, which say 30000",
                "dates: {launch: 2015-02-30}           | dates.launch must be a date such as 2015-05-04",
                "allocation: {amount: a lot}           | allocation.amount must be an amount such as 1.00",
                "batches-per-library: 0                | batches-per-library must be a whole number of at least 1",
                "suppliers: 示例供应商甲               | suppliers must be a list",
                "lots: [{kind: SCANER}]                | a lot's kind must be one of",
                "lots: [{kind: SCANNING, name: x, budget: 1, prices: [1, 1, 1, 1]}] | at most one price for each of its 3 bidders",
                "[1, 2]                                | are no YAML of entries",
                "'a: b: c'                             | are no YAML of entries",
            })
    void aFileThatCannotBeUsedIsToldWithItsPlace(String yaml, String sentence) throws IOException {
        Path file = folder.resolve("assumed.yml");
        Files.writeString(file, yaml, StandardCharsets.UTF_8);
        assertThat(replay("--year", "2015", "--assumptions", file.toString()))
                .singleElement()
                .asString()
                .contains(sentence)
                .endsWith(".");
    }

    @Test
    void wrongWordsAreToldBeforeAnythingStarts() {
        assertThat(replay("--year", "abc"))
                .containsExactly("--year takes a year of four digits, such as 2015; not abc.");
        assertThat(replay("--year", "2014"))
                .containsExactly("There are no facts to replay for 2014; known: 2015.");
        assertThat(replay("--year", "2015", "--libraries", "3"))
                .singleElement()
                .asString()
                .startsWith("Unknown or incomplete option --libraries;");
        assertThat(replay()).singleElement().asString().startsWith("Usage: replay --year 2015");
        Path missing = folder.resolve("missing.yml");
        assertThat(replay("--year", "2015", "--assumptions", missing.toString()))
                .containsExactly("The assumptions " + missing + " cannot be read.");
        assertThat(replay("--year", "2015", "--assumptions", folder.toString()))
                .containsExactly("The assumptions " + folder + " cannot be read.");
    }

    @Test
    void aFolderThatIsAFileIsRefusedBeforeTheYearIsRun() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(run("--year", "2015", "--out", file.resolve("below").toString()))
                .containsExactly("The folder " + file.resolve("below") + " cannot be made.");
    }

    @Test
    void aLibraryThatIsNamedMustExist() throws IOException {
        Path file = folder.resolve("assumed.yml");
        Files.writeString(file, "shortfalls: {HLJ-999999-01: 29000}\n", StandardCharsets.UTF_8);
        List<String> codes = List.of("HLJ-230900-01");
        assertThatThrownBy(() -> Assumptions.of(2015, file).checkLibraries(codes))
                .isInstanceOf(Unusable.class)
                .hasMessage(
                        "The assumptions cannot be used: no library has the code HLJ-999999-01.");
        Files.writeString(file, "mishaps: {late: HLJ-888888-01}\n", StandardCharsets.UTF_8);
        assertThatThrownBy(
                        () ->
                                Assumptions.of(2015, file)
                                        .checkLibraries(
                                                List.of(
                                                        "HLJ-230200-01",
                                                        "HLJ-230900-01",
                                                        "HLJ-230400-01")))
                .hasMessageContaining("HLJ-888888-01");
    }

    @Test
    void whatTheSourcesStateIsNotCalledAnAssumption() {
        Assumptions assumed = Assumptions.of(2015, null);
        assertThat(assumed.statedLines())
                .contains(
                        "stated year = 2015",
                        "stated libraries = 11",
                        "stated notice.date = 2015-04-28",
                        "stated project.pages-per-library = 30000",
                        "stated memo.title = 关于全国数字图书馆推广工程2015年度数字资源建设经费统筹使用的请示");
        assertThat(assumed.assumedLines())
                .contains(
                        "assumed project.unit-price = 1.00",
                        "assumed tender.score = 60.00",
                        "assumed training.hours = 4.0",
                        "assumed days-between-batches = 10",
                        "assumed lots = kind SCANNING, name 地方文献扫描数字化, budget 330000.00, prices [0.90, 0.95, 1.00]")
                .noneMatch(line -> line.contains("pages-per-library") || line.contains("请示"));
    }

    private List<String> replay(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        if (words.length > 0) {
            all.addAll(List.of("--out", folder.resolve("out").toString()));
        }
        return run(all.toArray(String[]::new));
    }

    private static List<String> run(String... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        int exit = ReplayCommand.main(Object.class, List.of(words), new Console(stream, stream));
        assertThat(exit).isEqualTo(CommandLine.UNUSABLE);
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
