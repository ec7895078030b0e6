package cn.tongchou.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The drawn paths, walked in the engine: every answer of every question leads where its arrow says.
 */
class ProcessPathTests {

    private static final String YEAR = "2017-AP";

    private ModelEngine models;

    @BeforeEach
    void openEngine() {
        models = ModelEngine.fresh();
    }

    @Test
    void aYearRunsFromLaunchToClosing() {
        models.courses.addAll(List.of("PROJECT_BRIEFING", "PLATFORM_USE"));
        models.claims.addAll(List.of("c1", "c2"));
        models.contracts.addAll(List.of("k1", "k2"));
        String year = startYear();

        assertThat(models.waiting("2017-AP/PROJECT_BRIEFING"))
                .containsExactly("user_schedule_training");
        assertThat(models.waiting("number-of-k1")).containsExactly("user_accept_lot");
        for (String course : models.courses) {
            assertThat(models.waiting("assignment-of-c1")).isEmpty();
            models.complete("2017-AP/" + course, "user_schedule_training");
            models.complete("2017-AP/" + course, "user_record_attendance");
        }
        assertThat(models.ran)
                .containsExactly(
                        "openAssignment assignment-of-c1", "openAssignment assignment-of-c2");
        for (String claim : models.claims) {
            models.complete("assignment-of-" + claim, "user_deliver_batches");
            models.complete(
                    "assignment-of-" + claim,
                    "user_accept_assignment",
                    "acceptanceDecision",
                    "ACCEPTED");
        }
        assertThat(models.waiting(YEAR)).isEmpty();
        for (String contract : models.contracts) {
            models.complete("number-of-" + contract, "user_accept_lot");
            models.complete("number-of-" + contract, "user_release_payment");
            models.complete(
                    "number-of-" + contract,
                    "user_pay",
                    "paymentOutcome",
                    "PAID",
                    "contractSettled",
                    true);
        }
        close();
        assertThat(models.ends(year)).containsExactly("end_programme_closed");
    }

    @Test
    void aYearWithoutCoursesClaimsAndContractsGoesOnToClosing() {
        String year = startYear();

        close();
        assertThat(models.ends(year)).containsExactly("end_programme_closed");
    }

    @Test
    void eachMonthEveryLibraryReportsAndTheYearDoesNotWaitForIt() {
        String year = startYear();
        models.months.addAll(List.of("a", "b"));
        models.ring(year, "start_month_over");
        assertThat(models.ran)
                .containsExactly("openMonthlyReport report-of-a", "openMonthlyReport report-of-b");
        models.complete("report-of-a", "user_fill_monthly_report");
        decide("report-of-a", "RETURNED");
        models.fire("report-of-a", "timer_monthly_report_reminder");
        models.fire("report-of-a", "timer_monthly_report_deadline");
        models.complete("report-of-a", "user_fill_monthly_report");
        decide("report-of-a", "TAKEN");
        assertThat(models.waiting("report-of-a")).isEmpty();
        assertThat(models.ran)
                .endsWith(
                        "remindMonthlyReport report-of-a", "tellMonthlyReportOverdue report-of-a");
        models.months.clear();
        models.months.add("c");
        models.ring(year, "start_month_over");
        assertThat(models.waiting("report-of-b")).containsExactly("user_fill_monthly_report");
        assertThat(models.waiting("report-of-c")).containsExactly("user_fill_monthly_report");

        close();
        assertThat(models.ends(year)).containsExactly("end_programme_closed");
        assertThat(models.waiting("report-of-b")).isEmpty();
        assertThat(models.waiting("report-of-c")).isEmpty();
    }

    private void decide(String report, String decision) {
        models.complete(report, "user_take_monthly_report", "monthlyReportDecision", decision);
    }

    @Test
    void claimsAreConfirmedWhenTheWindowClosesByItself() {
        String round = models.start("claim-round", YEAR, "programmeId", "p");
        models.fire(YEAR, "timer_claim_window_reminder");
        assertThat(models.waiting(YEAR)).containsExactly("user_close_claim_window");
        models.fire(YEAR, "timer_claim_window_closes");

        assertThat(models.waiting(YEAR)).containsExactly("user_confirm_claims");
        assertThat(models.ran)
                .containsExactly("remindClaimWindow 2017-AP", "closeClaimWindow 2017-AP");
        models.complete(YEAR, "user_confirm_claims", "quotaLeft", false);
        assertThat(models.ends(round))
                .containsExactlyInAnyOrder("end_claim_window_reminded", "end_claims_confirmed");
    }

