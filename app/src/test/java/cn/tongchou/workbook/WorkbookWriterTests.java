package cn.tongchou.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookWriterTests {

    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.of("书名", CellKind.TEXT, 20),
                    SheetColumn.of("页数", CellKind.COUNT, 10),
                    SheetColumn.of("金额", CellKind.AMOUNT, 12),
                    SheetColumn.of("完成率", CellKind.PERCENT, 10),
                    SheetColumn.of("日期", CellKind.DATE, 12));

    @Test
    void cellsKeepTheTypesOfTheirColumns() throws IOException {
        XSSFSheet sheet =
                written(
                        book ->
                                book.sheet("表", COLUMNS)
                                        .header(1)
                                        .row(
                                                List.of(
                                                        "密山革命老区",
                                                        54L,
                                                        new BigDecimal("1234567.80"),
                                                        new BigDecimal("0.9667"),
                                                        DAY)));
        assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(54);
        assertThat(sheet.getRow(1).getCell(4).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(DAY);
        assertThat(shown(sheet, 1))
                .containsExactly("密山革命老区", "54", "1,234,567.80", "96.67%", "2015-07-01");
    }

    private static final LocalDate DAY = LocalDate.of(2015, 7, 1);

    @Test
    void nothingLeavesItsCellEmpty() throws IOException {
        XSSFSheet sheet =
                written(
                        book ->
                                book.sheet("表", COLUMNS)
                                        .header(0)
                                        .row(Arrays.asList("书", null, null, null, null)));
        assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(sheet.getRow(1).getCell(4).getCellType()).isEqualTo(CellType.BLANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/c calc'!A1",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠a"
            })
    void textThatLooksLikeAFormulaStaysText(String text) throws IOException {
        XSSFSheet sheet =
                written(book -> book.sheet("表", COLUMNS).header(0).row(List.of(text, text)));
        for (int column : List.of(0, 1)) {
            Cell cell = sheet.getRow(1).getCell(column);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
        assertThat(CellText.forCsv(text)).isEqualTo("'" + text);
    }

    @Test
    void harmlessTextIsNotMarked() throws IOException {
        XSSFSheet sheet =
                written(book -> book.sheet("表", COLUMNS).header(0).row(List.of("𠮷林文史资料=1")));
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("𠮷林文史资料=1");
        assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed()).isFalse();
        assertThat(CellText.forCsv(null)).isEmpty();
    }

    @Test
    void textLongerThanACellIsCutVisibly() throws IOException {
        String title = "𠮷".repeat(20_000);
        XSSFSheet sheet = written(book -> book.sheet("表", COLUMNS).header(0).row(List.of(title)));
        String kept = sheet.getRow(1).getCell(0).getStringCellValue();
        assertThat(kept).hasSizeLessThanOrEqualTo(CellText.LONGEST).endsWith("𠮷…");
    }

    @Test
    void theHeaderIsFrozenAndRepeatedOnEveryPrintedPage() throws IOException {
        XSSFSheet sheet =
                written(
                        book ->
                                book.sheet("表", COLUMNS)
                                        .title("标题")
                                        .note("说明")
                                        .footer("第 &P 页")
                                        .header(1));
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
        assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("3:3"));
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页");
    }

    @Test
    void columnsOfAGroupStandBelowOneHeading() throws IOException {
        List<SheetColumn> columns =
                List.of(
                        SheetColumn.of("馆", CellKind.TEXT, 10),
                        SheetColumn.of("页", CellKind.COUNT, 10).inGroup("任务量"),
                        SheetColumn.of("条", CellKind.COUNT, 10).inGroup("任务量"));
        XSSFSheet sheet = written(book -> book.sheet("表", columns).header(0));
        assertThat(shown(sheet, 0)).containsExactly("馆", "任务量", "任务量");
        assertThat(sheet.getMergedRegions())
                .containsExactlyInAnyOrder(
                        CellRangeAddress.valueOf("A1:A2"), CellRangeAddress.valueOf("B1:C1"));
    }

    @Test
    void aTemplateOffersTheValuesThatAPersonMayPick() throws IOException {
        List<String> offices = Stream.iterate(1, i -> i + 1).limit(200).map(i -> "机构" + i).toList();
        XSSFSheet sheet =
                written(
                        book ->
                                book.sheet(
                                                "模板",
                                                List.of(
                                                        SheetColumn.of("发文机构", CellKind.TEXT, 20)
                                                                .choosing(offices)
                                                                .hinting("从列表中选择")))
                                        .header(0));
        DataValidation validation = sheet.getDataValidations().get(0);
        assertThat(validation.getValidationConstraint().getFormula1()).isEqualTo("list_1");
        assertThat(validation.getPromptBoxText()).isEqualTo("从列表中选择");
        assertThat(sheet.getWorkbook().getName("list_1").getRefersToFormula())
                .isEqualTo("'choices_1'!$A$1:$A$200");
        assertThat(sheet.getWorkbook().isSheetHidden(1)).isTrue();
    }

    @Test
    void refusedRowsStandOut() throws IOException {
        XSSFSheet sheet =
                written(
                        book ->
                                book.sheet("表", COLUMNS)
                                        .header(0)
                                        .row(RowKind.FAULTY, List.of("书", 0L))
                                        .row(List.of("书", 1L)));
        assertThat(sheet.getRow(1).getCell(0).getCellStyle().getFillForegroundColorColor())
                .isNotNull();
        assertThat(sheet.getRow(2).getCell(0).getCellStyle().getFillForegroundColorColor())
                .isNull();
    }

    @Test
    void aChartIsNativeAndDrawsTheNumbersBesideIt() throws IOException {
        try (WorkbookWriter book = new WorkbookWriter()) {
            book.sheet("表", COLUMNS).header(0);
            book.chart(
                    new ChartSheet(
                            "图表",
                            "完成情况",
                            "承建馆",
                            CellKind.PERCENT,
                            List.of("完成率"),
                            List.of(
                                    new ChartSheet.Point("鹤岗市", List.of(new BigDecimal("0.5"))),
                                    new ChartSheet.Point(
                                            "=伊春市", Arrays.asList((BigDecimal) null)))));
            XSSFSheet sheet = read(book).getSheet("图表");
            XSSFChart chart = sheet.getDrawingPatriarch().getCharts().get(0);
            assertThat(chart.getTitleText().getString()).isEqualTo("完成情况");
            assertThat(
                            chart.getCTChart()
                                    .getPlotArea()
                                    .getBarChartArray(0)
                                    .getSerArray(0)
                                    .getVal()
                                    .getNumRef()
                                    .getF())
                    .isEqualTo("图表!$B$2:$B$3");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(0.5);
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
        }
    }

    @Test
    void sheetsOfTheSameNameAreTold() throws IOException {
        try (WorkbookWriter book = new WorkbookWriter()) {
            book.sheet("a/b", COLUMNS);
            book.sheet("a/b", COLUMNS);
            assertThat(read(book).getSheetName(0)).isEqualTo("a b");
            assertThat(read(book).getSheetName(1)).isEqualTo("a b 2");
        }
    }

    @Test
    void moreValuesThanColumnsAreAMistake() {
        try (WorkbookWriter book = new WorkbookWriter()) {
            SheetWriter sheet = book.sheet("表", COLUMNS).header(0);
            assertThatThrownBy(() -> sheet.row(List.of(1, 2, 3, 4, 5, 6)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private interface Content {
        void write(WorkbookWriter book);
    }

    private static XSSFSheet written(Content content) throws IOException {
        try (WorkbookWriter book = new WorkbookWriter()) {
            content.write(book);
            return read(book).getSheetAt(0);
        }
    }

    private static XSSFWorkbook read(WorkbookWriter book) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(book.toBytes()));
    }

    private static List<String> shown(XSSFSheet sheet, int row) {
        DataFormatter formatter = new DataFormatter();
        return Stream.iterate(0, i -> i + 1)
                .limit(sheet.getRow(row).getLastCellNum())
                .map(i -> formatter.formatCellValue(sheet.getRow(row).getCell(i)))
                .toList();
    }
}
