package cn.tongchou.budget.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.RequestMemo;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TestYearStages;
import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TongchouTest
class FundPagesTests {

    @Autowired private SignIn signIn;

    @Autowired private TestYearStages stages;

    @Autowired private FundManagement funds;

    @Autowired private Ledger ledger;

    private MockMvc web;

    @BeforeEach
    void open() {
        web = signIn.web();
    }

    @Test
    void coordinatorFinanceAndLeaderReadTheFundsAndNobodyElse() throws Exception {
        var year = stages.claimed();
        for (String page : new String[] {"/funds", "/ledger"}) {
            for (String reader : new String[] {"tongchou", "caiwu", "lingdao"}) {
                web.perform(get("/programmes/{id}" + page, year.id()).with(signIn.as(reader)))
                        .andExpect(status().isOk());
                web.perform(
                                get("/programmes/{id}" + page, year.id())
                                        .param("lang", "en")
                                        .with(signIn.as(reader)))
                        .andExpect(status().isOk());
            }
            for (String other : new String[] {"haerbin", "gongyingshang", "zhijian", "admin"}) {
                web.perform(get("/programmes/{id}" + page, year.id()).with(signIn.as(other)))
                        .andExpect(status().isForbidden());
            }
        }
        web.perform(get("/programmes/{id}/funds", UUID.randomUUID()).with(signIn.as("tongchou")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theYearsMoneyIsAskedForAndRecordedOnThePage() throws Exception {
        var year = stages.claimed();
        web.perform(get("/programmes/{id}/funds", year.id()).with(signIn.as("tongchou")))
                .andExpect(content().string(containsString("数字资源建设经费统筹使用的请示")))
                .andExpect(content().string(containsString("300000.00")));
        web.perform(get("/programmes/{id}/funds", year.id()).with(signIn.as("caiwu")))
                .andExpect(content().string(not(containsString("name=\"finish\""))));
        web.perform(memo(year, "三十万").param("finish", "true").with(signIn.as("tongchou")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请填金额")))
                .andExpect(content().string(containsString("三十万")));
        web.perform(memo(year, "300,000.00").param("finish", "true").with(signIn.as("caiwu")))
                .andExpect(status().isForbidden());
        web.perform(memo(year, "300,000.00").param("finish", "true").with(signIn.as("tongchou")))
                .andExpect(redirectedUrl("/programmes/" + year.id() + "/funds"));
        RequestMemo memo = funds.memos(year.id()).get(0);
        web.perform(get("/memos/{id}/document", memo.id()).with(signIn.as("lingdao")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/octet-stream"));
        web.perform(get("/memos/{id}/document", memo.id()).with(signIn.as("haerbin")))
                .andExpect(status().isForbidden());

        web.perform(stop(memo, "LEAD_LIBRARY").with(signIn.as("tongchou")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请填文号或单据号。")));
        for (String station :
                new String[] {"LEAD_LIBRARY", "CULTURE_DEPARTMENT", "FINANCE_DEPARTMENT"}) {
            web.perform(
                            stop(memo, station)
                                    .param("documentNumber", "示例〔2017〕9号")
                                    .with(signIn.as("tongchou")))
                    .andExpect(status().is3xxRedirection());
        }
        web.perform(stop(memo, "FINANCE_DEPARTMENT").with(signIn.as("tongchou")))
                .andExpect(status().isConflict());

        web.perform(
                        post("/programmes/{id}/funds/allocations", year.id())
                                .param("commandId", id())
                                .param("documentNumber", "示例财教〔2017〕35号")
                                .param("amount", "300000.005")
                                .param("source", "PROVINCIAL")
                                .param("issuedOn", "2017-06-01")
                                .with(signIn.as("caiwu")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请填金额")));
        web.perform(
                        post("/programmes/{id}/funds/allocations", year.id())
                                .param("commandId", id())
                                .param("documentNumber", "示例财教〔2017〕35号")
                                .param("amount", "300000")
                                .param("source", "PROVINCIAL")
                                .param("issuedOn", "2017-06-01")
                                .param("last", "true")
                                .with(signIn.as("caiwu")))
                .andExpect(status().is3xxRedirection());
        UUID allocation = funds.allocations(year.id()).get(0).id();
        web.perform(receipt(year, allocation, "300000.01").with(signIn.as("caiwu")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "到账不能多于下达：填写 300,000.01 元，未到账只有 300,000.00 元。")));
        web.perform(
                        receipt(year, allocation, "300000")
                                .param("last", "true")
                                .with(signIn.as("caiwu")))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/programmes/{id}/ledger", year.id()).with(signIn.as("lingdao")))
                .andExpect(content().string(containsString("示例财教〔2017〕35号")))
                .andExpect(content().string(containsString("银行存款")));
    }

    @Test
    void anArrivalOfAnotherYearsAllocationIsNotFound() throws Exception {
        var year = stages.claimed();
        UUID foreign = funds.allocations(stages.funded("10.00").id()).get(0).id();
        web.perform(receipt(year, foreign, "1").with(signIn.as("caiwu")))
                .andExpect(status().isNotFound());
    }

    @Test
    void financeCorrectsAnEntryWithItsPassword() throws Exception {
        var year = stages.funded("1000.00");
        long wrong =
                ledger.entries(year.id()).stream()
                        .mapToLong(entry -> entry.seq())
                        .min()
                        .orElseThrow();
        web.perform(
                        movement(year, wrong, "-0.01")
                                .param("password", "falsch")
                                .with(signIn.as("caiwu")))
                .andExpect(status().isUnprocessableEntity());
        web.perform(
                        movement(year, wrong, "-0.01")
                                .param("password", "Tongchou#2015")
                                .with(signIn.as("caiwu")))
                .andExpect(status().isUnprocessableEntity());
        Assertions.assertThat(ledger.entries(year.id())).hasSize(2);
        web.perform(
                        movement(year, wrong, "5.00")
                                .param("password", "Tongchou#2015")
                                .with(signIn.as("caiwu")))
                .andExpect(status().is3xxRedirection());
        Assertions.assertThat(ledger.fundPosition(year.id()).allocated().toString())
                .isEqualTo("1005.00");
        Assertions.assertThat(funds.allocations(year.id()).get(0).amount().toString())
                .isEqualTo("1005.00");
        web.perform(
                        movement(year, wrong + 1, "5.00")
                                .param("password", "Tongchou#2015")
                                .with(signIn.as("caiwu")))
                .andExpect(status().is3xxRedirection());
        Assertions.assertThat(funds.allocations(year.id()).get(0).outstanding().isZero()).isTrue();
        web.perform(
                        movement(year, wrong, "1.00")
                                .param("password", "Tongchou#2015")
                                .with(signIn.as("tongchou")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aMemoThatWasGivenBackIsThereToBeMended() throws Exception {
        var year = stages.claimed();
        web.perform(memo(year, "123,456.00").param("finish", "true").with(signIn.as("tongchou")))
                .andExpect(status().is3xxRedirection());
        RequestMemo memo = funds.memos(year.id()).get(0);
        web.perform(
                        stop(memo, "LEAD_LIBRARY")
                                .param("documentNumber", "示例〔2017〕9号")
                                .with(signIn.as("tongchou")))
                .andExpect(status().is3xxRedirection());
        web.perform(
                        post("/memos/{id}/stops", memo.id())
                                .param("commandId", id())
                                .param("station", "CULTURE_DEPARTMENT")
                                .param("outcome", "GIVEN_BACK")
                                .param("date", "2017-05-04")
                                .param("note", "金额测算依据不足")
                                .with(signIn.as("tongchou")))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/programmes/{id}/funds", year.id()).with(signIn.as("tongchou")))
                .andExpect(content().string(containsString("value=\"关于经费的请示\"")))
                .andExpect(content().string(containsString("value=\"123456.00\"")));
        web.perform(memo(year, "100,000.00").param("finish", "true").with(signIn.as("tongchou")))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void anOldPageWritesOverNothingAndKeepsWhatWasTyped() throws Exception {
        var year = stages.claimed();
        web.perform(memo(year, "300000").param("finish", "false").with(signIn.as("tongchou2")))
                .andExpect(status().is3xxRedirection());
        web.perform(memo(year, "777000").param("finish", "false").with(signIn.as("tongchou")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("统筹乙 已于")))
                .andExpect(content().string(containsString("777000")));
        RequestMemo memo = funds.memos(year.id()).get(0);
        web.perform(
                        memo(year, "777000")
                                .param("revision", String.valueOf(memo.revision()))
                                .param("finish", "false")
                                .with(signIn.as("tongchou")))
                .andExpect(status().is3xxRedirection());
        Assertions.assertThat(funds.memo(memo.id()).amount().toString()).isEqualTo("777000.00");
    }

    private static MockHttpServletRequestBuilder memo(TestProgrammes.Launched year, String amount) {
        return post("/programmes/{id}/funds/memo", year.id())
                .param("commandId", id())
                .param("title", "关于经费的请示")
                .param("body", "一段")
                .param("amount", amount);
    }

    private static MockHttpServletRequestBuilder stop(RequestMemo memo, String station) {
        return post("/memos/{id}/stops", memo.id())
                .param("commandId", id())
                .param("station", station)
                .param("outcome", "PASSED_ON")
                .param("date", "2017-05-03");
    }

    private static MockHttpServletRequestBuilder receipt(
            TestProgrammes.Launched year, UUID allocation, String amount) {
        return post("/programmes/{id}/funds/receipts", year.id())
                .param("commandId", id())
                .param("allocationId", allocation.toString())
                .param("amount", amount)
                .param("documentNumber", "示例到账单 " + id())
                .param("receivedOn", "2017-07-01");
    }

    private static MockHttpServletRequestBuilder movement(
            TestProgrammes.Launched year, long seq, String amount) {
        return post("/programmes/{id}/ledger", year.id())
                .param("commandId", id())
                .param("kind", "ADJUST")
                .param("correctsSeq", String.valueOf(seq))
                .param("amount", amount)
                .param("documentNumber", "示例更正单")
                .param("reason", "多记一分");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
