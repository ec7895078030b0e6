package cn.tongchou.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class LettersTests {

    static final RequestMemo MEMO =
            new RequestMemo(
                    "关于全国数字图书馆推广工程2015年度数字资源建设经费统筹使用的请示",
                    "黑图字〔2015〕示例号",
                    "黑龙江省文化厅",
                    List.of(
                            "根据《关于开展数字图书馆推广工程数字资源联合建设工作的通知》，2015年度我省由省馆及10家地市馆承建地方文献数字化项目。",
                            "为统一标准、提高资金使用效益，拟请由省财政将项目经费统一划拨至省馆，统筹用于联合招标。经费测算如下："),
                    List.of(
                            new RequestMemo.Item(
                                    "1", "地方文献数字化（示例价格）", "页", "330,000", "3.20", "1,056,000.00"),
                            new RequestMemo.Item("2", "地方文献平台（示例价格）", "套", "1", "", "600,000.00")),
                    "1,656,000.00",
                    List.of("妥否，请批示。"),
                    "黑龙江省图书馆",
                    "2015年5月8日",
                    List.of(
                            new RequestMemo.RouteStep(
                                    "1", "黑龙江省图书馆", "黑龙江省文化厅", "2015-05-08", "已报送"),
                            new RequestMemo.RouteStep("2", "黑龙江省文化厅", "黑龙江省财政厅", null, "待转报")));

    private final Letters letters = new Letters();

    @Test
    void aMemoHoldsEverythingThatItsContentHolds() throws IOException {
        byte[] file = letters.fill(RequestMemo.TEMPLATE, MEMO);
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples/request-memo.docx"), file);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains(
                            MEMO.title(),
                            "黑龙江省文化厅：",
                            MEMO.paragraphs().get(0),
                            MEMO.paragraphs().get(1))
                    .contains("合计：1,656,000.00 元", "妥否，请批示。", MEMO.sender(), MEMO.date())
                    .doesNotContain("{{", "}}", "[sequence]", "null");
            XWPFTable items = document.getTables().get(0);
            assertThat(items.getNumberOfRows()).isEqualTo(3);
            assertThat(items.getRow(0).getCell(0).getText()).isEqualTo("序号");
            assertThat(items.getRow(1).getCell(5).getText()).isEqualTo("1,056,000.00");
            XWPFTable route = document.getTables().get(1);
            assertThat(route.getNumberOfRows()).isEqualTo(3);
            assertThat(route.getRow(2).getCell(3).getText()).isEmpty();
            assertThat(route.getRow(2).getCell(4).getText()).isEqualTo("待转报");
        }
    }

    @Test
    void whatPeopleTypedIsNeverTakenForTheTemplatesSigns() throws IOException {
        String typed = "{{sender}} ${7*7} #{x} [name] =1+1 𠮷";
        RequestMemo memo =
                new RequestMemo(
                        typed,
                        typed,
                        typed,
                        List.of(typed),
                        List.of(new RequestMemo.Item("1", typed, typed, "1", "1", "1")),
                        "1",
                        List.of(typed),
                        "sender",
                        "date",
                        List.of());
        try (XWPFDocument document =
                        new XWPFDocument(
                                new ByteArrayInputStream(
                                        letters.fill(RequestMemo.TEMPLATE, memo)));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText().split(java.util.regex.Pattern.quote(typed), -1)).hasSize(8);
        }
    }

    @Test
    void aLetterWithoutAPartOfItsTemplateIsRefused() {
        assertThatThrownBy(() -> letters.fill(RequestMemo.TEMPLATE, Map.of("title", "x")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> letters.fill("no-such-letter", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-letter");
    }
}
