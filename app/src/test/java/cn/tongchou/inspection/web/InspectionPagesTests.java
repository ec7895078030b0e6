package cn.tongchou.inspection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.tongchou.identity.AccountManagement;
import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.inspection.DefectRecording;
import cn.tongchou.inspection.FailedBatchDecision;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.InspectionRecords;
import cn.tongchou.inspection.ReworkOrder;
import cn.tongchou.inspection.Verdict;
import cn.tongchou.inspection.process.SignInspection;
import cn.tongchou.production.Batch;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestBatches;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What each person sees of inspections and may do there. */
@TongchouTest
class InspectionPagesTests {

    @Autowired private SignIn signIn;
    @Autowired private TestBatches batches;
    @Autowired private TestProgrammes people;
    @Autowired private InspectionRecords records;
    @Autowired private DefectRecording recording;
    @Autowired private SignInspection signing;
    @Autowired private AccountManagement accounts;

    @Test
    void anInspectorMarksADefectTakesItBackAndSigns() throws Exception {
        Batch batch = batches.delivered("haerbin", 140);
        String page = "/inspections/" + batch.id();
        assertThat(ok("zhijian", get(page)))
                .contains("已看 0 / 7", "缺页漏扫", "签署结论", "至多 0", "data-total=\"7\"")
                .doesNotContain("附件缺失");

        assertThat(redirect(post(page + "/progress").param("round", "1").param("unit", "1")))
                .isEqualTo(page + "?unit=2");
        assertThat(
                        redirect(
                                command(page + "/defects")
                                        .param("unit", "2")
                                        .param("code", "B02")
                                        .param("note", "右侧")))
                .isEqualTo(page + "?unit=2");
        assertThat(ok("zhijian", get(page + "?unit=2")))
                .contains("已看 2 / 7", "B 黑边", "右侧", "data-cells=\"2B\"", "按已记缺陷：不合格");

        assertThat(
                        answer(
                                "zhijian",
                                command(page + "/defects").param("unit", "2").param("code", "B02")))
                .satisfies(refused -> assertThat(refused.getStatus()).isEqualTo(422))
                .satisfies(refused -> assertThat(refused.getContentAsString()).contains("已经标过"));
        String marked = records.fingerprint(newest(batch));
        UUID defect = records.defects(newest(batch)).get(0).id();
        assertThat(redirect(command(page + "/defects/" + defect + "/removal")))
                .isEqualTo(page + "?unit=2");

        assertThat(
                        answer("zhijian", command(page + "/signature").param("seen", marked))
                                .getStatus())
                .isEqualTo(422);
        String seen = records.fingerprint(newest(batch));
        assertThat(ok("zhijian", get(page))).contains(seen).doesNotContain(marked);
        assertThat(ok("haerbin", get(page))).doesNotContain("记录缺陷", "撤销缺陷");
        assertThat(redirect(command(page + "/signature").param("seen", seen))).isEqualTo(page);
        assertThat(ok("haerbin", get(page))).contains("记录缺陷", "撤销缺陷");
        assertThat(newest(batch).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(ok("zhijian", get(page)))
                .contains("合格", "签署指纹", "没有记录缺陷")
                .doesNotContain("data-total");
        assertThat(answer("zhijian", command(page + "/signature").param("seen", seen)).getStatus())
                .isEqualTo(409);
    }

    @Test
    void theSampleIsHiddenFromTheLibraryUntilTheVerdictIsSigned() throws Exception {
        Batch batch = batches.delivered("haerbin", 140);
        String page = "/inspections/" + batch.id();
        String seed = records.plan(newest(batch)).seed();

        assertThat(ok("haerbin", get(page))).contains("样本名单和缺陷在签署结论后公布").doesNotContain(seed);
        assertThat(ok("tongchou", get(page))).contains(seed);
        fail(batch);
        assertThat(ok("haerbin", get(page))).contains(seed, "不合格", "文件打不开", "返工通知单");
    }

    @Test
    void aReworkOrderIsALetterToThoseConcerned() throws Exception {
        Batch batch = batches.delivered("haerbin", 140);
        fail(batch);
        ReworkOrder order = records.openReworkOrder(batch.id()).orElseThrow();
        String page = "/rework-orders/" + order.id();

        assertThat(ok("haerbin", get(page)))
                .contains(order.number(), batch.number(), "文件打不开", "10 个工作日", "去重新提交");
        assertThat(ok("tongchou", get(page))).contains(order.number()).doesNotContain("去重新提交");
        assertThat(ok("haerbin", get("/rework-orders").param("status", "OPEN")))
                .contains(order.number(), "返工中");
        assertThat(ok("daqing", get("/rework-orders"))).doesNotContain(order.number());
        assertThat(status("daqing", get(page))).isEqualTo(404);
        assertThat(status("gongyingshang", get(page))).isEqualTo(404);
        assertThat(status("caiwu", get(page))).isEqualTo(403);
    }

    @Test
    void anothersBatchAndNoBatchAnswerAlike() throws Exception {
        Batch batch = batches.delivered("haerbin", 140);

        assertThat(status("daqing", get("/inspections/" + batch.id()))).isEqualTo(404);
        assertThat(status("daqing", get("/inspections/" + UUID.randomUUID()))).isEqualTo(404);
        assertThat(
                        status(
                                "haerbin",
                                command("/inspections/" + batch.id() + "/signature")
                                        .param("seen", "0")))
                .isEqualTo(403);
        assertThat(
                        status(
                                "tongchou",
                                command("/inspections/" + batch.id() + "/defects")
                                        .param("unit", "1")
                                        .param("code", "B01")))
                .isEqualTo(403);
        assertThat(status("zhijian", get("/inspections/" + batch.id()).param("round", "9")))
                .isEqualTo(404);
    }

    @Test
    void theListShowsWhatIsToBeInspectedAndFilters() throws Exception {
        Batch batch = batches.delivered("haerbin", 140);
        String year = batch.number().substring(0, 4);

        assertThat(ok("zhijian", get("/inspections").param("batch", batch.number())))
                .contains(batch.number(), "哈尔滨市图书馆", "本馆自建");
        assertThat(
                        ok(
                                "zhijian",
                                get("/inspections")
                                        .param("year", year)
                                        .param("library", batch.institutionId().toString())))
                .contains(batch.number());
        assertThat(
                        ok(
                                "zhijian",
                                get("/inspections")
                                        .param("year", year)
                                        .param(
                                                "library",
                                                people.actor("daqing").institutionId().toString())))
                .doesNotContain(batch.number())
                .contains("没有符合筛选条件的行");
        assertThat(ok("haerbin", get("/inspections").param("batch", batch.number())))
                .contains(batch.number());
        assertThat(ok("daqing", get("/inspections").param("batch", batch.number())))
                .contains("没有符合筛选条件的行");
        signing.sign(batch.id(), inspector());
        assertThat(
                        ok(
                                "lingdao",
                                get("/inspections")
                                        .param("view", "SIGNED")
                                        .param("batch", batch.number())))
                .contains("100.00%", "质检员甲");
    }

    @Test
    void theCoordinatorDecidesOnThePageOfABatchThatFailedThreeTimes() throws Exception {
        Batch batch = batches.delivered("haerbin", 100);
        fail(batch);
        for (int round = 2; round <= 3; round++) {
            batches.redeliver(batch, 100, people.actor("haerbin"));
            fail(batch);
        }
        String page = "/inspections/" + batch.id();
        assertThat(ok("haerbin", get(page))).doesNotContain("确定处理决定").contains("第 3 轮复检");
        assertThat(ok("tongchou", get(page))).contains("处理三次不合格", "再返工一轮", "不予接收");
        assertThat(
                        ok(
                                "tongchou",
                                get("/inspections")
                                        .param("view", "DECISION")
                                        .param("batch", batch.number())))
                .contains(batch.number());

        assertThat(
                        answer(
                                "tongchou",
                                decision(page, 3)
                                        .param("decision", "REJECTED")
                                        .param("reason", "")))
                .satisfies(refused -> assertThat(refused.getStatus()).isEqualTo(422))
                .satisfies(
                        refused ->
                                assertThat(refused.getContentAsString()).contains("aria-invalid"));
        assertThat(
                        answer(
                                "tongchou",
                                decision(page, 2)
                                        .param("decision", "REJECTED")
                                        .param("reason", "设备未修复")))
                .satisfies(late -> assertThat(late.getStatus()).isEqualTo(409))
                .satisfies(late -> assertThat(late.getContentAsString()).contains("现在已到第 3 轮"));
        assertThat(
                        answer(
                                        "tongchou",
                                        decision(page, 3)
                                                .param("decision", "REJECTED")
                                                .param("reason", "设备未修复"))
                                .getRedirectedUrl())
                .isEqualTo(page);

        assertThat(newest(batch).decision()).isEqualTo(FailedBatchDecision.REJECTED);
        assertThat(ok("haerbin", get(page))).contains("不予接收", "设备未修复");
        assertThat(ok("haerbin", get(page).param("round", "1"))).contains("初检");
    }

    @Test
    void anInspectorWhoDeliveredTheBatchIsNotShownItsSampleWhenADefectIsRefused() throws Exception {
        Batch batch = batches.delivered("haerbin", 100);
        UUID account = people.actor("haerbin").accountId();
        try {
            accounts.assignRole(account, Role.INSPECTOR, people.actor("admin"));
            MockHttpServletResponse refused =
                    answer(
                            "haerbin",
                            command("/inspections/" + batch.id() + "/defects")
                                    .param("unit", "1")
                                    .param("code", "B01"));
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString()).doesNotContain("data-total", "id=\"work\"");
        } finally {
            accounts.assignRole(account, Role.LIBRARY_CLERK, people.actor("admin"));
        }
    }

    private static MockHttpServletRequestBuilder decision(String page, int round) {
        return post(page + "/decision")
                .param("commandId", UUID.randomUUID().toString())
                .param("round", String.valueOf(round));
    }

    private void fail(Batch batch) {
        recording.record(
                batch.id(),
                newest(batch).round(),
                1,
                "A01",
                "第 3 页打不开",
                UUID.randomUUID(),
                inspector());
        signing.sign(batch.id(), inspector());
    }

    private Inspection newest(Batch batch) {
        return records.newest(batch.id()).orElseThrow();
    }

    private Actor inspector() {
        return people.actor("zhijian");
    }

    private static MockHttpServletRequestBuilder command(String path) {
        return post(path).param("commandId", UUID.randomUUID().toString()).param("round", "1");
    }

    private String redirect(MockHttpServletRequestBuilder request) throws Exception {
        return answer("zhijian", request).getRedirectedUrl();
    }

    private int status(String username, MockHttpServletRequestBuilder request) throws Exception {
        return answer(username, request).getStatus();
    }

    private String ok(String username, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(username, request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(String username, MockHttpServletRequestBuilder request)
            throws Exception {
        return signIn.web().perform(request.with(signIn.as(username))).andReturn().getResponse();
    }
}
