package cn.tongchou.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReportsTests {

    private final PdfReports pdfs = new PdfReports();

    @Test
    void chineseTextCanBeReadBackFromThePage() throws IOException {
        String text = text(SampleReports.progressMonthly(SampleReports.chinese()));
        assertThat(text)
                .contains("2015年6月数字资源联合建设进度月报", "填报单位：黑龙江省图书馆", "筛选条件：项目类型：地方文献数字化")
                .contains(
                        "制表时间：2015-07-01 09:30",
                        "共 11 行",
                        "大兴安岭地区图书馆",
                        "扫描设备到货晚，",
                        "合计（页）",
                        "330,000")
                .contains("56.95%", "-26.00", "+30.50", "第 1 页 / 共 1 页")
                .doesNotContain("null", "字体未收录");
    }

    @Test
    void everyPageSaysWhichOfHowManyItIs() throws IOException {
        List<ProgressMonthlyRow> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.addAll(SampleReports.localDocuments());
        }
        Report report =
                ProgressMonthly.of(
                        SampleReports.chinese(), SampleReports.head(null, 2015, 6), rows);
        PdfReader pdf = printed(report);
        assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
        PdfTextExtractor extractor = new PdfTextExtractor(pdf);
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            assertThat(extractor.getTextFromPage(page))
                    .contains("第 " + page + " 页 / 共 " + pdf.getNumberOfPages() + " 页");
        }
        assertThat(extractor.getTextFromPage(2)).contains("承建馆", "年度任务量");
    }

    @Test
    void theFontIsEmbeddedWhateverThePrinterHas() throws IOException {
        PdfReader pdf = printed(SampleReports.annual(SampleReports.chinese()));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < pdf.getXrefSize(); i++) {
            PdfObject object = pdf.getPdfObject(i);
            if (object instanceof PdfDictionary font
                    && PdfName.FONTDESCRIPTOR.equals(font.get(PdfName.TYPE))) {
                names.add(font.get(PdfName.FONTNAME).toString());
                assertThat(font.get(PdfName.FONTFILE2)).isNotNull();
            } else if (object instanceof PdfDictionary font
                    && PdfName.FONT.equals(font.get(PdfName.TYPE))) {
                assertThat(font.get(PdfName.BASEFONT).toString()).contains("NotoSansSC");
            }
        }
        assertThat(names).hasSize(2).allMatch(name -> name.contains("NotoSansSC"));
    }

    @Test
    void thePageIsA4Landscape() throws IOException {
        PdfReader pdf = printed(SampleReports.yearComparison(SampleReports.chinese()));
        assertThat(pdf.getPageSizeWithRotation(1).getWidth()).isEqualTo(842);
        assertThat(pdf.getPageSizeWithRotation(1).getHeight()).isEqualTo(595);
        assertThat(pdf.getInfo()).containsEntry("Title", "2013—2017年数字资源联合建设年度对比表");
    }

    @Test
    void theChartIsDrawnWithItsLabels() throws IOException {
        String text = text(SampleReports.yearComparison(SampleReports.chinese()));
        assertThat(text).contains("历年承建馆数与项目数", "全年小计", "全年（未分类型）");
        assertThat(text(SampleReports.annual(SampleReports.chinese())))
                .contains("各承建馆完成率与合格率", "齐齐哈尔市 ");
    }

    @Test
    void aCharacterThatTheFontLacksIsNamedAndNeverDropped() throws IOException {
        List<ProgressMonthlyRow> rows = new ArrayList<>(SampleReports.localDocuments());
        rows.add(SampleReports.responsible("𠮷林某"));
        Report report =
                ProgressMonthly.of(
                        SampleReports.chinese(), SampleReports.head("关键词：\u0E01文献", 2015, 6), rows);
        assertThat(text(report))
                .contains("以下字符字体未收录，无法打印，文中以 〓 代替：U+0E01（标题）；U+20BB7（第 12 行“责任人”）")
                .contains("〓林某", "关键词：〓文献")
                .doesNotContain("𠮷");
    }

    @Test
    void aCharacterOutsideTheBasicPlaneThatTheFontHasIsPrinted() throws IOException {
        List<ProgressMonthlyRow> rows = List.of(SampleReports.responsible("𫖯仰之"));
        Report report =
                ProgressMonthly.of(
                        SampleReports.chinese(), SampleReports.head(null, 2015, 6), rows);
        assertThat(new PrintableText().clean("𫖯", "")).isEqualTo("𫖯");
        assertThat(text(report)).contains("𫖯仰之");
    }

    @Test
    void anEmptyReportIsAPageThatSaysSo() throws IOException {
        Report report =
                ProgressMonthly.of(
                        SampleReports.chinese(), SampleReports.head(null, 2015, 6), List.of());
        assertThat(text(report)).contains("共 0 行", "第 1 页 / 共 1 页");
    }

    @Test
    void theDocumentSpeaksTheLanguageOfItsReader() throws IOException {
        assertThat(text(SampleReports.annual(SampleReports.texts(Locale.ENGLISH))))
                .contains("Annual report of joint construction, 2015", "Page 1 of 1", "Total");
    }

    @Test
    void theDrawingsCompileOnceAndInTime(@TempDir Path folder) throws Exception {
        long start = System.nanoTime();
        assertThat(ReportCompiler.compile(Path.of("reports"), folder)).isEqualTo(8);
        assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(30);
        assertThat(folder.resolve("_shared/letterhead.jasper")).exists();
        assertThat(folder.resolve("annual.jasper")).exists();
    }

    private PdfReader printed(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdfs.write(report, out);
        return new PdfReader(out.toByteArray());
    }

    private String text(Report report) throws IOException {
        PdfReader pdf = printed(report);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(pdf).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }
}
