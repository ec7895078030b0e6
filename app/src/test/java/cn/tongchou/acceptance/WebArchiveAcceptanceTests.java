package cn.tongchou.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.tongchou.acceptance.process.AcceptAssignment;
import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.ClaimStatus;
import cn.tongchou.claim.QuotaPool;
import cn.tongchou.identity.Actor;
import cn.tongchou.inspection.process.SignInspection;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.Batch;
import cn.tongchou.production.DeliveryCommand;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.production.process.DeliverBatch;
import cn.tongchou.production.process.RequestAcceptance;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.ItemHistory;
import cn.tongchou.shared.RuleViolation;
import cn.tongchou.testing.NewViolations;
import cn.tongchou.testing.SignIn;
import cn.tongchou.testing.TestAssignments;
import cn.tongchou.testing.TongchouTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 网事典藏: the claim is the captured count (S74). */
@TongchouTest
@Tag("database")
class WebArchiveAcceptanceTests {

    private static final long CLAIMED = 5;

    @Autowired private TestAssignments assignments;
    @Autowired private DeliverBatch deliver;
    @Autowired private SignInspection sign;
    @Autowired private RequestAcceptance request;
    @Autowired private AcceptAssignment step;
    @Autowired private AcceptanceManagement acceptance;
    @Autowired private ProductionManagement production;
    @Autowired private ProgrammeManagement programmes;
    @Autowired private ClaimManagement claims;
    @Autowired private ItemHistory history;
    @Autowired private NewViolations violations;
    @Autowired private SignIn signIn;

    @BeforeEach
    void rememberWhatIsThere() {
        violations.remember("I1|I11");
    }

    @AfterEach
    void everythingHolds() {
        violations.assertNone("I1|I11");
    }

    @Test
    void whereMoreIsCapturedClaimPoolAndTargetFollow() {
        Assignment assignment = captured(8);
        QuotaPool before = claims.pool(assignment.projectId());

        step.accept(UUID.randomUUID(), assignment.id(), coordinator());

        QuotaPool after = claims.pool(assignment.projectId());
        assertThat(after.claimed()).isEqualTo(before.claimed() + 3);
        assertThat(after.total()).isEqualTo(Math.max(before.total(), before.claimed() + 3));
        assertThat(programmes.project(assignment.projectId()).target()).isEqualTo(after.total());
        accepted(assignment, 8);
    }

    @Test
    void whereFewerAreCapturedTheClaimFollowsWithoutAReason() {
        Assignment assignment = captured(3);
        assertThatThrownBy(
                        () -> step.reduce(UUID.randomUUID(), assignment.id(), "核减", coordinator()))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo("acceptance.error.captured-not-reduced"));
        QuotaPool before = claims.pool(assignment.projectId());

        step.accept(UUID.randomUUID(), assignment.id(), coordinator());

        QuotaPool after = claims.pool(assignment.projectId());
        assertThat(after.claimed()).isEqualTo(before.claimed() - 2);
        assertThat(after.total()).isEqualTo(before.total());
        accepted(assignment, 3);
    }

    @Test
    void whereAsManyAreCapturedAsWereClaimedNothingChanges() {
        Assignment assignment = captured(CLAIMED);
        QuotaPool before = claims.pool(assignment.projectId());

        step.accept(UUID.randomUUID(), assignment.id(), coordinator());

        assertThat(claims.pool(assignment.projectId())).isEqualTo(before);
        assertThat(acceptance.certificateOf(assignment.id()).orElseThrow().acceptedQuantity())
                .isEqualTo(CLAIMED);
        assertThat(history.of(assignment.claimId()))
                .extracting(ItemHistory.Entry::what)
                .doesNotContain("claim.history.captured");
    }

    @Test
    void thePageOffersToAcceptWhatWasCapturedAndAsksForNoReason() throws Exception {
        Assignment assignment = captured(3);
        String page = "/assignments/" + assignment.id() + "/acceptance";
        assertThat(
                        signIn.web()
                                .perform(get(page).with(signIn.as("tongchou")))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("实际抓取并质检合格 3", "按实际抓取数量验收", "延期")
                .doesNotContain("核减验收");
        signIn.web()
                .perform(
                        post(page)
                                .param("commandId", UUID.randomUUID().toString())
                                .param("decision", "ACCEPTED")
                                .param("reason", "")
                                .with(signIn.as("tongchou")))
                .andExpect(redirectedUrl(page));
        accepted(assignment, 3);
    }

    private void accepted(Assignment assignment, long captured) {
        AssignmentAcceptance certificate = acceptance.certificateOf(assignment.id()).orElseThrow();
        assertThat(certificate.decision()).isEqualTo(AcceptanceDecision.ACCEPTED);
        assertThat(certificate.reason()).isNull();
        assertThat(certificate.acceptedQuantity()).isEqualTo(captured);
        assertThat(production.assignment(assignment.id()).quantity()).isEqualTo(captured);
        Claim claim = claims.claim(assignment.claimId());
        assertThat(claim.quantity()).isEqualTo(captured);
        assertThat(claim.status()).isEqualTo(ClaimStatus.CONFIRMED);
        assertThat(history.of(claim.id()).get(0))
                .satisfies(
                        entry -> {
                            assertThat(entry.what()).isEqualTo("claim.history.captured");
                            assertThat(entry.reason()).isEqualTo("按实际抓取数量");
                            assertThat(entry.detail()).isEqualTo(CLAIMED + " → " + captured);
                        });
    }

    /** A delivered and inspected assignment of which so many sites were captured. */
    private Assignment captured(long sites) {
        Assignment assignment = assignments.open(ConstructionKind.WEB_ARCHIVE, CLAIMED, "haerbin");
        Actor clerk = assignments.actor("haerbin");
        StringBuilder csv = new StringBuilder("机构名称,网站域名,采集日期\r\n");
        for (int no = 1; no <= sites; no++) {
            String domain = "www." + UUID.randomUUID() + ".gov.cn";
            csv.append("示例单位%d,%s,2017-06-01\r\n".formatted(no, domain));
        }
        Batch batch =
                deliver.deliver(
                        new DeliveryCommand(
                                assignment.id(),
                                "网站.csv",
                                csv.toString().getBytes(StandardCharsets.UTF_8),
                                false,
                                UUID.randomUUID(),
                                clerk));
        sign.sign(batch.id(), assignments.actor("zhijian"));
        request.request(assignment.id(), UUID.randomUUID(), clerk);
        return production.assignment(assignment.id());
    }

    private Actor coordinator() {
        return assignments.actor("tongchou");
    }
}
