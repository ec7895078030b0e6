package cn.tongchou.tender.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.process.ProcessTasks;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.WaitingStates;
import cn.tongchou.tender.Bid;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.Lot;
import cn.tongchou.tender.LotStatus;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestMoney;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestTenders;
import cn.tongchou.testing.TestYearStages;
import cn.tongchou.testing.TongchouTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TongchouTest
class TenderPagesTests {

    @Autowired private SignIn signIn;

    @Autowired private TestYearStages stages;

    @Autowired private TestTenders tendering;

    @Autowired private TestMoney money;

    @Autowired private TestProgrammes test;

    @Autowired private TenderManagement tenders;

    @Autowired private InstitutionDirectory institutions;

    @Autowired private ProcessTasks tasks;

    @Autowired private List<WaitingStates> waiting;

    @Autowired private Clock clock;

    private MockMvc web;

    @BeforeEach
    void open() {
        web = signIn.web();
    }

    @Test
    void staffReadsTheTenderAndNobodyElse() throws Exception {
        var year = stages.claimed();
        for (String reader : new String[] {"tongchou", "caiwu", "lingdao"}) {
            web.perform(get("/programmes/{id}/tender", year.id()).with(signIn.as(reader)))
                    .andExpect(status().isOk());
            web.perform(get("/contracts").with(signIn.as(reader))).andExpect(status().isOk());
            web.perform(get("/tender-rules").param("lang", "en").with(signIn.as(reader)))
                    .andExpect(status().isOk());
        }
        for (String other : new String[] {"haerbin", "gongyingshang", "zhijian"}) {
            web.perform(get("/programmes/{id}/tender", year.id()).with(signIn.as(other)))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/contracts").with(signIn.as("haerbin"))).andExpect(status().isForbidden());
    }

    @Test
    void theTenderIsRunOnItsPageFromLotsToContracts() throws Exception {
        var year = stages.funded("200000.00");
        page(year, "name=\"lots[2].kind\"");
        LocalDate announced = clock.today().minusDays(30);
        web.perform(plan(year, announced).param("addRow", "1").with(signIn.as("tongchou")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"lots[3].kind\"")))
                .andExpect(content().string(not(containsString("还有"))));
        web.perform(
                        plan(year, announced)
                                .param("lots[0].priceWeight", "5")
                                .with(signIn.as("tongchou")))
                .andExpect(status().isUnprocessableEntity());
        web.perform(plan(year, announced).with(signIn.as("caiwu")))
                .andExpect(status().isForbidden());
        web.perform(plan(year, announced).with(signIn.as("tongchou")))
                .andExpect(status().is3xxRedirection());
        assertOpen(year, "user_record_opening");
        List<Lot> lots = lots(year);
        assertThat(lots).hasSize(2);
        Lot scanning = lots.get(0);
        assertThat(scanning.quantity()).isEqualTo(100000);

        page(year, "name=\"bids[5].lotId\"");
        web.perform(
                        opening(year, announced, lots)
                                .file(record())
                                .param("addRow", scanning.id().toString())
                                .with(signIn.as("tongchou")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请重新选择“开标记录.pdf”")))
                .andExpect(content().string(containsString("name=\"bids[6].lotId\"")));
        web.perform(opening(year, announced, lots).with(signIn.as("tongchou")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请附上开标记录")));
        web.perform(opening(year, announced, lots).file(record()).with(signIn.as("tongchou")))
                .andExpect(status().is3xxRedirection());
        assertThat(institutions.suppliers())
                .anyMatch(supplier -> supplier.name().equals(newcomer(year)));
        web.perform(opening(year, announced, lots).file(record()).with(signIn.as("tongchou")))
                .andExpect(status().isConflict());
        web.perform(
                        get("/programmes/{id}/tender/openings/1/record", year.id())
                                .with(signIn.as("lingdao")))
                .andExpect(status().isOk());

        page(year, "name=\"members[4].name\"");
        web.perform(evaluation(year, scanning, 4).with(signIn.as("tongchou")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("委员会至少 5 人")));
        web.perform(
                        post("/programmes/{id}/tender/evaluation", year.id())
                                .param("commandId", id())
                                .param("scores[0].bidId", id())
                                .with(signIn.as("tongchou")))
                .andExpect(status().isNotFound());
        web.perform(evaluation(year, scanning, 5).with(signIn.as("tongchou")))
                .andExpect(status().is3xxRedirection());
        assertOpen(year, "user_confirm_award");

        page(year, "name=\"decisions[1].choice\"");
        Bid best =
                tenders.bids(scanning.id()).stream()
                        .filter(bid -> Integer.valueOf(1).equals(bid.ranking()))
                        .findFirst()
                        .orElseThrow();
        web.perform(award(year, lots, best, "").with(signIn.as("tongchou")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("废标请写明原因")));
        page(year, "采购任务取消；由有质检员账号的机构质检");
        web.perform(award(year, lots, best, "只有两家投标").with(signIn.as("tongchou")))
                .andExpect(status().is3xxRedirection());
        assertOpen(year, "user_record_opening");
        assertThat(lots(year))
                .extracting(Lot::status)
                .containsExactly(LotStatus.AWARDED, LotStatus.VOID);
        page(year, "name=\"bids[2].lotId\"");
        web.perform(get("/programmes/{id}/tender", year.id()).with(signIn.as("tongchou")))
                .andExpect(content().string(containsString("登记了新投标人")))
                .andExpect(content().string(containsString(">示例质检机构甲</option>")))
                .andExpect(content().string(not(containsString(">示例供应商甲</option>"))));
    }

    @Test
    void aContractIsSignedWithThePasswordAndTheRightAmount() throws Exception {
        var year = stages.awarded("1000.00", "400.00");
        Lot lot = lots(year).get(0);
        page(year, "name=\"signedOn\"");
        web.perform(get("/programmes/{id}/tender", year.id()).with(signIn.as("tongchou")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "value=\"PROVINCIAL\" selected=\"selected\"")))
                .andExpect(content().string(not(containsString("value=\"CENTRAL\""))));
        web.perform(contract(year, lot, "400.00", "falsch").with(signIn.as("tongchou")))
                .andExpect(status().isUnprocessableEntity());
        web.perform(contract(year, lot, "401.00", "Tongchou#2015").with(signIn.as("tongchou")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("合同金额 401.00 元与中标金额 400.00 元不一致")));
        web.perform(
                        contract(stages.claimed(), lot, "400.00", "Tongchou#2015")
                                .with(signIn.as("tongchou")))
                .andExpect(status().isNotFound());
        assertThat(tenders.contracts(year.id())).isEmpty();
        web.perform(contract(year, lot, "400.00", "Tongchou#2015").with(signIn.as("tongchou")))
                .andExpect(status().is3xxRedirection());
        web.perform(contract(year, lot, "400.00", "Tongchou#2015").with(signIn.as("tongchou")))
                .andExpect(status().isConflict());
        web.perform(get("/programmes/{id}/tender", year.id()).with(signIn.as("tongchou")))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                tenders.contracts(year.id()).get(0).number())));
    }

