package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.production.Assignment;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.LotKind;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestPeople;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TongchouTest
class AcceptancePageTests {

    @Autowired private YearAtWork work;

    @Autowired private PaymentManagement payments;

    @Autowired private AcceptanceManagement acceptance;

    @Autowired private ClosingManagement closing;

    @Autowired private ProgrammeManagement programmes;

    @Autowired private TestProgrammes people;

    @Autowired private SignIn signIn;

    @Autowired private Clock clock;

    @Test
    void theCoordinatorReducesAnAssignmentOnItsPage() throws Exception {
        TestProgrammes.Launched year = work.of(300);
        Assignment assignment = work.assignment(year);
        work.passed(assignment, 200, false);
        String page = "/assignments/" + assignment.id() + "/acceptance";
        view("tongchou", page)
                .andExpect(content().string(not(containsString("name=\"decision\""))));
        work.ask(assignment);
        view("tongchou", page).andExpect(content().string(containsString("name=\"decision\"")));
        view("tongchou", "/programmes/" + year.id() + "/acceptance")
                .andExpect(content().string(containsString(assignment.number())));

        hand("tongchou", post(page).param("decision", "REDUCED").param("reason", ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请写明原因")));
        hand("tongchou", post(page).param("decision", "REDUCED").param("reason", "设备故障"))
                .andExpect(redirectedUrl(page));
        view("tongchou", page).andExpect(content().string(containsString("-YS-0001")));
        AssignmentAcceptance certificate = acceptance.certificateOf(assignment.id()).orElseThrow();
        view("haerbin", "/certificates/" + certificate.id())
                .andExpect(content().string(containsString(certificate.number())));
        look("daqing", "/certificates/" + certificate.id()).andExpect(status().isNotFound());
        look("gongyingshang", "/certificates/" + certificate.id()).andExpect(status().isNotFound());
        look("tongchou", "/certificates/" + UUID.randomUUID()).andExpect(status().isNotFound());
    }

    @Test
    void anotherLibrarysAssignmentIsNotThere() throws Exception {
        Assignment assignment = work.assignment(work.of(100));
        String page = "/assignments/" + assignment.id() + "/acceptance";
        view("haerbin", page);
        look("daqing", page).andExpect(status().isNotFound());
        look("tongchou", "/assignments/" + UUID.randomUUID() + "/acceptance")
                .andExpect(status().isNotFound());
        hand("haerbin", post(page).param("decision", "ACCEPTED")).andExpect(status().isForbidden());
    }

    @Test
    void aContractGoesFromAcceptanceToPaymentOnItsPage() throws Exception {
        TestProgrammes.Launched year = work.of(100);
        Contract platform = work.contract(year, LotKind.PLATFORM);
        String page = "/contracts/" + platform.id() + "/payments";
        String acceptance = "/contracts/" + platform.id() + "/acceptance";
        view("tongchou", page).andExpect(content().string(containsString("name=\"members\"")));
        hand("tongchou", lot(acceptance, "甲，某馆\n乙"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("至少 3 人")))
                .andExpect(content().string(containsString("甲，某馆")));
        hand("tongchou", lot(acceptance, "甲，某馆\n乙\n丙 某所")).andExpect(redirectedUrl(page));
        view("tongchou", page).andExpect(content().string(containsString("name=\"amount\"")));

        hand("tongchou", release(page, "4000.00", "wrong"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"password-error\"")));
        hand("tongchou", release(page, "4000.01", TestPeople.PASSWORD))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("4,000.00")));
        hand("tongchou", release(page, "4000.00", TestPeople.PASSWORD))
                .andExpect(redirectedUrl(page));
        Payment payment = payments.openPayment(platform.id()).orElseThrow();
        String pay = "/payments/" + payment.id() + "/payment";
        view("caiwu", page).andExpect(content().string(containsString("name=\"voucherNo\"")));
        hand("tongchou", pay(pay, TestPeople.PASSWORD)).andExpect(status().isForbidden());
        hand("caiwu", pay(pay, "wrong")).andExpect(status().isUnprocessableEntity());
        hand("caiwu", pay(pay, TestPeople.PASSWORD)).andExpect(redirectedUrl(page));
        hand("caiwu2", pay(pay, TestPeople.PASSWORD))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("财务甲")));
        view("lingdao", page);
        view("caiwu", "/payments").andExpect(content().string(containsString("-ZF-")));
        view("gongyingshang2", page).andExpect(content().string(containsString(payment.number())));
        look("gongyingshang", page).andExpect(status().isNotFound());
        look("haerbin", page).andExpect(status().isForbidden());
    }

    @Test
    void aSupplierReadsItsOwnAcceptanceRecordOnly() throws Exception {
        TestProgrammes.Launched year = work.of(100);
        Contract platform = work.accepted(year, LotKind.PLATFORM);
        UUID record = lots.of(platform.id()).get(0).id();
        view("gongyingshang2", "/certificates/" + record)
                .andExpect(content().string(containsString("验收人甲")));
        view("gongyingshang2", "/certificates/" + record + "/report");
        look("gongyingshang", "/certificates/" + record).andExpect(status().isNotFound());
        look("gongyingshang", "/certificates/" + record + "/report")
                .andExpect(status().isNotFound());
        look("haerbin", "/certificates/" + record).andExpect(status().isNotFound());
    }

    @Autowired private LotAcceptanceManagement lots;

    @Test
    void aYearIsClosedOnItsPage() throws Exception {
        TestProgrammes.Launched year = work.constructed(60, 40);
        String page = "/programmes/" + year.id() + "/closing";
        view("tongchou", page)
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                work.contract(year, LotKind.PLATFORM).number())));
        for (LotKind kind :
                new LotKind[] {LotKind.SCANNING, LotKind.PLATFORM, LotKind.INSPECTION}) {
            work.settled(year, kind, payments.payable(work.due(year, kind).id()));
        }
        hand("tongchou", post(page + "/report").param("reason", "请审阅"))
                .andExpect(redirectedUrl(page));
        hand("tongchou", post(page + "/approval").param("password", TestPeople.PASSWORD))
                .andExpect(status().isForbidden());
        String shown = view("lingdao", page).andReturn().getResponse().getContentAsString();
        String report =
                shown.replaceAll(
                        "(?s).*?(/programmes/[^\"]*/closing/reports/[0-9a-f-]{36}).*", "$1");
        assertThat(view("lingdao", report).andReturn().getResponse().getContentAsByteArray())
                .startsWith("%PDF-".getBytes());
        hand("lingdao", post(page + "/return").param("reason", ""))
                .andExpect(status().isUnprocessableEntity());
        AnnualReport seen = closing.latest(year.id()).orElseThrow();
        hand("lingdao", seen(post(page + "/approval"), seen).param("password", "wrong"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"" + seen.id() + "\"")));
        hand("lingdao", seen(post(page + "/return"), seen).param("reason", "补充问题"))
                .andExpect(redirectedUrl(page));
        hand("tongchou", post(page + "/report").param("reason", "已补充"))
                .andExpect(redirectedUrl(page));
        hand("lingdao", seen(post(page + "/approval"), seen).param("password", TestPeople.PASSWORD))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已被替换")));
        AnnualReport latest = closing.latest(year.id()).orElseThrow();
        hand(
                        "lingdao",
                        seen(post(page + "/approval"), latest)
                                .param("password", TestPeople.PASSWORD))
                .andExpect(redirectedUrl(page));
        view("tongchou", page).andExpect(content().string(containsString("已批准")));
        look("haerbin", page).andExpect(status().isForbidden());
    }

    @Test
    void theScanningPageSaysWhatIsPayableNowAndWhyTheRestIsNotYet() throws Exception {
        TestProgrammes.Launched year = work.ofTwo(500);
        Contract scanning = work.contract(year, LotKind.SCANNING);
        Assignment first = work.assignment(year, "haerbin");
        Assignment second = work.assignment(year, "daqing");
        String page = "/contracts/" + scanning.id() + "/payments";
        view("tongchou", page)
                .andExpect(content().string(containsString("还有 2 项任务没有验收")))
                .andExpect(content().string(containsString("现在没有应付金额")))
                .andExpect(content().string(not(containsString("name=\"amount\""))))
                .andExpect(content().string(not(containsString("name=\"members\""))));
        work.passed(first, 500, true);
        work.ask(first);
        work.accepted(first);

        view("tongchou", page)
                .andExpect(content().string(containsString("还有 1 项任务没有验收")))
                .andExpect(content().string(containsString(second.number())))
                .andExpect(content().string(containsString("name=\"amount\"")));
        view("tongchou", "/programmes/" + year.id() + "/acceptance")
                .andExpect(content().string(containsString("审核付款")))
                .andExpect(content().string(containsString("1 项任务尚未验收")));
        view("gongyingshang", page)
                .andExpect(content().string(containsString("还有 1 项任务没有验收")))
                .andExpect(content().string(not(containsString(second.number()))));
        hand("tongchou", release(page, "400.00", TestPeople.PASSWORD).param("last", "true"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("id=\"last-error\"")))
                .andExpect(content().string(containsString("现在不能办末次付款")));
        hand("tongchou", release(page, "400.00", TestPeople.PASSWORD))
                .andExpect(redirectedUrl(page));
    }

    @Test
    void aReleaseWhileTheProjectIsSuspendedIsRefusedAndWhatWasTypedIsKept() throws Exception {
        TestProgrammes.Launched year = work.constructed(100, 0);
        Contract scanning = work.contract(year, LotKind.SCANNING);
        String page = "/contracts/" + scanning.id() + "/payments";
        programmes.suspend(year.project(), "省厅通知暂缓", people.file(), work.actor("tongchou"));

        hand("tongchou", release(page, "79.00", TestPeople.PASSWORD, "扣留尾款"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("正在暂缓，暂停付款")))
                .andExpect(content().string(containsString("value=\"79.00\"")))
                .andExpect(content().string(containsString("value=\"FP-9\"")))
                .andExpect(content().string(containsString("扣留尾款")))
                .andExpect(content().string(not(containsString(TestPeople.PASSWORD))));
        programmes.resume(year.project(), work.actor("tongchou"));
        hand("tongchou", release(page, "80.00", TestPeople.PASSWORD))
                .andExpect(redirectedUrl(page));
    }

    private static MockHttpServletRequestBuilder seen(
            MockHttpServletRequestBuilder form, AnnualReport report) {
        return form.param("reportId", report.id().toString()).param("sha256", report.sha256());
    }

    private MockHttpServletRequestBuilder lot(String path, String members) {
        return multipart(path)
                .file(
                        new MockMultipartFile(
                                "report", "验收报告.pdf", "application/pdf", new byte[] {1}))
                .param("result", "QUALIFIED")
                .param("acceptedOn", clock.today().toString())
                .param("members", members)
                .param("reason", "");
    }

    private static MockHttpServletRequestBuilder release(
            String path, String amount, String password) {
        return release(path, amount, password, "");
    }

    private static MockHttpServletRequestBuilder release(
            String path, String amount, String password, String reason) {
        return post(path)
                .param("amount", amount)
                .param("invoiceNo", "FP-9")
                .param("reason", reason)
                .param("password", password);
    }

    private MockHttpServletRequestBuilder pay(String path, String password) {
        return post(path)
                .param("voucherNo", "PZ-9")
                .param("paidOn", clock.today().toString())
                .param("password", password);
    }

    private ResultActions view(String username, String path) throws Exception {
        return look(username, path).andExpect(status().isOk());
    }

    private ResultActions look(String username, String path) throws Exception {
        return signIn.web().perform(get(path).with(signIn.as(username)));
    }

    private ResultActions hand(String username, MockHttpServletRequestBuilder form)
            throws Exception {
        return signIn.web()
                .perform(
                        form.param("commandId", UUID.randomUUID().toString())
                                .with(signIn.as(username)));
    }
}
