package cn.tongchou.production;

import static cn.tongchou.testing.TestFiles.csv;
import static cn.tongchou.testing.TestFiles.csvText;
import static cn.tongchou.testing.TestFiles.header;
import static cn.tongchou.testing.TestFiles.pages;
import static cn.tongchou.testing.TestFiles.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongchou.production.ManifestReading.ReadRow;
import cn.tongchou.production.ManifestReading.Totals;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** What a delivery file may hold, and how each mistake is named. */
class ManifestReadingTests {

    private static final LocalDate TODAY = LocalDate.of(2017, 6, 30);
    private final List<ReadRow> stored = new ArrayList<>();
    private final AtomicLong progress = new AtomicLong();

    private Totals read(ConstructionKind kind, String name, byte[] file) {
        return new ManifestReading(kind, TODAY, stored::addAll, progress::set).read(name, file);
    }

    private Totals pagesOf(List<?>... rows) {
        List<List<?>> all = new ArrayList<>();
        all.add(header(ConstructionKind.LOCAL_DOCUMENT));
        all.addAll(List.of(rows));
        return read(ConstructionKind.LOCAL_DOCUMENT, "a.xlsx", workbook(all));
    }

    private List<String> faultsOf(Runnable reading) {
        try {
            reading.run();
        } catch (ManifestRefused refused) {
            return refused.faults().entrySet().stream()
                    .flatMap(
                            line ->
                                    line.getValue().stream()
                                            .map(
                                                    f ->
                                                            line.getKey()
                                                                    + " "
                                                                    + f.header()
                                                                    + " "
                                                                    + f.code()))
                    .toList();
        }
        throw new AssertionError("nothing was refused");
    }

