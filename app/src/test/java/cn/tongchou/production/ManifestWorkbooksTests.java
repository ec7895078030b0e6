package cn.tongchou.production;

import static cn.tongchou.testing.TestFiles.header;
import static cn.tongchou.testing.TestFiles.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.shared.ConstructionKind;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The empty list to fill in, and the list that comes back with its faults. */
class ManifestWorkbooksTests {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private final ManifestWorkbooks workbooks = new ManifestWorkbooks(messages());

    private static ReloadableResourceBundleMessageSource messages() {
        ReloadableResourceBundleMessageSource messages =
                new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:messages/production");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static ManifestReading reading(ConstructionKind kind) {
        return new ManifestReading(kind, LocalDate.of(2017, 6, 30), rows -> {}, rows -> {});
    }

    @ParameterizedTest
    @EnumSource(ConstructionKind.class)
    void theTemplateOfEachKindIsReadableAndItsExampleRowIsRecognised(ConstructionKind kind) {
        byte[] template = workbooks.template(kind, CHINESE);
        assertThatThrownBy(() -> reading(kind).read("模板.xlsx", template))
                .isInstanceOfSatisfying(
                        ManifestRefused.class,
                        refused -> {
                            assertThat(refused.faults()).containsOnlyKeys(2);
                            assertThat(refused.faults().get(2).get(0).code())
                                    .isEqualTo("production.row.example");
                        });
    }

    @Test
    void theTemplateOffersTypesAndUnitsToPickFrom() throws Exception {
        try (XSSFWorkbook book =
                new XSSFWorkbook(
                        new ByteArrayInputStream(
                                workbooks.template(ConstructionKind.TOPIC_RESOURCE, CHINESE)))) {
            assertThat(book.getSheetAt(0).getDataValidations()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(book.getSheetAt(0).getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void theListComesBackWithAFaultColumnAndItsValuesKept() throws Exception {
        byte[] file =
                workbook(
                        List.of(
                                header(ConstructionKind.LOCAL_DOCUMENT),
                                List.of("𠮷志", "01", 0, "甲", "", "", ""),
                                List.of("好的", "02", 12, "=cmd|' /C calc'!A0", "", "", ""),
                                List.of("好的", "03", 13, "乙", "", "", "")));
        byte[] marked = marked(file);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(7).getStringCellValue()).isEqualTo("错误");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("𠮷志");
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isZero();
            assertThat(sheet.getRow(1).getCell(7).getStringCellValue())
                    .isEqualTo("页数：页数须大于 0，现为 0");
            assertThat(sheet.getRow(2).getCell(3).getCellType())
                    .as("a formula stays text")
                    .isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(7).getStringCellValue()).startsWith("作者：");
            assertThat(sheet.getRow(3).getCell(7).getStringCellValue()).isEmpty();
        }
    }

    @Test
    void theReturnedListCanBeMendedAndHandedInAgainWithoutGrowingAColumn() throws Exception {
        byte[] marked =
                marked(
                        workbook(
                                List.of(
                                        header(ConstructionKind.LOCAL_DOCUMENT),
                                        List.of("𠮷志", "01", 0, "甲", "", "", ""))));
        byte[] again = marked(marked);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(again))) {
            assertThat(book.getSheetAt(0).getRow(0).getLastCellNum()).isEqualTo((short) 8);
        }
    }

    @Test
    void aListThatIsTooLongComesBackAsItsFaultyRowsAloneWithTheirLines() throws Exception {
        byte[] file =
                workbook(
                        List.of(
                                header(ConstructionKind.LOCAL_DOCUMENT),
                                List.of("好的", "01", 12, "", "", "", ""),
                                List.of("坏的", "02", 0, "", "", "", "")));
        ManifestRefused refused = refused(file);
        byte[] faulty =
                workbooks.faultyRows(
                        ConstructionKind.LOCAL_DOCUMENT, "清单.xlsx", file, refused, CHINESE);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(faulty))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isOne();
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("坏的");
            assertThat(sheet.getRow(1).getCell(7).getStringCellValue())
                    .isEqualTo("第 3 行：页数：页数须大于 0，现为 0");
        }
    }

    private byte[] marked(byte[] file) {
        return workbooks.withFaults(
                ConstructionKind.LOCAL_DOCUMENT, "清单.xlsx", file, refused(file), CHINESE);
    }

    private static ManifestRefused refused(byte[] file) {
        try {
            reading(ConstructionKind.LOCAL_DOCUMENT).read("清单.xlsx", file);
        } catch (ManifestRefused refused) {
            return refused;
        }
        throw new AssertionError("nothing was refused");
    }
}
