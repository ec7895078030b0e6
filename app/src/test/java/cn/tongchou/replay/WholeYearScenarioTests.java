package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.command.CommandLine;
import cn.tongchou.command.Unusable;
import cn.tongchou.command.Verification;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProgrammeStatus;
import cn.tongchou.testing.ChildProgram;
import cn.tongchou.testing.TestDatabase;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole year, mishaps included, through the services and processes that people use. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"demo", "test"})
@ContextConfiguration(initializers = OwnDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("application")
@Tag("database")
class WholeYearScenarioTests {

    private static final Predicate<String> NOTED =
            text -> text.contains("回放示例") && text.contains("均为假设");

    private static final String LAST =
            "replay 2015: 11 libraries, 329000 pages accepted, 0 violations";

    @Autowired private ReplayCommand command;

    @Autowired private Recount recount;

    @Autowired private Verification verification;

    @Autowired private ProgrammeManagement programmes;

    @Autowired private cn.tongchou.shared.Clock clock;

    @Autowired private JdbcTemplate jdbc;

    @Autowired private Environment environment;

    @Test
    @Order(1)
    void theYearOfTheFactsRunsWithItsMishapsAndAShortfallIsCountedEverywhere(@TempDir Path folder)
            throws IOException {
        Path assumed = folder.resolve("assumed.yml");
        Files.writeString(assumed, "shortfalls: {HLJ-230900-01: 29000}\n", StandardCharsets.UTF_8);
        Path out = Files.createDirectory(folder.resolve("out"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int exit =
                command.run(
                        Assumptions.of(2015, assumed),
                        out,
                        new PrintStream(said, true, StandardCharsets.UTF_8));

        List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).endsWith(LAST);
        assertThat(exit).isEqualTo(CommandLine.OK);
        assertThat(String.join("\n", lines))
                .contains(
                        "stated project.pages-per-library = 30000",
                        "assumed shortfalls.HLJ-230900-01 = 29000",
                        "claim.error.quota-exceeded",
                        "production.error.training-missing",
                        "fails in round 2",
                        "is late");
        assertThat(programmes.byYear(2015).orElseThrow().status())
                .isEqualTo(ProgrammeStatus.CLOSED);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "progress-monthly-2015-12.xlsx",
                            "progress-monthly-2015-12.pdf",
                            "annual-2015.xlsx",
                            "annual-2015.pdf",
                            "assumptions-2015.txt");
        }
        for (String report : List.of("progress-monthly-2015-12", "annual-2015")) {
            byte[] workbook = Files.readAllBytes(out.resolve(report + ".xlsx"));
            assertThat(cells(workbook)).as(report).contains("329000.0").anyMatch(NOTED);
            String printed = text(Files.readAllBytes(out.resolve(report + ".pdf")));
            assertThat(printed).as(report).contains("329,000").matches(NOTED);
        }
    }

    @Test
    @Order(2)
    void timeIsRealAgainAfterAReplay() {
        assertThat(clock.offset()).isZero();
        assertThat(Duration.between(clock.now(), Instant.now()).abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    @Order(3)
    void aDatabaseThatIsNotFreshIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> command.run(Assumptions.of(2015, null), folder, System.out))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("needs a fresh database");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Order(4)
    void aRowAlteredByHandIsFound() {
        UUID programme = programmes.byYear(2015).orElseThrow().id();
        String row =
                jdbc.queryForObject(
                        "select min(r.round_id) from delivery_row r join batch b on b.round_id = r.round_id where b.status = 'PASSED'",
                        String.class);
        jdbc.update(
                "update delivery_row set quantity = quantity + 1 where round_id = ? and row_no = 1",
                row);
        assertThat(violations()).isNotEmpty();
        assertThat(recount.of(programme).violations())
                .singleElement()
                .asString()
                .contains("certificate");
        jdbc.update(
                "update delivery_row set quantity = quantity - 1 where round_id = ? and row_no = 1",
                row);
        assertThat(violations()).isEmpty();

        jdbc.update("update audit_entry set reason = 'altered' where entry_no = 7");
        assertThat(violations()).anyMatch(violation -> violation.startsWith("I9"));
        jdbc.update("update audit_entry set reason = null where entry_no = 7");

        jdbc.update("update ledger_line set debit = debit + 1 where entry_seq = 3 and line_no = 1");
        assertThat(violations()).anyMatch(violation -> violation.startsWith("I2"));
        jdbc.update("update ledger_line set debit = debit - 1 where entry_seq = 3 and line_no = 1");
    }

    @Test
    @Order(5)
    void aRowThatCannotBeReadStopsItsOwnCheckOnly() {
        String kind =
                jdbc.queryForObject("select kind from ledger_entry where seq = 3", String.class);
        int all = verification.check().size();
        jdbc.update("update ledger_entry set kind = 'ALTERED' where seq = 3");
        try {
            assertThat(verification.check()).hasSize(all);
            assertThat(violations())
                    .anyMatch(violation -> violation.startsWith("I2 could not be checked: "))
                    .noneMatch(violation -> violation.startsWith("I9"));
        } finally {
            jdbc.update("update ledger_entry set kind = ? where seq = 3", kind);
        }
        assertThat(violations()).isEmpty();
    }

    @Test
    @Order(6)
    void verifyAsACommandWritesNothingAndEndsByWhatItFinds(@TempDir Path folder) throws Exception {
        String url = environment.getRequiredProperty("spring.datasource.url");
        Path file = folder.resolve("tongchou.mv.db");
        if (!TestDatabase.mariadb()) {
            url = "jdbc:h2:file:" + folder.resolve("tongchou");
            Path script = folder.resolve("all.sql");
            jdbc.execute("script to '" + script + "'");
            try (Connection copy = DriverManager.getConnection(url, "sa", "")) {
                copy.createStatement().execute("runscript from '" + script + "'");
            }
        }
        byte[] before = TestDatabase.mariadb() ? null : Files.readAllBytes(file);

        ChildProgram.Ended ended = verify(url);

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).hasSize(10).allMatch(line -> line.contains(" violations=0 "));
        assertThat(ended.exit()).isEqualTo(CommandLine.OK);
        if (before != null) {
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }

        String user = TestDatabase.mariadb() ? "root" : "sa";
        try (Connection hand = DriverManager.getConnection(url, user, "")) {
            hand.createStatement()
                    .execute(
                            "update ledger_line set debit = debit + 1 where entry_seq = 3 and line_no = 1");
        }
        ended = verify(url);
        assertThat(ended.out()).anyMatch(line -> line.startsWith("I2 violated: "));
        assertThat(ended.exit()).isEqualTo(CommandLine.VIOLATION);
    }

    private static ChildProgram.Ended verify(String url) {
        return ChildProgram.tongchou(Map.of("TONGCHOU_DB_USER", "root"), "verify", "--db", url);
    }

    private List<String> violations() {
        return verification.check().stream()
                .flatMap(
                        line ->
                                line.violations().stream()
                                        .map(violation -> line.id() + " " + violation))
                .toList();
    }

    private static List<String> cells(byte[] workbook) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.toString())));
        }
        return cells;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
