package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** 建设、质检、返工 and 任务验收, as they are done on the pages. */
final class BrowserConstruction {

    private final BrowserCast cast;
    private byte[] template;
    private Desk forgotten;

    BrowserConstruction(BrowserCast cast) {
        this.cast = cast;
    }

    /** Four batches of three assignments, by clerks and by the contractor. */
    void deliver() {
        Desk supplier = cast.supplier();
        assignment(supplier, "1,800");
        template = supplier.download("下载模板");
        hand(supplier, "市志.xlsx", FilledTemplates.workbook(template, "齐齐哈尔市志（示例）", 1_000));
        Desk qiqihaer = cast.qiqihaer();
        assignment(qiqihaer, "1,800").look("54-assignment-clerk");
        hand(qiqihaer, "年鉴.csv", FilledTemplates.csv(template, "齐齐哈尔年鉴（示例）", 800, false));
        Desk qitaihe = cast.qitaihe();
        assignment(qitaihe, "1,000").attach("清单文件", "县志.csv", faulty(template)).press("提交并检查");
        qitaihe.sees("没有提交，什么也没有保存", "有 1 行有错").look("55-faulty");
        assertThat(FilledTemplates.cells(qitaihe.download("下载标明错误的清单")))
                .anyMatch(cell -> cell.contains("页数须大于 0"));
        qitaihe.follow("改正后重新提交");
        hand(qitaihe, "县志.xlsx", FilledTemplates.workbook(template, "勃利县志（示例）", 1_000));
        forgotten = assignment(qitaihe, "150").anotherTab();
        qitaihe.tick("由供应商加工（示例供应商甲）");
        hand(qitaihe, "报刊.csv", FilledTemplates.csv(template, "七台河日报（示例）", 150, false));
    }

    /** The contractor's batch has a fatal defect, the others pass. */
    void inspect() {
        Desk inspector = cast.inspector();
        inspector.home().go("质检");
        open(inspector, "0001");
        inspector.page().keyboard().press("ArrowRight");
        inspector.sees("已看 1 / 50");
        Locator fatal = inspector.page().locator("fieldset[data-class=A] button").first();
        inspector.place().getByLabel("备注（可不填）").fill("缺第二个样本的图像");
        fatal.click();
        inspector.sees("本单位已标 1 处", "按已记缺陷：不合格").look("60-defect");
        inspector.dialog("签署结论");
        inspector
                .in(inspector.page().locator("dialog[open]"))
                .press("签署结论")
                .sees("不合格，已告知承建馆和供应商")
                .look("62-failed");
        for (String no : new String[] {"0002", "0003", "0004"}) {
            open(inspector, no).confirm("签署结论", "签署结论").sees("合格。");
        }
    }

    /** The province sees what is under way and for whom it waits. */
    void overview() {
        cast.drafter().home().sees("返工").look("64-home-coordinator");
    }

    /** The order is read, the batch handed in again, inspected again, and passes. */
    void rework() {
        Desk supplier = cast.supplier();
        supplier.go("返工跟踪");
        supplier.in(supplier.page().locator("main tbody")).follow("");
        supplier.sees("返工通知单").look("66-order");
        supplier.task("返工并重新提交")
                .attach(
                        "清单文件",
                        "市志-改.xlsx",
                        FilledTemplates.workbook(template, "齐齐哈尔市志（示例）", 1_000))
                .press("重新提交并检查")
                .sees("已提交批次");
        cast.inspector().task("抽样质检").confirm("签署结论", "签署结论").sees("合格。");
    }

    /** The libraries ask, the coordinator accepts what passed. */
    void accept() {
        ask(cast.qiqihaer(), "1,800");
        ask(cast.qitaihe(), "1,000");
        ask(cast.qitaihe(), "150");
        Desk decider = cast.decider();
        for (int i = 0; i < 3; i++) {
            decider.task("验收任务");
            if (i == 0) {
                decider.look("72-accept");
            }
            decider.confirm("验收", "确认办理").sees("已验收，验收书已生成");
        }
        decider.follow("-YS").sees("验收书");
        cast.qiqihaer().go("年度一页");
    }

    /** A batch whose form was opened long ago and is handed in after the year was closed. */
    void deliverTooLate() {
        forgotten
                .underTheSessionOf(cast.qitaihe())
                .attach("清单文件", "迟到.csv", FilledTemplates.csv(template, "迟到（示例）", 10, false))
                .press("提交并检查")
                .sees("年度已结项");
    }

    private void ask(Desk clerk, String quantity) {
        assignment(clerk, quantity).confirm("申请验收", "申请验收").sees("已申请验收");
    }

    /** The assignment with this quantity, from the list. */
    private static Desk assignment(Desk desk, String quantity) {
        desk.go("建设任务");
        desk.in(
                        desk.page()
                                .locator("main tbody tr")
                                .filter(new Locator.FilterOptions().setHasText(quantity)))
                .follow("");
        return desk.sees("任务情况");
    }

    private static Desk hand(Desk desk, String fileName, byte[] manifest) {
        return desk.attach("清单文件", fileName, manifest).press("提交并检查").sees("已提交批次");
    }

    private static Desk open(Desk inspector, String batch) {
        inspector.task("抽样质检", batch);
        return inspector.sees("判定进度");
    }

    private static byte[] faulty(byte[] template) {
        return FilledTemplates.csv(template, "勃利县志（示例）", 1_000, true);
    }
}
