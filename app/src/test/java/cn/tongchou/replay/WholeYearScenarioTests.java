package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongchou.command.Verification;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeStatus;
import cn.tongchou.reporting.ReportFiles;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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

    @Autowired private Replay replay;

    @Autowired private Recount recount;

    @Autowired private Verification verification;

    @Autowired private ReportFiles reports;

    @Autowired private FourKindsYear fourKinds;

    @Autowired private cn.tongchou.shared.Clock clock;

    @Autowired private JdbcTemplate jdbc;

    @Test
    @Order(1)
    void theYearOfTheFactsRunsWithItsMishapsAndAShortfallIsCountedEverywhere(@TempDir Path folder)
            throws IOException {
        Path assumed = folder.resolve("assumed.yml");
        Files.writeString(assumed, "shortfalls: {HLJ-230900-01: 29000}\n", StandardCharsets.UTF_8);
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        Programme programme =
                replay.run(
                        Assumptions.of(2015, assumed),
                        new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(programme.status()).isEqualTo(ProgrammeStatus.CLOSED);
        assertThat(recount.of(programme.id())).isEqualTo(new Recount.Outcome(11, 329_000));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "claim.error.quota-exceeded",
                        "production.error.training-missing",
                        "fails in round 2",
                        "is late");
        assertThat(violations()).isEmpty();
        assertThat(numbers(reports.progressWorkbook(programme.id(), YearMonth.of(2015, 12))))
                .contains(329_000.0);
        assertThat(text(reports.progressPdf(programme.id(), YearMonth.of(2015, 12))))
                .contains("329,000");
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
    void aYearWithAllFourKindsRunsWithTwoBatchesOfOneLibraryInInspectionAtOnce() {
        FourKindsYear.Outcome outcome = fourKinds.run();

        assertThat(outcome.inInspectionAtOnce()).isEqualTo(2);
        assertThat(outcome.acceptedByKind()).containsExactly(9_000L, 900L, 63L, 3L);
        assertThat(violations()).isEmpty();
    }

    @Test
    @Order(4)
    void aRowAlteredByHandIsFound() {
        String row =
                jdbc.queryForObject(
                        "select min(r.round_id) from delivery_row r join batch b on b.round_id = r.round_id where b.status = 'PASSED'",
                        String.class);
        jdbc.update(
                "update delivery_row set quantity = quantity + 1 where round_id = ? and row_no = 1",
                row);
        assertThat(violations()).isNotEmpty();
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

    private List<String> violations() {
        return verification.check().stream()
                .flatMap(
                        line ->
                                line.violations().stream()
                                        .map(violation -> line.id() + " " + violation))
                .toList();
    }

    private static List<Double> numbers(byte[] workbook) throws IOException {
        List<Double> numbers = new java.util.ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.getSheetAt(0)
                    .forEach(
                            row ->
                                    row.forEach(
                                            (Cell cell) -> {
                                                if (cell.getCellType() == CellType.NUMERIC) {
                                                    numbers.add(cell.getNumericCellValue());
                                                }
                                            }));
        }
        return numbers;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
