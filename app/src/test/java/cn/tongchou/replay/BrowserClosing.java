package cn.tongchou.replay;

import static org.assertj.core.api.Assertions.assertThat;

/** 履约验收、支付 and 结项, as they are done on the pages. */
final class BrowserClosing {

    private static final String MEMBERS = "张甲，示例大学\n李乙，示例图书馆\n王丙，示例研究所";

    private final BrowserCast cast;

    BrowserClosing(BrowserCast cast) {
        this.cast = cast;
    }

    /**
     * Platform and inspection are accepted by a group of three with its report; scanning is not.
     */
    void acceptContracts() {
        Desk drafter = cast.drafter();
        for (int i = 0; i < 2; i++) {
            drafter.task("履约验收");
            if (i == 0) {
                drafter.look("76-accept-contract");
                drafter.fill("验收小组", "张甲，示例大学\n李乙，示例图书馆")
                        .choose("验收结论", "合格")
                        .attach("验收报告", "验收报告.pdf")
                        .confirm("登记验收", "确认登记")
                        .sees("验收小组至少 3 人");
            }
            drafter.fill("验收小组", MEMBERS)
                    .choose("验收结论", "合格")
                    .attach("验收报告", "验收报告.pdf")
                    .confirm("登记验收", "确认登记")
                    .sees("履约验收已登记，可以审核付款");
        }
    }

    /** A coordinator releases, finance pays; what was self-produced is released unpaid. */
    void pay() {
        Desk drafter = cast.drafter();
        assertThat(cast.payer().tasks("支付")).isZero();
        for (int i = 0; i < 3; i++) {
            drafter.task("审核付款");
            if (i == 0) {
                drafter.look("79-release");
            }
            boolean scanning = drafter.page().getByText("供应商加工并验收").count() > 0;
            if (scanning) {
                drafter.tick("末次付款，其余不再支付").fill("说明", "其余页数由承建馆自建");
            }
            drafter.fill("发票号", "示例发票 " + (i + 1)).sign("审核通过", "提交财务").sees("已提交财务支付");
        }
        Desk payer = cast.payer();
        for (int i = 0; i < 3; i++) {
            payer.task("支付");
            if (i == 0) {
                payer.look("82-pay");
            }
            payer.fill("支付凭证号", "示例凭证 " + (i + 1)).sign("登记支付", "确认支付").sees("已登记支付，台账已记");
        }
        payer.go("经费").look("85-funds");
    }

    void close() {
        Desk drafter = cast.drafter();
        drafter.task("编制年报").fill("给领导的说明", "两馆任务全部完成，请审阅").press("编制年报并提交批准").sees("年报已编制，等待领导批准");
        Desk leader = cast.leader();
        leader.go("年度一页").look("88-year-leader");
        leader.task("批准年报");
        assertThat(
                        new String(
                                leader.download("先看年报"),
                                0,
                                5,
                                java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        leader.sign("批准年报", "批准并结项").sees("年报已批准，年度已结项").look("90-closed");
    }

    /** Nothing more is claimed or delivered; the pages say why. */
    void readOnly() {
        Desk clerk = cast.qitaihe();
        clerk.go("任务认领");
        assertThat(clerk.page().getByText("提交认领").count()).isZero();
        clerk.go("建设任务");
        clerk.in(clerk.page().locator("main tbody")).follow("");
        clerk.sees("任务情况");
        assertThat(clerk.page().getByText("提交并检查").count()).isZero();
        cast.drafter().go("报表").follow("年报");
        cast.drafter().sees("导出工作簿").look("97-report-annual");
        cast.supplier().go("合同");
    }
}