    @Test
    void aFurtherRoundOpensWhileQuotaIsLeft() {
        String round = models.start("claim-round", YEAR, "programmeId", "p");
        for (boolean further : List.of(true, false)) {
            models.complete(YEAR, "user_close_claim_window");
            models.complete(YEAR, "user_confirm_claims", "quotaLeft", true);
            models.complete(YEAR, "user_decide_further_round", "furtherRound", further);
        }

        assertThat(models.ends(round)).containsExactly("end_claims_confirmed");
        assertThat(models.ran).isEmpty();
    }

    @Test
    void aReturnedRequestMemoIsDraftedAgain() {
        String request = models.start("fund-request", YEAR, "programmeId", "p");
        models.complete(YEAR, "user_draft_request_memo");
        models.complete(YEAR, "user_record_memo_route", "memoOutcome", "REJECTED");
        assertThat(models.waiting(YEAR)).containsExactly("user_draft_request_memo");
        fund();

        assertThat(models.ends(request)).containsExactly("end_funds_received");
    }

    @Test
    void aFailedLotIsOpenedAgain() {
        String tender = models.start("joint-tender", YEAR, "programmeId", "p");
        models.complete(YEAR, "user_plan_lots");
        for (String outcome : List.of("ANNOUNCED", "AWARDED")) {
            award(outcome);
        }
        models.complete(YEAR, "user_sign_contracts");

        assertThat(models.ends(tender)).containsExactly("end_contracts_signed");
    }

    @Test
    void aTenderWhoseLotsAreAllCancelledHasNothingToSign() {
        String tender = models.start("joint-tender", YEAR, "programmeId", "p");
        models.complete(YEAR, "user_plan_lots");
        award("CONTRACTED");

        assertThat(models.ends(tender)).containsExactly("end_contracts_signed");
    }

    @Test
    void anExtendedAssignmentIsDeliveredAgainAndRemindedAgain() {
        String assignment =
                models.start(
                        "library-assignment",
                        "2017-LD-A-0001",
                        "programmeId",
                        "p",
                        "claimId",
                        "c1");
        models.fire("2017-LD-A-0001", "timer_delivery_reminder");
        models.fire("2017-LD-A-0001", "timer_delivery_deadline");
        models.complete("2017-LD-A-0001", "user_deliver_batches");
        models.complete(
                "2017-LD-A-0001", "user_accept_assignment", "acceptanceDecision", "EXTENDED");
        models.fire("2017-LD-A-0001", "timer_delivery_reminder");
        models.complete("2017-LD-A-0001", "user_deliver_batches");
        models.complete(
                "2017-LD-A-0001", "user_accept_assignment", "acceptanceDecision", "ACCEPTED");

        assertThat(models.ran)
                .containsExactly(
                        "openAssignment 2017-LD-A-0001",
                        "remindDelivery 2017-LD-A-0001",
                        "reportOverdue 2017-LD-A-0001",
                        "remindDelivery 2017-LD-A-0001");
        assertThat(models.ends(assignment)).contains("end_assignment_accepted");
    }

    @Test
    void aBatchThatFailsTwiceAndPassesIsSampledThreeTimes() {
        String inspection = inspection();
        fail(1);
        models.complete("b", "user_rework_batch");
        fail(2);
        models.fire("b", "timer_rework_reminder");
        models.fire("b", "timer_rework_deadline");
        models.complete("b", "user_rework_batch");
        models.fire("b", "timer_inspection_reminder");
        models.fire("b", "timer_inspection_deadline");
        models.complete("b", "user_inspect_sample", "verdict", "PASSED");

        assertThat(models.ran)
                .containsExactly(
                        "drawSample b",
                        "drawSample b",
                        "remindRework b",
                        "reportReworkOverdue b",
                        "drawSample b",
                        "remindInspection b",
                        "reportInspectionOverdue b");
        assertThat(models.ends(inspection))
                .contains("end_batch_passed")
                .doesNotContain("end_batch_rejected");
    }

    @Test
    void theThirdFailureIsDecidedByTheCoordinator() {
        String inspection = inspection();
        for (int round = 1; round <= 2; round++) {
            fail(round);
            models.complete("b", "user_rework_batch");
        }
        fail(3);
        models.complete("b", "user_decide_failed_batch", "decision", "ANOTHER_ROUND");
        models.complete("b", "user_rework_batch");
        fail(4);
        models.complete("b", "user_decide_failed_batch", "decision", "REJECTED");

        assertThat(models.ends(inspection)).containsExactly("end_batch_rejected");
    }

    @Test
    void aReturnedPaymentAndAnUnsettledContractAreReleasedAgain() {
        String payment =
                models.start("acceptance-and-payment", "k", "programmeId", "p", "contractId", "k");
        models.complete("k", "user_accept_lot");
        models.complete("k", "user_release_payment");
        models.complete("k", "user_pay", "paymentOutcome", "RETURNED");
        models.complete("k", "user_release_payment");
        models.complete("k", "user_pay", "paymentOutcome", "PAID", "contractSettled", false);
        models.complete("k", "user_release_payment");
        models.complete("k", "user_pay", "paymentOutcome", "PAID", "contractSettled", true);

        assertThat(models.ends(payment)).containsExactly("end_contract_settled");
    }

