package cn.tongchou.testing;

import cn.tongchou.budget.AllocationRecord;
import cn.tongchou.budget.FundAllocation;
import cn.tongchou.budget.FundSource;
import cn.tongchou.budget.MemoDraft;
import cn.tongchou.budget.MemoStation;
import cn.tongchou.budget.MemoStopRecord;
import cn.tongchou.budget.ReceiptRecord;
import cn.tongchou.budget.RequestMemo;
import cn.tongchou.budget.StopOutcome;
import cn.tongchou.budget.process.DraftRequestMemo;
import cn.tongchou.budget.process.RecordAllocation;
import cn.tongchou.budget.process.RecordFundReceipt;
import cn.tongchou.budget.process.RecordMemoRoute;
import cn.tongchou.claim.Claim;
import cn.tongchou.claim.ClaimManagement;
import cn.tongchou.claim.process.CloseClaimWindow;
import cn.tongchou.claim.process.ConfirmClaims;
import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.Money;
import cn.tongchou.training.Enrolment;
import cn.tongchou.training.Presence;
import cn.tongchou.training.SessionPlan;
import cn.tongchou.training.TrainingCourse;
import cn.tongchou.training.TrainingManagement;
import cn.tongchou.training.TrainingSession;
import cn.tongchou.training.process.TrainingSteps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Years that have come to construction through the same steps that people take: claims confirmed,
 * money received, contracts signed, courses held. Scanning costs 0.80 yuan a page by 示例供应商甲, the
 * platform 4,000 yuan by 示例供应商乙, inspection 1,500 yuan by 示例质检机构甲.
 */
@Component
public class ConstructionYears {

    private final TestProgrammes programmes;
    private final ClaimManagement claims;
    private final CloseClaimWindow closeWindow;
    private final ConfirmClaims confirmClaims;
    private final DraftRequestMemo memo;
    private final RecordMemoRoute route;
    private final RecordAllocation allocation;
    private final RecordFundReceipt receipt;
    private final TenderedLots tender;
    private final TrainingManagement training;
    private final TrainingSteps trainingSteps;
    private final Clock clock;

    ConstructionYears(
            TestProgrammes programmes,
            ClaimManagement claims,
            CloseClaimWindow closeWindow,
            ConfirmClaims confirmClaims,
            DraftRequestMemo memo,
            RecordMemoRoute route,
            RecordAllocation allocation,
            RecordFundReceipt receipt,
            TenderedLots tender,
            TrainingManagement training,
            TrainingSteps trainingSteps,
            Clock clock) {
        this.programmes = programmes;
        this.claims = claims;
        this.closeWindow = closeWindow;
        this.confirmClaims = confirmClaims;
        this.memo = memo;
        this.route = route;
        this.allocation = allocation;
        this.receipt = receipt;
        this.tender = tender;
        this.training = training;
        this.trainingSteps = trainingSteps;
        this.clock = clock;
    }

    /**
     * A year with one project of local documents in which these libraries construct.
     *
     * @param shares pages by the username of a library's clerk
     */
    public TestProgrammes.Launched constructing(Map<String, Long> shares) {
        return trained(contracted(shares), shares);
    }

    /** The same with a fourth contract, for equipment, of 4,000 yuan by 示例供应商乙. */
    public TestProgrammes.Launched constructingWithEquipment(Map<String, Long> shares) {
        return trained(contracted(shares, true), shares);
    }

    private TestProgrammes.Launched trained(
            TestProgrammes.Launched year, Map<String, Long> shares) {
        train(year, shares.keySet().stream().map(programmes::actor).toList());
        return year;
    }

    /** The same year when its contracts have just been signed. */
    public TestProgrammes.Launched contracted(Map<String, Long> shares) {
        return contracted(shares, false);
    }

    private TestProgrammes.Launched contracted(Map<String, Long> shares, boolean equipment) {
        long target = shares.values().stream().mapToLong(Long::longValue).sum();
        TestProgrammes.Launched year =
                programmes.launched(
                        TestProgrammes.project(ConstructionKind.LOCAL_DOCUMENT, target));
        shares.forEach(
                (clerk, pages) ->
                        claims.claim(
                                year.project(), pages, UUID.randomUUID(), programmes.actor(clerk)));
        closeWindow.close(year.id(), UUID.randomUUID(), coordinator());
        for (Claim claim : claims.undecided(year.id())) {
            claims.confirm(claim.id(), coordinator());
        }
        confirmClaims.complete(year.id(), UUID.randomUUID(), coordinator());
        receive(year, Money.of(target).plus(Money.of(20_000)));
        tender.sign(year, target, equipment);
        return year;
    }

    private void receive(TestProgrammes.Launched year, Money amount) {
        LocalDate today = clock.today();
        RequestMemo written =
                memo.finish(
                        new MemoDraft(year.id(), "关于经费统筹使用的请示", amount, "示例正文", List.of()),
                        UUID.randomUUID(),
                        coordinator());
        for (MemoStation station : MemoStation.values()) {
            route.record(
                    new MemoStopRecord(
                            written.id(),
                            station,
                            StopOutcome.PASSED_ON,
                            today,
                            "示例函 " + station.ordinal(),
                            null,
                            null),
                    null,
                    UUID.randomUUID(),
                    coordinator());
        }
        FundAllocation allocated =
                allocation.record(
                        new AllocationRecord(
                                year.id(),
                                "示例指标〔" + year.number() + "〕",
                                amount,
                                FundSource.PROVINCIAL,
                                null,
                                today,
                                null),
                        null,
                        true,
                        UUID.randomUUID(),
                        finance());
        receipt.record(
                new ReceiptRecord(allocated.id(), amount, today, "示例到账单 " + year.number(), null),
                null,
                true,
                UUID.randomUUID(),
                finance());
    }

    private void train(TestProgrammes.Launched year, List<Actor> clerks) {
        for (TrainingCourse course : training.courses(year.id())) {
            TrainingSession session =
                    trainingSteps.schedule(
                            course.id(),
                            new SessionPlan(clock.today(), "示例会议室", new BigDecimal("4.0"), "示例讲师"),
                            UUID.randomUUID(),
                            coordinator());
            clerks.forEach(
                    clerk ->
                            trainingSteps.enrol(
                                    session.id(),
                                    clerk.institutionId(),
                                    clerk.displayName(),
                                    null,
                                    UUID.randomUUID(),
                                    clerk));
            List<Presence> presences =
                    training.enrolments(session.id()).stream()
                            .map(Enrolment::id)
                            .map(enrolment -> new Presence(enrolment, true, true))
                            .toList();
            trainingSteps.recordAttendance(
                    session.id(), presences, UUID.randomUUID(), coordinator());
        }
    }

    private Actor coordinator() {
        return programmes.coordinator();
    }

    private Actor finance() {
        return programmes.actor("caiwu");
    }
}
