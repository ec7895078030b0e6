package cn.tongchou.claim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimBook;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.ClaimStatus;
import cn.tongchou.programme.ProjectDetails;
import cn.tongchou.programme.ShareBounds;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestProgrammes;
import cn.tongchou.testing.TongchouTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * What people type into a claim's forms and should not have: refused at its place, nothing lost.
 */
@TongchouTest
class ClaimInputTests {

    @Autowired private SignIn people;

    @Autowired private TestProgrammes test;

    @Autowired private ClaimManagement claims;

    @Autowired private ClaimBook book;

    private MockMvc web;
    private UUID project;
    private TestProgrammes.Launched year;

    @BeforeEach
    void aYearWithAnOpenWindow() {
        web = people.web();
        year =
                test.launched(
                        new ProjectDetails(
                                ConstructionKind.LOCAL_DOCUMENT,
                                "示例项目",
                                40_000L,
                                null,
                                null,
                                LocalDate.of(2999, 12, 1),
                                true,
                                new ShareBounds(1_000L, 30_000L, "申报说明 1 号", 2015)));
        project = year.project();
    }

    @Test
    void aFractionOrANumberWithoutEndIsNoQuantity() throws Exception {
        for (String typed : new String[] {"10.5", "99999999999999999999", "1e6", "3000 条"}) {
            refused(typed, "请填整数");
        }
    }

    @Test
    void aQuantityOfAMillionMillionIsRefusedWithWhatIsAllowed() throws Exception {
        refused("1000000000000", "每馆最多认领 30,000 页（申报说明 1 号，2015年）");
        refused("9223372036854775807", "每馆最多认领 30,000 页");
        refused("999", "每馆最少认领 1,000 页（申报说明 1 号，2015年）");
    }

    @Test
    void theFormSaysTheBoundsAndTheirSource() throws Exception {
        web.perform(get("/programmes/" + year.id() + "/claims").with(people.as("haerbin")))
                .andExpect(content().string(containsString("每馆最少 1,000 页。")))
                .andExpect(content().string(containsString("依据：申报说明 1 号（2015年）")));
        web.perform(get("/projects/" + project).with(people.as("lingdao")))
                .andExpect(content().string(containsString("依据：申报说明 1 号（2015年）")));
    }

    @Test
    void anOldPageTakesNoChangedClaimBack() throws Exception {
        Claim claim = claims.claim(project, 2_000, UUID.randomUUID(), test.actor("haerbin"));
        Claim changed = claims.change(claim.id(), 3_000, test.actor("haerbin"));
        withdraw(claim)
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("刚由")));
        assertThat(book.claim(claim.id()).quantity()).isEqualTo(3_000);
        withdraw(changed).andExpect(status().is3xxRedirection());
        assertThat(book.claim(claim.id()).status()).isEqualTo(ClaimStatus.WITHDRAWN);
    }

    private ResultActions withdraw(Claim seen) throws Exception {
        return web.perform(
                post("/claims/" + seen.id() + "/withdrawal")
                        .with(people.as("haerbin"))
                        .param("commandId", UUID.randomUUID().toString())
                        .param("revision", String.valueOf(seen.revision())));
    }

    private void refused(String typed, String why) throws Exception {
        web.perform(
                        post("/projects/" + project + "/claims")
                                .with(people.as("haerbin"))
                                .param("commandId", UUID.randomUUID().toString())
                                .param("quantity", typed))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("quantity-error")))
                .andExpect(content().string(containsString(why)))
                .andExpect(content().string(containsString("value=\"" + typed + "\"")));
        assertThat(book.claims(year.id())).isEmpty();
    }
}
