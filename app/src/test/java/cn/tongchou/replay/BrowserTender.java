package cn.tongchou.replay;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** 联合招标: three lots, nine bids, a committee, an award, contracts. */
final class BrowserTender {

    private static final List<String> SUPPLIERS = List.of("示例供应商甲", "示例供应商乙", "示例供应商丙");
    private static final List<String> AGENCIES = List.of("示例质检机构甲", "示例质检机构乙", "示例质检机构丙");

    private final BrowserCast cast;

    BrowserTender(BrowserCast cast) {
        this.cast = cast;
    }

    /** The lots that this year needs; budgets beyond the money are refused. */
    void plan() {
        Desk drafter = cast.drafter();
        drafter.task("编制标段").look("30-plan-lots");
        lot(drafter, "平台").fill("标段预算", "290000").fill("价格权重", "30");
        lot(drafter, "设备").choose("类型", "不设此标段");
        lot(drafter, "扫描数字化").fill("标段预算", "9000");
        lot(drafter, "采集软件").choose("类型", "不设此标段");
        lot(drafter, "第三方质检").fill("标段预算", "6000");
        drafter.confirm("完成标段编制", "完成编制").sees("超过可用经费 220,000.00 元");
        lot(drafter, "平台").fill("标段预算", "190000");
        drafter.fill("开标地点", "黑龙江省图书馆").confirm("完成标段编制", "完成编制").sees("标段已编制");
    }

    /** What was read out at the paper opening, with its record. */
    void open() {
        Desk drafter = cast.drafter();
        drafter.task("登记开标与投标").look("33-opening");
        bids(drafter, "平台", SUPPLIERS, List.of("186000", "178000", "188000"));
        bids(drafter, "扫描数字化", SUPPLIERS, List.of("2.60", "2.80", "2.95"));
        bids(drafter, "第三方质检", AGENCIES, List.of("5200", "5600", "5900"));
        drafter.attach("开标记录", "开标记录.pdf").sign("登记开标", "登记开标").sees("开标与投标已登记");
    }

    /** Five members, four of them experts; technical scores, from which the ranking follows. */
    void evaluate() {
        Desk drafter = cast.drafter();
        for (int i = 1; i <= 5; i++) {
            drafter.fill("成员 " + i, i == 5 ? "示例采购人代表" : "示例专家" + i);
        }
        Locator rows =
                drafter.page()
                        .locator("main form tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("标段"));
        for (int i = 0; i < rows.count(); i++) {
            boolean second = rows.nth(i).textContent().contains("示例供应商乙");
            boolean platform = rows.nth(i).textContent().contains("平台");
            drafter.in(rows.nth(i))
                    .place()
                    .getByRole(AriaRole.TEXTBOX)
                    .fill(platform && second ? "66" : "55.50");
        }
        drafter.press("登记评审").sees("评审已登记，价格分和排名已算出");
    }

    void award() {
        Desk drafter = cast.drafter();
        drafter.task("确认中标").look("37-award");
        drafter.sign("确认中标", "确认中标").sees("定标已登记，请登记合同");
        cast.supplier().home().go("合同").sees("待签约");
    }

    void sign() {
        Desk drafter = cast.drafter();
        drafter.task("签订合同");
        for (int i = 0; i < 3; i++) {
            drafter.sign("登记合同", "登记合同").sees("合同已登记，经费已占用");
        }
    }

    /** The row of a kind of lot in the plan. */
    private static Desk lot(Desk desk, String kind) {
        return desk.in(
                desk.page()
                        .locator("main fieldset")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(
                                                desk.page()
                                                        .locator(
                                                                "option[selected]",
                                                                new com.microsoft.playwright.Page
                                                                                .LocatorOptions()
                                                                        .setHasText(
                                                                                Pattern.compile(
                                                                                        "^" + kind
                                                                                                + "$"))))));
    }

    private static void bids(Desk desk, String lot, List<String> bidders, List<String> prices) {
        Locator rows =
                desk.page()
                        .locator("main fieldset")
                        .filter(new Locator.FilterOptions().setHasText(lot))
                        .first()
                        .locator(".f-row");
        for (int i = 0; i < bidders.size(); i++) {
            Desk row = desk.in(rows.nth(i));
            row.choose("投标人", bidders.get(i));
            row.fill(lot.startsWith("扫描") ? "单价（元/页）" : "报价（元）", prices.get(i));
        }
    }
}