    @Test
    void aScanningContractIsReleasedWithoutBeingAcceptedAsALot() {
        String payment =
                models.start(
                        "acceptance-and-payment",
                        "k",
                        "programmeId",
                        "p",
                        "contractId",
                        "scanning");
        assertThat(models.waiting("k")).containsExactly("user_release_payment");
        models.complete("k", "user_release_payment");
        models.complete("k", "user_pay", "paymentOutcome", "PAID", "contractSettled", false);
        models.complete("k", "user_release_payment");
        models.fire("k", "timer_payment_reminder");
        models.complete("k", "user_pay", "paymentOutcome", "PAID", "contractSettled", true);

        assertThat(models.ran).containsExactly("remindPayment k");
        assertThat(models.ends(payment)).contains("end_contract_settled");
    }

    @Test
    void lookingForLatenessGoesOnEveryDayUntilTheTaskIsDone() {
        inspection();
        models.fire("b", "timer_inspection_deadline");
        models.fire("b", "timer_inspection_deadline");

        assertThat(models.ran)
                .containsExactly(
                        "drawSample b", "reportInspectionOverdue b", "reportInspectionOverdue b");
        assertThat(models.waiting("b")).containsExactly("user_inspect_sample");
    }

    @Test
    void aReturnedAnnualReportIsCompiledAgain() {
        String closing = models.start("closing", YEAR, "programmeId", "p");
        models.complete(YEAR, "user_compile_annual_report");
        models.complete(YEAR, "user_approve_annual_report", "reportOutcome", "RETURNED");
        assertThat(models.ran).isEmpty();
        close();

        assertThat(models.ends(closing)).containsExactly("end_programme_closed");
        assertThat(models.ran).containsExactly("closeProgramme 2017-AP");
    }

    @Test
    void aTaskKnowsItsGroupItsDueDateAndItsPage() {
        inspection();

        var task = models.task("b", "user_inspect_sample");
        assertThat(task.getDueDate()).isEqualTo(ModelEngine.DEADLINE);
        assertThat(task.getFormKey()).isEqualTo("page:/inspections/{batchId}");
        assertThat(models.engine().getTaskService().getIdentityLinksForTask(task.getId()))
                .singleElement()
                .extracting(link -> link.getGroupId())
                .isEqualTo("INSPECTOR@agency-of-b");
    }

    @Test
    void aTimerFollowsItsDeadlineWhenTheDeadlineMovesOn() {
        models.start("library-assignment", "2017-LD-A-0001", "programmeId", "p", "claimId", "c1");
        var timer = models.timer("2017-LD-A-0001", "timer_delivery_deadline");
        assertThat(timer.getDuedate()).isEqualTo(ModelEngine.DEADLINE);

        Date later = Date.from(ModelEngine.DEADLINE.toInstant().plus(Duration.ofDays(30)));
        models.moveDeadlinesTo(later);
        models.engine().getManagementService().recalculateJobDuedate(timer.getId(), false);

        assertThat(models.timer("2017-LD-A-0001", "timer_delivery_deadline").getDuedate())
                .isEqualTo(later);
    }

    private String startYear() {
        String year = models.start("annual-programme", YEAR, "programmeId", "p");
        models.complete(YEAR, "user_close_claim_window");
        models.complete(YEAR, "user_confirm_claims", "quotaLeft", false);
        fund();
        models.complete(YEAR, "user_plan_lots");
        award("AWARDED");
        models.complete(YEAR, "user_sign_contracts");
        return year;
    }

    private void fund() {
        models.complete(YEAR, "user_draft_request_memo");
        models.complete(YEAR, "user_record_memo_route", "memoOutcome", "APPROVED");
        models.complete(YEAR, "user_record_allocation");
        models.complete(YEAR, "user_record_fund_receipt");
    }

    private void award(String outcome) {
        models.complete(YEAR, "user_record_opening");
        models.complete(YEAR, "user_record_evaluation");
        models.complete(YEAR, "user_confirm_award", "awardOutcome", outcome);
    }

    private void close() {
        models.complete(YEAR, "user_compile_annual_report");
        models.complete(YEAR, "user_approve_annual_report", "reportOutcome", "APPROVED");
    }

    private String inspection() {
        return models.start(
                "batch-inspection", "b", "programmeId", "p", "assignmentId", "a", "batchId", "b");
    }

    private void fail(int rounds) {
        models.complete("b", "user_inspect_sample", "verdict", "FAILED", "failedRounds", rounds);
    }
}
