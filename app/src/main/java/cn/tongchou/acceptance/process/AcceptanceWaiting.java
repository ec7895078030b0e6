package cn.tongchou.acceptance.process;

import cn.tongchou.acceptance.AnnualReport;
import cn.tongchou.acceptance.AnnualReportStatus;
import cn.tongchou.acceptance.ClosingManagement;
import cn.tongchou.acceptance.LotAcceptanceManagement;
import cn.tongchou.acceptance.PaymentManagement;
import cn.tongchou.acceptance.YearEnd;
import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.production.ProductionManagement;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.WaitingStates;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.ContractStatus;
import cn.tongchou.tender.TenderManagement;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What of acceptance, payment and closing waits for somebody: assignments, contracts, and the year
 * itself at its end.
 */
@Component
class AcceptanceWaiting implements WaitingStates {

    private final ProgrammeManagement programmes;
    private final ProductionManagement production;
    private final TenderManagement tenders;
    private final LotAcceptanceManagement lots;
    private final PaymentManagement payments;
    private final ClosingManagement closing;
    private final YearEnd yearEnd;

    AcceptanceWaiting(
            ProgrammeManagement programmes,
            ProductionManagement production,
            TenderManagement tenders,
            LotAcceptanceManagement lots,
            PaymentManagement payments,
            ClosingManagement closing,
            YearEnd yearEnd) {
        this.programmes = programmes;
        this.production = production;
        this.tenders = tenders;
        this.lots = lots;
        this.payments = payments;
        this.closing = closing;
        this.yearEnd = yearEnd;
    }

    @Override
    public Set<String> activities() {
        return Set.of(
                AcceptanceProcess.ACCEPT_ASSIGNMENT,
                AcceptanceProcess.ACCEPT_LOT,
                AcceptanceProcess.RELEASE_PAYMENT,
                AcceptanceProcess.PAY,
                AcceptanceProcess.COMPILE_REPORT,
                AcceptanceProcess.APPROVE_REPORT);
    }

    @Override
    public Stream<Waiting> waiting() {
        return programmes.all().stream()
                .filter(Programme::isRunning)
                .flatMap(
                        programme ->
                                Stream.of(
                                                assignments(programme),
                                                contracts(programme),
                                                reports(programme))
                                        .flatMap(waiting -> waiting));
    }

    private Stream<Waiting> assignments(Programme programme) {
        return production.assignments(programme.id()).stream()
                .filter(assignment -> assignment.status() == AssignmentStatus.AWAITING_ACCEPTANCE)
                .map(Assignment::number)
                .map(number -> new Waiting(number, number, AcceptanceProcess.ACCEPT_ASSIGNMENT));
    }

    private Stream<Waiting> contracts(Programme programme) {
        if (!yearEnd.contracted(programme)) {
            return Stream.empty();
        }
        return tenders.contracts(programme.id()).stream()
                .flatMap(
                        contract ->
                                activity(contract).stream()
                                        .map(
                                                activity ->
                                                        new Waiting(
                                                                contract.number(),
                                                                contract.number(),
                                                                activity)));
    }

    private Optional<String> activity(Contract contract) {
        if (contract.status() == ContractStatus.SETTLED) {
            return Optional.empty();
        }
        if (contract.status() == ContractStatus.ACTIVE && lots.isAcceptedAsLot(contract)) {
            return Optional.of(AcceptanceProcess.ACCEPT_LOT);
        }
        return Optional.of(
                payments.openPayment(contract.id()).isPresent()
                        ? AcceptanceProcess.PAY
                        : AcceptanceProcess.RELEASE_PAYMENT);
    }

    private Stream<Waiting> reports(Programme programme) {
        if (!yearEnd.complete(programme)) {
            return Stream.empty();
        }
        boolean compiled =
                closing.latest(programme.id())
                        .map(AnnualReport::status)
                        .filter(AnnualReportStatus.COMPILED::equals)
                        .isPresent();
        String key = programme.number();
        return Stream.of(
                new Waiting(
                        key,
                        key,
                        compiled
                                ? AcceptanceProcess.APPROVE_REPORT
                                : AcceptanceProcess.COMPILE_REPORT));
    }
}