    @Test
    void aSupplierSeesItsOwnAwardAndContractOnly() throws Exception {
        var year =
                test.launched(
                        TestProgrammes.project(
                                cn.tongchou.shared.ConstructionKind.LOCAL_DOCUMENT, 10));
        money.fund(year.id(), "1000.00");
        UUID winner = tendering.institution("EX-S-02");
        Contract contract =
                tendering.contract(
                        year.id(),
                        TestTenders.lot(cn.tongchou.tender.LotKind.PLATFORM, null, "1000.00"),
                        "765.43",
                        winner);
        web.perform(get("/contracts").with(signIn.as("gongyingshang2")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(contract.number())));
        web.perform(get("/contracts/{id}", contract.id()).with(signIn.as("gongyingshang2")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("765.43")));
        web.perform(get("/contracts").with(signIn.as("gongyingshang3")))
                .andExpect(content().string(not(containsString(contract.number()))));
        for (String other : new String[] {"gongyingshang3", "zhijian"}) {
            web.perform(get("/contracts/{id}", contract.id()).with(signIn.as(other)))
                    .andExpect(status().isNotFound());
            web.perform(get("/contracts/{id}/document", contract.id()).with(signIn.as(other)))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/contracts/{id}", UUID.randomUUID()).with(signIn.as("gongyingshang2")))
                .andExpect(status().isNotFound());
        web.perform(get("/contracts/{id}", contract.id()).with(signIn.as("haerbin")))
                .andExpect(status().isForbidden());
        web.perform(get("/contracts/{id}", contract.id()).with(signIn.as("lingdao")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("签约占用")));

        var second =
                test.launched(
                        TestProgrammes.project(
                                cn.tongchou.shared.ConstructionKind.LOCAL_DOCUMENT, 10));
        money.fund(second.id(), "1000.00");
        var tender =
                tendering.plan(
                        second.id(),
                        new cn.tongchou.tender.LotPlan(
                                cn.tongchou.tender.LotKind.PLATFORM,
                                "只给中标人看的标段",
                                null,
                                Money.of(1000),
                                null));
        tendering.open(
                tender,
                tendering
                        .bids(lots(second).get(0), "543.21", winner)
                        .toArray(cn.tongchou.tender.BidRecord[]::new));
        tendering.evaluate(tender);
        tendering.award(tender);
        web.perform(get("/contracts").with(signIn.as("gongyingshang2")))
                .andExpect(content().string(containsString("只给中标人看的标段")));
        web.perform(get("/contracts").with(signIn.as("gongyingshang")))
                .andExpect(content().string(not(containsString("只给中标人看的标段"))));
    }

    @Test
    void aRuleIsAddedWithItsSource() throws Exception {
        MockHttpServletRequestBuilder form =
                post("/tender-rules")
                        .param("commandId", id())
                        .param("rule", "BID_WINDOW_DAYS")
                        .param("method", "OPEN_TENDER")
                        .param("value", "25")
                        .param(
                                "effectiveFrom",
                                LocalDate.of(2900, 1, 1)
                                        .plusDays((long) (Math.random() * 30000))
                                        .toString());
        web.perform(form.with(signIn.as("tongchou"))).andExpect(status().isUnprocessableEntity());
        web.perform(form.param("source", "示例法规第一条").with(signIn.as("tongchou")))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/tender-rules").with(signIn.as("tongchou")))
                .andExpect(content().string(containsString("示例法规第一条")))
                .andExpect(content().string(containsString("增加了采购规则")));
        web.perform(form.with(signIn.as("caiwu"))).andExpect(status().isForbidden());
    }

    private void page(TestProgrammes.Launched year, String text) throws Exception {
        web.perform(get("/programmes/{id}/tender", year.id()).with(signIn.as("tongchou")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(text)));
        web.perform(get("/programmes/{id}/tender", year.id()).with(signIn.as("lingdao")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(text))));
    }

