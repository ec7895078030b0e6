package cn.tongchou.claim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.ClaimStatus;
import cn.tongchou.claim.QuotaPool;
import cn.tongchou.identity.AccountManagement;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@TongchouTest
class ClaimPagesTests {

    @Autowired private SignIn people;

    @Autowired private TestProgrammes test;

    @Autowired private ClaimManagement claims;

    @Autowired private ClaimBook book;

    @Autowired private ProgrammeManagement programmes;

    @Autowired private AccountManagement accounts;

    @Autowired private Clock clock;

    @Autowired private JdbcTemplate jdbc;

    private MockMvc web;
    private TestProgrammes.Launched year;
    private String board;

    @BeforeEach
    void aYearWithAnOpenWindow() {
        web = people.web();
        year = test.launched(TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, 40_000));
        board = "/programmes/" + year.id() + "/claims";
    }

    @AfterEach
    void backToNow() {
        clock.shift(Duration.ZERO);
    }

    @Test
    void aClaimBeyondWhatIsLeftIsAnsweredAtItsFieldAndKeepsWhatWasTyped() throws Exception {
        claimOnPage("haerbin", "45000", UUID.randomUUID())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("现在只剩 40,000 页")))
                .andExpect(content().string(containsString("value=\"45000\"")));
        claimOnPage("haerbin", "四万", UUID.randomUUID())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"四万\"")));
        assertThat(book.claims(year.id())).isEmpty();
    }

    @Test
    void theSameFormTwiceMakesOneClaim() throws Exception {
        UUID form = UUID.randomUUID();
        claimOnPage("haerbin", "100", form).andExpect(status().is3xxRedirection());
        claimOnPage("haerbin", "100", form).andExpect(status().is3xxRedirection());
        assertThat(book.claims(year.id())).hasSize(1);
    }

    @Test
    void aLibrarySeesItsOwnClaimsOnlyAndThePool() throws Exception {
        Claim other = claim("daqing", 12_345);
        Claim own = claim("haerbin", 500);
        web.perform(get(board).with(people.as("haerbin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(own.number())))
                .andExpect(content().string(containsString("12,845")))
                .andExpect(content().string(not(containsString(other.number()))));
        web.perform(get("/claims/" + other.id()).with(people.as("haerbin")))
                .andExpect(status().isNotFound());
        web.perform(get("/claims/" + UUID.randomUUID()).with(people.as("haerbin")))
                .andExpect(status().isNotFound());
        web.perform(get("/claims/" + own.id()).with(people.as("haerbin")))
                .andExpect(status().isOk());
        web.perform(get(board).with(people.as("tongchou")))
                .andExpect(content().string(containsString(other.number())));
    }

    @Test
    void anotherLibrarysClaimIsNeitherChangedNorTakenBack() throws Exception {
        Claim claim = claim("daqing", 100);
        web.perform(
                        post("/claims/" + claim.id())
                                .with(people.as("haerbin"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("revision", "0")
                                .param("quantity", "5"))
                .andExpect(status().isNotFound());
        web.perform(
                        post("/claims/" + claim.id() + "/withdrawal")
                                .with(people.as("haerbin"))
                                .param("commandId", UUID.randomUUID().toString()))
                .andExpect(status().isNotFound());
        assertThat(book.claim(claim.id()).quantity()).isEqualTo(100);
    }

    @Test
    void onlyLibrariesClaimAndOnlyCoordinatorsDecide() throws Exception {
        Claim claim = claim("haerbin", 100);
        for (String who :
                new String[] {
                    "tongchou", "gongyingshang", "zhijian", "caiwu", "lingdao", "admin"
                }) {
            claimOnPage(who, "10", UUID.randomUUID()).andExpect(status().isForbidden());
        }
        for (String who :
                new String[] {"haerbin", "gongyingshang", "zhijian", "caiwu", "lingdao", "admin"}) {
            decide(who, claim, "CONFIRM", null, null).andExpect(status().isForbidden());
        }
        for (String who : new String[] {"gongyingshang", "zhijian", "caiwu", "admin"}) {
            web.perform(get(board).with(people.as(who))).andExpect(status().isForbidden());
        }
        web.perform(get(board).with(people.as("lingdao"))).andExpect(status().isOk());
        decide("tongchou", claim, "CONFIRM", null, null).andExpect(redirectedUrl(board));
        assertThat(book.claim(claim.id()).status()).isEqualTo(ClaimStatus.CONFIRMED);
    }

    @Test
    void aReductionWithoutItsReasonIsAnsweredAtTheReason() throws Exception {
        Claim claim = claim("haerbin", 100);
        decide("tongchou", claim, "REDUCE", "60", " ")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("reason-error")));
        decide("tongchou", claim, "REDUCE", "60", "设备不足").andExpect(redirectedUrl(board));
        assertThat(book.pool(year.project())).get().extracting(QuotaPool::claimed).isEqualTo(60L);
        web.perform(get("/claims/" + claim.id()).with(people.as("haerbin")))
                .andExpect(content().string(containsString("设备不足")));
    }

    @Test
    void aStalePageDecidesNothingAndSaysWhoChangedWhat() throws Exception {
        Claim claim = claim("haerbin", 100);
        claims.change(claim.id(), 300, test.actor("haerbin"));
        decide("tongchou", claim, "CONFIRM", null, null)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("刚由 馆员甲 改为 300")));
        assertThat(book.claim(claim.id()).isSubmitted()).isTrue();
    }

    @Test
    void whoComesLateIsToldWhoWasFaster() throws Exception {
        Claim claim = claim("haerbin", 100);
        decide("tongchou", claim, "CONFIRM", null, null).andExpect(status().is3xxRedirection());
        decide("tongchou2", claim, "REJECT", null, "重复")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("统筹甲")));
    }

    @Test
    void theRoundIsCollectedConfirmedAndOpenedAgainOnItsPage() throws Exception {
        Claim claim = claim("haerbin", 100);
        step("/closing").andExpect(redirectedUrl(board));
        step("/closing").andExpect(status().isConflict());
        step("/confirmation")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("还有 1 份认领未处理")));
        decide("tongchou", claim, "CONFIRM", null, null);
        step("/confirmation").andExpect(redirectedUrl(board));
        web.perform(get(board).with(people.as("tongchou")))
                .andExpect(content().string(containsString("决定是否再开一轮")));
        web.perform(
                        post(board + "/further-round")
                                .with(people.as("tongchou"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("open", "true")
                                .param("opensAt", "2099-01-02T09:00")
                                .param("closesAt", "2099-01-01T17:00"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("截止时间须晚于开放时间")));
        web.perform(
                        post(board + "/further-round")
                                .with(people.as("tongchou"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("open", "true")
                                .param("opensAt", "2099-01-02T09:00")
                                .param("closesAt", "2099-01-12T17:00"))
                .andExpect(redirectedUrl(board));
        assertThat(book.currentRound(year.id()))
                .get()
                .extracting(round -> round.roundNo())
                .isEqualTo(2);
    }

    @Test
    void aProjectIsSuspendedWithItsDocumentAndGoesOnAgain() throws Exception {
        String page = "/projects/" + year.project();
        MockMultipartFile nothing = new MockMultipartFile("document", "", null, new byte[0]);
        MockMultipartFile document =
                new MockMultipartFile("document", "暂缓.pdf", "application/pdf", new byte[] {1});
        web.perform(
                        multipart(page + "/suspension")
                                .file(nothing)
                                .with(people.as("tongchou"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("reason", "暂缓"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("document-error")));
        web.perform(
                        multipart(page + "/suspension")
                                .file(document)
                                .with(people.as("tongchou"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("reason", "上级通知"))
                .andExpect(redirectedUrl(page));
        web.perform(get(page).with(people.as("haerbin")))
                .andExpect(content().string(containsString("上级通知")));
        UUID record = programmes.suspensions(year.project()).get(0).id();
        web.perform(get(page + "/suspensions/" + record + "/document").with(people.as("haerbin")))
                .andExpect(status().isOk());
        web.perform(
                        get(page + "/suspensions/" + UUID.randomUUID() + "/document")
                                .with(people.as("haerbin")))
                .andExpect(status().isNotFound());
        web.perform(
                        post(page + "/resumption")
                                .with(people.as("haerbin"))
                                .param("commandId", UUID.randomUUID().toString()))
                .andExpect(status().isForbidden());
        web.perform(
                        post(page + "/resumption")
                                .with(people.as("tongchou"))
                                .param("commandId", UUID.randomUUID().toString()))
                .andExpect(redirectedUrl(page));
        assertThat(programmes.project(year.project()).isSuspended()).isFalse();
    }

    @Test
    void aClaimAfterTheWindowIsRefusedAndWhatWasTypedIsKept() throws Exception {
        clock.shift(Duration.ofDays(11));
        claimOnPage("haerbin", "4321", UUID.randomUUID())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("截止。")))
                .andExpect(content().string(containsString("value=\"4321\"")));
        assertThat(book.claims(year.id())).isEmpty();
        web.perform(get(board).with(people.as("haerbin")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"quantity\""))));
    }

    @Test
    void anOldPageChangesNoTotal() throws Exception {
        String page = "/projects/" + year.project();
        long seen = programmes.project(year.project()).revision();
        claims.setTotal(year.project(), 50_000, "增加任务", test.actor("tongchou2"));
        total(seen, "45000")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("统筹乙 已于")))
                .andExpect(content().string(containsString("value=\"45000\"")));
        assertThat(programmes.project(year.project()).target()).isEqualTo(50_000);
        total(programmes.project(year.project()).revision(), "45000")
                .andExpect(redirectedUrl(page));
        assertThat(programmes.project(year.project()).target()).isEqualTo(45_000);
    }

    @Test
    void whoRaisesATotalAfterClaimingIsToldThatNobodyCanClaimIt() throws Exception {
        step("/closing");
        step("/confirmation");
        web.perform(
                        post(board + "/further-round")
                                .with(people.as("tongchou"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("open", "false"))
                .andExpect(redirectedUrl(board));
        web.perform(get("/projects/" + year.project()).with(people.as("tongchou")))
                .andExpect(content().string(containsString("调高的任务量不会再有馆可以认领")));
        total(programmes.project(year.project()).revision(), "50000")
                .andExpect(flash().attribute("flashMessage", "claim.flash.total-raised-late"));
        total(programmes.project(year.project()).revision(), "40000")
                .andExpect(flash().attribute("flashMessage", "claim.flash.total-set"));
    }

    @Test
    void theBoardNamesLibrariesThatNoNoticeReaches() throws Exception {
        // Other tests give a library further clerks.
        List<UUID> clerks =
                jdbc.query(
                        "select id from account where enabled = true and institution_id = ?",
                        (row, i) -> UUID.fromString(row.getString(1)),
                        test.actor("hegang").institutionId().toString());
        clerks.forEach(clerk -> accounts.setEnabled(clerk, false, test.actor("admin")));
        try {
            web.perform(get(board).with(people.as("tongchou")))
                    .andExpect(content().string(containsString("没有账号，收不到通知")));
            web.perform(get(board).with(people.as("daqing")))
                    .andExpect(content().string(not(containsString("没有账号，收不到通知"))));
        } finally {
            clerks.forEach(clerk -> accounts.setEnabled(clerk, true, test.actor("admin")));
        }
    }

    private ResultActions total(long revision, String quantity) throws Exception {
        return web.perform(
                post("/projects/" + year.project() + "/total")
                        .with(people.as("tongchou"))
                        .param("commandId", UUID.randomUUID().toString())
                        .param("revision", String.valueOf(revision))
                        .param("quantity", quantity)
                        .param("reason", "调整任务"));
    }

    private Claim claim(String who, long quantity) {
        return claims.claim(year.project(), quantity, UUID.randomUUID(), test.actor(who));
    }

    private ResultActions claimOnPage(String who, String quantity, UUID form) throws Exception {
        return web.perform(
                post("/projects/" + year.project() + "/claims")
                        .with(people.as(who))
                        .param("commandId", form.toString())
                        .param("quantity", quantity));
    }

    private ResultActions decide(
            String who, Claim claim, String decision, String quantity, String reason)
            throws Exception {
        var request =
                post("/claims/" + claim.id() + "/decision")
                        .with(people.as(who))
                        .param("commandId", UUID.randomUUID().toString())
                        .param("revision", String.valueOf(claim.revision()))
                        .param("decision", decision);
        if (quantity != null) {
            request.param("quantity", quantity);
        }
        if (reason != null) {
            request.param("reason", reason);
        }
        return web.perform(request);
    }

    private ResultActions step(String path) throws Exception {
        return web.perform(
                post(board + path)
                        .with(people.as("tongchou"))
                        .param("commandId", UUID.randomUUID().toString()));
    }
}