    private static void refused(Runnable reading, String code, Object... arguments) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> {
                            assertThat(violation.code()).isEqualTo(code);
                            assertThat(violation.field()).isEqualTo("file");
                            assertThat(violation.arguments()).contains(arguments);
                        });
    }

    @Test
    void thePagesOfAllPartsAreSummed() {
        Totals totals = read(ConstructionKind.LOCAL_DOCUMENT, "a.xlsx", pages("党派志", 120, 80, 1));
        assertThat(totals.rows()).isEqualTo(3);
        assertThat(totals.units()).isEqualTo(201);
        assertThat(stored).extracting(r -> r.row().firstUnit()).containsExactly(0L, 120L, 200L);
        assertThat(stored.get(1).row().heading()).isEqualTo("党派志-02");
    }

    @Test
    void columnsAreFoundWhereverTheyStandAndForeignOnesAreIgnored() {
        read(
                ConstructionKind.LOCAL_DOCUMENT,
                "a.xlsx",
                workbook(
                        List.of(
                                List.of("序号", "页数*", "书名*", "分卷", "作者", "主题词", "出版日期", "备注"),
                                List.of("1", 12, "军事志", "01"))));
        assertThat(stored.get(0).row().quantity()).isEqualTo(12);
        assertThat(stored.get(0).row().title()).isEqualTo("军事志");
    }

    @Test
    void missingColumnsAreNamed() {
        refused(
                () ->
                        read(
                                ConstructionKind.LOCAL_DOCUMENT,
                                "a.xlsx",
                                workbook(
                                        List.of(
                                                List.of("书名", "分卷", "作者", "主题词", "出版日期"),
                                                List.of("军事志", "01", "", "", "")))),
                "production.error.columns-missing",
                "页数、备注");
    }

    @Test
    void aColumnThatStandsTwiceIsNamed() {
        List<String> twice = new ArrayList<>(header(ConstructionKind.LOCAL_DOCUMENT));
        twice.add("页数");
        refused(
                () -> read(ConstructionKind.LOCAL_DOCUMENT, "a.xlsx", workbook(List.of(twice))),
                "production.error.column-twice",
                "页数");
    }

    @Test
    void zeroNegativeAndFractionalPagesAreRefused() {
        assertThat(
                        faultsOf(
                                () ->
                                        pagesOf(
                                                List.of("甲", "01", 0),
                                                List.of("甲", "02", -3),
                                                List.of("甲", "03", 1.5),
                                                List.of("甲", "04", "十二"),
                                                List.of("甲", "05", 1_000_001))))
                .containsExactly(
                        "2 页数 production.row.pages-not-positive",
                        "3 页数 production.row.pages-not-positive",
                        "4 页数 production.row.pages-fraction",
                        "5 页数 production.row.not-a-number",
                        "6 页数 production.row.pages-too-many");
        assertThat(stored).isEmpty();
    }

    @Test
    void aMissingTitleOrPageCountIsNamedAtItsColumn() {
        assertThat(faultsOf(() -> pagesOf(List.of("", "01", 12), List.of("甲", "02", ""))))
                .containsExactly("2 书名 production.row.missing", "3 页数 production.row.missing");
    }

    @Test
    void theSamePartTwiceInAFileIsRefusedAndNamesTheEarlierLine() {
        assertThatThrownBy(() -> pagesOf(List.of("密山革命老区", "54", 10), List.of("密山革命老区 ", "５４", 10)))
                .isInstanceOfSatisfying(
                        ManifestRefused.class,
                        refused -> {
                            assertThat(refused.faults()).containsOnlyKeys(3);
                            assertThat(refused.faults().get(3).get(0).code())
                                    .isEqualTo("production.row.duplicate-in-file");
                            assertThat(refused.faults().get(3).get(0).arguments())
                                    .containsExactly(2);
                        });
    }

    @Test
    void theSevenSurplusPartsOfTheDecksListAreFound() {
        List<List<?>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(List.of("中共密山市委执政纪要(2007)", "55", 10));
        }
        for (int i = 0; i < 4; i++) {
            rows.add(List.of("密山革命老区", "54", 10));
        }
        assertThat(faultsOf(() -> pagesOf(rows.toArray(new List<?>[0])))).hasSize(7);
    }

    @Test
    void formulaCellsAreRefused() {
        assertThat(
                        faultsOf(
                                () ->
                                        pagesOf(
                                                List.of("甲", "01", "=60*2"),
                                                List.of("=HYPERLINK(\"http://x\")", "02", 3))))
                .containsExactly("2 页数 production.row.formula", "3 书名 production.row.formula");
    }

    /** In a .csv file there is nothing but text; the exports keep it text. */
    @Test
    void aTextOfACsvFileMayBeginWithAnEqualsSign() {
        read(
                ConstructionKind.WEB_ARCHIVE,
                "a.csv",
                csv(
                        List.of(
                                header(ConstructionKind.WEB_ARCHIVE),
                                List.of("=1+1", "a.gov.cn", "2017-05-01"))));

        assertThat(stored.toString()).contains("=1+1");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws Exception {
        byte[] text = "这不是表格".getBytes(StandardCharsets.UTF_8);
        refused(
                () -> read(ConstructionKind.LOCAL_DOCUMENT, "a.xlsx", text),
                "production.error.not-a-workbook");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("readme.txt"));
            out.write(text);
        }
        refused(
                () -> read(ConstructionKind.LOCAL_DOCUMENT, "a.xlsx", zip.toByteArray()),
                "production.error.not-a-workbook");
        byte[] half = java.util.Arrays.copyOf(pages("甲", 1, 2, 3), 900);
        refused(
                () -> read(ConstructionKind.LOCAL_DOCUMENT, "a.xlsx", half),
                "production.error.not-a-workbook");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        refused(
                () -> read(ConstructionKind.LOCAL_DOCUMENT, "a.xls", old),
                "production.error.old-workbook");
    }

    @Test
    void anEmptyListIsRefused() {
        refused(
                () ->
                        read(
                                ConstructionKind.LOCAL_DOCUMENT,
                                "a.xlsx",
                                workbook(List.of(header(ConstructionKind.LOCAL_DOCUMENT)))),
                "production.error.no-rows");
        refused(
                () ->
                        read(
                                ConstructionKind.LOCAL_DOCUMENT,
                                "a.csv",
                                " \r\n".getBytes(StandardCharsets.UTF_8)),
                "production.error.no-rows");
    }

    @Test
    void aWorkbookThatUnpacksToHundredsOfMegabytesIsRefused() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] blank = new byte[1024 * 1024];
            for (int i = 0; i < 210; i++) {
                out.write(blank);
            }
        }
        refused(
                () -> read(ConstructionKind.LOCAL_DOCUMENT, "a.xlsx", zip.toByteArray()),
                "production.error.unpacks-too-large");
    }

    @Test
    void outsideEntitiesOfAWorkbookAreNotRead() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip);
                var in =
                        ZipFile.builder()
                                .setSeekableByteChannel(
                                        new SeekableInMemoryByteChannel(pages("甲", 1)))
                                .get()) {
            for (var entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String xml =
                        new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().startsWith("xl/worksheets/")) {
                    xml =
                            xml.replaceFirst(
                                            "\\?>",
                                            "?><!DOCTYPE x [<!ENTITY e SYSTEM"
                                                    + " \"file:///etc/hostname\">]>")
                                    .replaceFirst("甲", "&e;");
                }
                out.write(xml.getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            read(ConstructionKind.LOCAL_DOCUMENT, "a.xlsx", zip.toByteArray());
            assertThat(stored.get(0).row().title())
                    .doesNotContain(
                            java.nio.file.Files.readString(java.nio.file.Path.of("/etc/hostname"))
                                    .strip());
        } catch (RuleViolation refused) {
            assertThat(refused.code()).startsWith("production.error.");
        }
    }

    @Test
    void moreThanAMillionRowsAreRefusedWithTheLimitNamed() {
        StringBuilder file = new StringBuilder("机构名称,网站域名,采集日期\n");
        for (int i = 0; i <= 1_000_000; i++) {
            file.append(Integer.toString(i, 36))
                    .append(",x.c")
                    .append(Integer.toString(i, 36))
                    .append(",2017-1-1\n");
        }
        refused(
                () ->
                        read(
                                ConstructionKind.WEB_ARCHIVE,
                                "a.csv",
                                file.toString().getBytes(StandardCharsets.UTF_8)),
                "production.error.too-many-rows",
                1_000_000L);
    }

    @Test
    void whereVeryManyRowsAreFaultyThereMayBeMoreThanAreNamed() {
        StringBuilder file = new StringBuilder("机构名称,网站域名,采集日期\n");
        for (int i = 0; i < ManifestReading.FAULT_LIMIT + 700; i++) {
            file.append("馆,,\n");
        }
        refused(
                () ->
                        read(
                                ConstructionKind.WEB_ARCHIVE,
                                "a.csv",
                                file.toString().getBytes(StandardCharsets.UTF_8)),
                "production.error.faulty-rows-at-least",
                ManifestReading.FAULT_LIMIT);
        assertThat(progress.get()).as("the rest is counted").isEqualTo(5_500);
    }

    @Test
    void textFilesAreReadInUtf8AndInGbk() {
        List<List<String>> rows =
                List.of(
                        header(ConstructionKind.WEB_ARCHIVE),
                        List.of("齐齐哈尔市教育局", "http://wt.qqhredu.net/index.aspx/", "2017年5月1日"));
        for (byte[] file :
                List.of(
                        csv(rows),
                        ("\uFEFF" + csvText(rows)).getBytes(StandardCharsets.UTF_8),
                        csvText(rows).getBytes(Charset.forName("GBK")))) {
            stored.clear();
            read(ConstructionKind.WEB_ARCHIVE, "网站.CSV", file);
            assertThat(stored.get(0).row().title()).isEqualTo("齐齐哈尔市教育局");
            assertThat(stored.get(0).row().value(ManifestField.CAPTURED_ON))
                    .isEqualTo("2017-05-01");
        }
        refused(
                () ->
                        read(
                                ConstructionKind.WEB_ARCHIVE,
                                "a.csv",
                                new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41, 0}),
                "production.error.not-a-workbook");
        refused(
                () ->
                        read(
                                ConstructionKind.WEB_ARCHIVE,
                                "a.csv",
                                new byte[] {(byte) 0xFF, (byte) 0xFF, 0x41}),
                "production.error.encoding");
    }

    @Test
    void aSiteWithoutCaptureDateIsRefused() {
        assertThat(
                        faultsOf(
                                () ->
                                        read(
                                                ConstructionKind.WEB_ARCHIVE,
                                                "a.csv",
                                                csv(
                                                        List.of(
                                                                header(
                                                                        ConstructionKind
                                                                                .WEB_ARCHIVE),
                                                                List.of("甲局", "a.gov.cn", ""),
                                                                List.of(
                                                                        "乙局",
                                                                        "b.gov.cn",
                                                                        "2017-07-01"),
                                                                List.of(
                                                                        "丙局",
                                                                        "not a site",
                                                                        "2017-02-30"))))))
                .containsExactly(
                        "2 采集日期 production.row.missing",
                        "3 采集日期 production.row.date-future",
                        "4 网站域名 production.row.not-an-address",
                        "4 采集日期 production.row.not-a-date");
    }

    @Test
    void recordsNeedTitleIssuerAddressAndDate() {
        assertThat(
                        faultsOf(
                                () ->
                                        read(
                                                ConstructionKind.GOV_OPEN_INFO,
                                                "a.csv",
                                                csv(
                                                        List.of(
                                                                header(
                                                                        ConstructionKind
                                                                                .GOV_OPEN_INFO),
                                                                List.of("", "", "", "", ""),
                                                                List.of(
                                                                        "通知", "", "网", "ftp",
                                                                        "昨天"))))))
                .containsExactly(
                        "3 发文机构 production.row.missing",
                        "3 URL production.row.not-an-address",
                        "3 发布日期 production.row.not-a-date");
        Totals totals =
                read(
                        ConstructionKind.GOV_OPEN_INFO,
                        "a.xlsx",
                        workbook(
                                List.of(
                                        header(ConstructionKind.GOV_OPEN_INFO),
                                        List.of("公告", "市政府", "市政府网", "http://a.gov.cn/1", 42856),
                                        List.of(
                                                "公告",
                                                "市政府",
                                                "市政府网",
                                                "http://a.gov.cn/2",
                                                "2017/5/2"))));
        assertThat(totals.units()).isEqualTo(2);
        assertThat(stored.get(0).row().value(ManifestField.PUBLISHED_ON)).isEqualTo("2017-05-01");
    }

    @Test
    void topicsSayTypeAmountAndUnitOfTheOfferedWords() {
        assertThat(
                        faultsOf(
                                () ->
                                        read(
                                                ConstructionKind.TOPIC_RESOURCE,
                                                "a.csv",
                                                csv(
                                                        List.of(
                                                                header(
                                                                        ConstructionKind
                                                                                .TOPIC_RESOURCE),
                                                                List.of("龙江剧", "电影", 2, "小时"),
                                                                List.of("冰雪", "视频", 0, "秒"))))))
                .containsExactly(
                        "2 类型 production.row.not-offered",
                        "3 数量 production.row.amount",
                        "3 单位 production.row.not-offered");
        Totals totals =
                read(
                        ConstructionKind.TOPIC_RESOURCE,
                        "a.csv",
                        csv(
                                List.of(
                                        header(ConstructionKind.TOPIC_RESOURCE),
                                        List.of("龙江剧", "视频", "12.50", "小时"))));
        assertThat(totals.units()).isEqualTo(1);
        assertThat(stored.get(0).row().value(ManifestField.ITEM_AMOUNT)).isEqualTo("12.5");
    }

    @Test
    void theHashFollowsTheRowsAndNothingElse() {
        String workbook =
                read(ConstructionKind.LOCAL_DOCUMENT, "a.xlsx", pages("𠮷林志", 12, 13))
                        .manifestHash();
        String again =
                read(
                                ConstructionKind.LOCAL_DOCUMENT,
                                "b.csv",
                                csv(
                                        List.of(
                                                header(ConstructionKind.LOCAL_DOCUMENT),
                                                List.of(
                                                        "𠮷林志",
                                                        "01",
                                                        12,
                                                        "示例作者",
                                                        "地方志",
                                                        "1988.12.01",
                                                        ""),
                                                List.of(
                                                        "𠮷林志",
                                                        "02",
                                                        13,
                                                        "示例作者",
                                                        "地方志",
                                                        "1988.12.01",
                                                        ""))))
                        .manifestHash();
        String other =
                read(ConstructionKind.LOCAL_DOCUMENT, "a.xlsx", pages("𠮷林志", 12, 14))
                        .manifestHash();
        assertThat(again).isEqualTo(workbook).hasSize(64);
        assertThat(other).isNotEqualTo(workbook);
    }

    @Test
    void overlongTextAndControlCharactersAreRefused() {
        assertThat(
                        faultsOf(
                                () ->
                                        read(
                                                ConstructionKind.WEB_ARCHIVE,
                                                "a.csv",
                                                csv(
                                                        List.of(
                                                                header(
                                                                        ConstructionKind
                                                                                .WEB_ARCHIVE),
                                                                List.of(
                                                                        "长".repeat(301),
                                                                        "a.gov.cn",
                                                                        "2017-05-01"),
                                                                List.of(
                                                                        "坏\u0007字",
                                                                        "b.gov.cn",
                                                                        "2017-05-01"))))))
                .containsExactly(
                        "2 机构名称 production.row.too-long",
                        "3 机构名称 production.row.control-characters");
    }
}
