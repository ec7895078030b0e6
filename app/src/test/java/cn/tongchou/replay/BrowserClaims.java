package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** 年度启动 and 任务认领, as they are done on the pages. */
final class BrowserClaims {

    static final String PROJECT = "地方文献数字化";

    private final BrowserCast cast;
    private Desk forgotten;

    BrowserClaims(BrowserCast cast) {
        this.cast = cast;
    }

    void enterTheHolidays() {
        cast.administrator()
                .go("工作日历")
                .card("录入日期")
                .fill("开始日期", "2017-10-01")
                .fill("结束日期", "2017-10-08")
                .fill("名称", "国庆节、中秋节")
                .fill("依据", "示例：国务院办公厅关于 2017 年部分节假日安排的通知")
                .press("保存日期")
                .sees("日期已录入");
    }

    /** A draft without a project is not launched; with one it is, and every library is told. */
    void launch(int year) {
        Desk drafter = cast.drafter();
        drafter.go("年度计划")
                .follow("新建年度计划")
                .fill("年度", String.valueOf(year))
                .fill("计划名称", year + " 年度数字资源联合建设")
                .fill("通知标题", "关于开展 " + year + " 年度数字资源联合建设工作的通知")
                .fill("文号", "示例文〔" + year + "〕12 号")
                .fill("发文日期", year + "-02-27")
                .attach("通知文件", "联合建设工作的通知.pdf")
                .fill("开放时间（北京时间）", year + "-03-01T09:00")
                .fill("截止时间（北京时间）", year + "-03-15T17:30")
                .press("保存草稿")
                .sees("草稿已保存，请添加建设项目");
        drafter.confirm("启动年度计划", "启动").sees("至少要有一个建设项目");
        drafter.follow("添加建设项目")
                .choose("类型", PROJECT)
                .fill("项目名称", PROJECT)
                .fill("任务总量", "3,000")
                .fill("单价", "3.00")
                .fill("建设截止日期", year + "-11-30")
                .press("保存项目")
                .refusedAt("单价依据", "", "请写明单价依据")
                .fill("单价依据", "示例询价记录 2 号")
                .tick("由省馆全省统筹")
                .press("保存项目")
                .sees("建设项目已添加")
                .look("05-draft");
        drafter.dialog("启动年度计划");
        drafter.in(drafter.page().locator("dialog[open]")).press("启动").sees("年度计划已启动");
        drafter.home().go("年度一页").look("08-year-launched");
    }

    /** Both claim; too much is refused where it was typed, and less is taken. */
    void claim() {
        cast.qiqihaer()
                .home()
                .look("10-home-clerk")
                .go("任务认领")
                .fill("认领数量", "2000")
                .press("提交认领")
                .sees("认领已提交");
        cast.qitaihe()
                .go("任务认领")
                .fill("认领数量", "1500")
                .press("提交认领")
                .refusedAt("认领数量", "1500", "现在只剩 1,000 页")
                .look("12-over-claim")
                .fill("认领数量", "1000")
                .press("提交认领")
                .sees("认领已提交");
    }

    /** The coordinator closes the window; the other one confirms a claim and reduces the other. */
    void decide() {
        cast.drafter().task("收取认领").confirm("提前收取认领", "截止并收取");
        Desk decider = cast.decider();
        decider.task("确认认领").look("15-confirm-claims").press("结束本轮确认").sees("还有 2 份认领未处理");
        row(decider, "七台河").press("确认").sees("已处理，并已通知承建馆");
        row(decider, "齐齐哈尔").follow("核减或不予确认");
        decider.sees("处理意见");
        decider.choose("处理意见", "核减后确认")
                .fill("核减为", "1800")
                .press("提交处理意见")
                .refusedAt("理由", "", "请写明理由")
                .fill("理由", "贵馆只有一台书刊扫描仪")
                .press("提交处理意见")
                .sees("已处理，并已通知承建馆");
        decider.task("确认认领").press("结束本轮确认").sees("本轮认领已确认完毕");
        cast.qiqihaer().go("任务认领").sees("核减确认", "贵馆只有一台书刊扫描仪").look("17-reduced");
    }

    /** 200 pages are left: a further round, in which 七台河 takes 150 more. */
    void furtherRound(int year) {
        cast.drafter()
                .task("决定是否再开一轮")
                .fill("开放时间", year + "-03-02T09:00")
                .fill("截止时间", year + "-03-20T17:00")
                .press("再开一轮")
                .sees("新一轮认领已开放");
        cast.qitaihe().go("任务认领").fill("认领数量", "150").press("提交认领").sees("认领已提交");
        forgotten = cast.qiqihaer().go("任务认领").anotherTab();
        cast.drafter().task("收取认领").confirm("提前收取认领", "截止并收取");
        row(cast.decider().task("确认认领"), "已提交").press("确认").sees("已处理，并已通知承建馆");
        cast.decider().task("确认认领").press("结束本轮确认").sees("本轮认领已确认完毕");
        cast.drafter().task("决定是否再开一轮").press("不再开放，结束认领").sees("认领已结束");
        assertThat(cast.drafter().tasks("拟写请示")).isEqualTo(1);
    }

    /** A claim that somebody filled in long ago and hands in after the year was closed. */
    void claimTooLate() {
        forgotten.underTheSessionOf(cast.qiqihaer());
        forgotten.fill("认领数量", "50").press("提交认领").sees("还有 1 处需要改正");
    }

    private static Desk row(Desk desk, String text) {
        return desk.in(
                desk.page()
                        .locator("main tr")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText(Pattern.compile(text))));
    }
}
