package cn.tongchou.acceptance;

import cn.tongchou.budget.Ledger;
import cn.tongchou.budget.OpenCommitment;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.Batch;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.shared.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What must be finished before a programme is closed; each rule answers with the items that are
 * not.
 */
@Component
class ClosingRules {

    private final Ledger ledger;
    private final ProductionManagement production;
    private final Payments payments;
    private final List<Function<UUID, Optional<RuleViolation>>> rules =
            List.of(
                    this::noBatchOpen,
                    this::noAssignmentOpen,
                    this::noPaymentWaiting,
                    this::noCommitmentOpen);

    ClosingRules(Ledger ledger, ProductionManagement production, Payments payments) {
        this.ledger = ledger;
        this.production = production;
        this.payments = payments;
    }

    List<RuleViolation> against(UUID programmeId) {
        return rules.stream()
                .map(rule -> rule.apply(programmeId))
                .flatMap(Optional::stream)
                .toList();
    }

    void require(UUID programmeId) {
        against(programmeId).stream()
                .findFirst()
                .ifPresent(
                        broken -> {
                            throw broken;
                        });
    }

    private Optional<RuleViolation> noBatchOpen(UUID programmeId) {
        return open(
                "acceptance.error.batches-open",
                production.assignments(programmeId).stream()
                        .flatMap(assignment -> production.batches(assignment.id()).stream())
                        .filter(batch -> batch.status().isUndecided())
                        .map(Batch::number));
    }

    private Optional<RuleViolation> noAssignmentOpen(UUID programmeId) {
        return open(
                "acceptance.error.assignments-unaccepted",
                production.assignments(programmeId).stream()
                        .filter(
                                assignment ->
                                        assignment.status() == AssignmentStatus.OPEN
                                                || assignment.status()
                                                        == AssignmentStatus.AWAITING_ACCEPTANCE)
                        .map(Assignment::number));
    }

    private Optional<RuleViolation> noPaymentWaiting(UUID programmeId) {
        return open(
                "acceptance.error.payments-open",
                payments.findByProgrammeIdOrderByNumberDesc(programmeId).stream()
                        .filter(payment -> payment.status() == PaymentStatus.AWAITING_PAYMENT)
                        .map(Payment::number));
    }

    private Optional<RuleViolation> noCommitmentOpen(UUID programmeId) {
        return open(
                "acceptance.error.commitments-open",
                ledger.openCommitments(programmeId).stream().map(OpenCommitment::document));
    }

    private static Optional<RuleViolation> open(String code, Stream<String> numbers) {
        String named = numbers.collect(Collectors.joining(", "));
        return named.isEmpty() ? Optional.empty() : Optional.of(RuleViolation.of(code, named));
    }
}
