package cn.tongchou.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbooksTests {

    private static final int FIRST_ROW = 5;

    private final Workbooks workbooks = new Workbooks();

    @Test
    void theWorkbookNamesFilterTimeAndNumberOfRows() throws IOException {
        XSSFSheet sheet =
                written(SampleReports.progressMonthly(SampleReports.chinese())).getSheetAt(0);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("2015年6月数字资源联合建设进度月报");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                .contains("填报单位：黑龙江省图书馆", "统计期间：", "计量单位：");
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
                .contains("筛选条件：项目类型：地方文献数字化", "制表时间：2015-07-01 09:30", "共 11 行");
    }

    @Test
    void rowsAreTypedAndTheTotalStandsBelowThem() throws IOException {
        XSSFSheet sheet =
                written(SampleReports.progressMonthly(SampleReports.chinese())).getSheetAt(0);
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo((short) FIRST_ROW);
        Row last = sheet.getRow(FIRST_ROW + 10);
        assertThat(last.getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(shown(last, 11)).isEqualTo("24.00%");
        assertThat(shown(last, 14)).isEqualTo("-26.00");
        Row total = sheet.getRow(FIRST_ROW + 11);
        assertThat(shown(total, 1)).isEqualTo("合计（页）");
        assertThat(shown(total, 5)).isEqualTo("330,000");
        assertThat(total.getCell(13).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(sheet.getLastRowNum()).isEqualTo(FIRST_ROW + 11);
    }

    @Test
    void moneyIsInTenThousandsOfYuan() throws IOException {
        XSSFSheet sheet = written(SampleReports.annual(SampleReports.chinese())).getSheetAt(0);
        Row first = sheet.getRow(FIRST_ROW + 1);
        assertThat(first.getCell(18).getNumericCellValue()).isEqualTo(330);
        assertThat(shown(sheet.getRow(FIRST_ROW + 2), 18)).isEqualTo("18.24");
        assertThat(first.getCell(24).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void everyReportHasItsNativeChart() throws IOException {
        Texts texts = SampleReports.chinese();
        for (Report report :
                List.of(
                        SampleReports.progressMonthly(texts),
                        SampleReports.annual(texts),
                        SampleReports.yearComparison(texts))) {
            XSSFWorkbook book = written(report);
            assertThat(book.getSheet("图表").getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    @Test
    void theWorkbookSpeaksTheLanguageOfItsReader() throws IOException {
        XSSFWorkbook book = written(SampleReports.annual(SampleReports.texts(Locale.ENGLISH)));
        assertThat(book.getSheetName(0)).isEqualTo("Report");
        assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("Annual report of joint construction, 2015");
    }

    private XSSFWorkbook written(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbooks.write(report, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String shown(Row row, int column) {
        return new DataFormatter().formatCellValue(row.getCell(column));
    }
}