    private List<Lot> lots(TestProgrammes.Launched year) {
        return tenders.lots(tenders.tender(year.id()).orElseThrow().id());
    }

    private void assertOpen(TestProgrammes.Launched year, String activity) {
        assertThat(tasks.openActivities(year.number())).containsExactly(activity);
        assertThat(
                        waiting.stream()
                                .flatMap(WaitingStates::waiting)
                                .filter(item -> item.businessKey().equals(year.number()))
                                .map(WaitingStates.Waiting::activityId))
                .containsExactly(activity);
    }

    private static MockHttpServletRequestBuilder plan(
            TestProgrammes.Launched year, LocalDate announced) {
        return post("/programmes/{id}/tender/lots", year.id())
                .param("commandId", id())
                .param("title", "联合招标")
                .param("method", "OPEN_TENDER")
                .param("announcedOn", announced.toString())
                .param("bidsDueAt", announced.plusDays(21) + "T09:00")
                .param("openingAt", announced.plusDays(21) + "T09:30")
                .param("lots[0].kind", "SCANNING")
                .param("lots[0].name", "扫描")
                .param("lots[0].projectId", year.project().toString())
                .param("lots[0].budget", "100,000")
                .param("lots[1].kind", "")
                .param("lots[1].name", "不设")
                .param("lots[2].kind", "INSPECTION")
                .param("lots[2].name", "质检")
                .param("lots[2].budget", "9000");
    }

