package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** 经费请示、下达与到账, as they are done on the pages. */
final class BrowserFunds {

    private final BrowserCast cast;

    BrowserFunds(BrowserCast cast) {
        this.cast = cast;
    }

    /** The 请示 is drafted, read as a document and sent. */
    void draft(int year) {
        Desk drafter = cast.drafter();
        drafter.task("拟写请示")
                .look("21-memo-draft")
                .fill("请示金额", "")
                .fill("请示金额", "230,000.00")
                .press("保存并生成文件")
                .sees("请示已保存，文件已生成");
        assertThat(text(drafter.download(".docx")))
                .contains("关于全国数字图书馆推广工程" + year + "年度数字资源建设经费统筹使用的请示", "230,000.00", "2,950");
        drafter.press("完成拟写").sees("请示已完成，请登记它的流转");
    }

    /** Station by station; what does not fit is refused at its field. */
    void route(String sent, String forwarded, String approved) {
        Desk drafter = cast.drafter();
        drafter.task("登记请示流转")
                .fill("日期", sent)
                .press("登记")
                .refusedAt("文号", "", "请填文号")
                .fill("文号", "示例图〔2017〕8 号")
                .press("登记")
                .sees("流转已登记", "已报送");
        drafter.fill("日期", forwarded).fill("文号", "示例文函〔2017〕21 号").press("登记").sees("流转已登记", "已转报");
        drafter.fill("日期", approved)
                .fill("文号", "示例财教批〔2017〕3 号")
                .attach("附件", "批复.pdf")
                .press("登记")
                .sees("流转已登记", "已批准")
                .look("24-memo-approved");
    }

    /** Finance records what was allocated and what has arrived. */
    void receive(String issued) {
        Desk finance = cast.finance();
        finance.task("登记经费下达")
                .fill("指标文号", "示例财教〔2017〕35号")
                .fill("下达金额", "220000")
                .fill("下达日期", issued)
                .choose("资金来源", "省级配套")
                .attach("指标文", "指标文.pdf")
                .tick("首批指标已全部下达，可以登记到账")
                .press("登记下达")
                .sees("下达已登记并记入台账");
        finance.choose("对应指标文", "示例财教〔2017〕35号")
                .fill("到账金额", "300000")
                .fill("到账单号", "示例到账单 17-04")
                .fill("到账日期", issued)
                .tick("经费已到账，可以开始联合招标")
                .press("登记到账")
                .refusedAt("到账金额", "300000.00", "到账不能多于下达")
                .fill("到账金额", "220000")
                .press("登记到账")
                .sees("到账已登记并记入台账");
        finance.follow("经费台账").sees("分录").look("29-ledger");
    }

    private static String text(byte[] document) {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(document));
                XWPFWordExtractor words = new XWPFWordExtractor(docx)) {
            return words.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