    private static String newcomer(TestProgrammes.Launched year) {
        return "新投标人" + year.programme().year();
    }

    private org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder
            opening(TestProgrammes.Launched year, LocalDate announced, List<Lot> lots) {
        var form = multipart("/programmes/{id}/tender/openings", year.id());
        form.param("commandId", id())
                .param("announcedOn", announced.toString())
                .param("bidsDueAt", announced.plusDays(21) + "T09:00")
                .param("openedAt", announced.plusDays(21) + "T09:40")
                .param("password", TestPeople.PASSWORD);
        String scanning = lots.get(0).id().toString();
        String inspection = lots.get(1).id().toString();
        bid(form, 0, scanning, tendering.institution("EX-S-01").toString(), "", "0.80", false);
        bid(form, 1, scanning, tendering.institution("EX-S-02").toString(), "", "0.85", false);
        bid(form, 2, scanning, "", newcomer(year), "0.90", false);
        bid(form, 3, inspection, tendering.institution("EX-Q-01").toString(), "", "8000", false);
        bid(form, 4, inspection, tendering.institution("EX-Q-02").toString(), "", "8500", true);
        bid(form, 5, inspection, "", "", "", false);
        return form;
    }

    private static void bid(
            AbstractMockHttpServletRequestBuilder<?> form,
            int i,
            String lot,
            String supplier,
            String newcomer,
            String price,
            boolean invalid) {
        String at = "bids[" + i + "].";
        form.param(at + "lotId", lot)
                .param(at + "supplierId", supplier)
                .param(at + "newSupplier", newcomer)
                .param(at + "price", price)
                .param(at + "invalid", String.valueOf(invalid))
                .param(at + "invalidReason", invalid ? "未密封" : "");
    }

    private static MockMultipartFile record() {
        return new MockMultipartFile("file", "开标记录.pdf", "application/pdf", new byte[] {1, 2, 3});
    }

    private MockHttpServletRequestBuilder evaluation(
            TestProgrammes.Launched year, Lot lot, int members) {
        MockHttpServletRequestBuilder form =
                post("/programmes/{id}/tender/evaluation", year.id())
                        .param("commandId", id())
                        .param("evaluatedOn", clock.today().toString());
        for (int i = 0; i < members; i++) {
            form.param("members[" + i + "].name", "评委" + i)
                    .param("members[" + i + "].expert", String.valueOf(i > 0));
        }
        List<Bid> bids = tenders.bids(lot.id());
        for (int i = 0; i < bids.size(); i++) {
            form.param("scores[" + i + "].bidId", bids.get(i).id().toString())
                    .param("scores[" + i + "].technical", "60.5");
        }
        return form;
    }

    private MockHttpServletRequestBuilder award(
            TestProgrammes.Launched year, List<Lot> lots, Bid best, String reason) {
        return post("/programmes/{id}/tender/award", year.id())
                .param("commandId", id())
                .param("confirmedOn", clock.today().toString())
                .param("noticeOn", clock.today().toString())
                .param("password", "Tongchou#2015")
                .param("decisions[0].lotId", lots.get(0).id().toString())
                .param("decisions[0].choice", best.id().toString())
                .param("decisions[0].reason", "")
                .param("decisions[1].lotId", lots.get(1).id().toString())
                .param("decisions[1].choice", "VOID")
                .param("decisions[1].reason", reason);
    }

    private MockHttpServletRequestBuilder contract(
            TestProgrammes.Launched year, Lot lot, String amount, String password) {
        return post("/programmes/{id}/tender/contracts", year.id())
                .param("commandId", id())
                .param("lotId", lot.id().toString())
                .param("signedOn", clock.today().toString())
                .param("amount", amount)
                .param("source", "PROVINCIAL")
                .param("password", password);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
