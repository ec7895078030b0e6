package cn.tongchou.acceptance;

import cn.tongchou.identity.Role;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.programme.ProjectSuspension;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import cn.tongchou.shared.NotFound;
import cn.tongchou.shared.Notice;
import cn.tongchou.tender.Contract;
import cn.tongchou.tender.TenderManagement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when the coordinator releases what has become payable, and by when finance pays what is
 * released; both are given ten working days. The days of a suspension do not count.
 */
@Service
@Transactional
public class PaymentDeadlines {

    private static final int WORKING_DAYS = 10;
    private static final int REMINDER_WORKING_DAYS = 2;

    private final Payments payments;
    private final Entitlements entitlements;
    private final TenderManagement tenders;
    private final ProgrammeManagement programmes;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Formats formats;
    private final Clock clock;

    PaymentDeadlines(
            Payments payments,
            Entitlements entitlements,
            TenderManagement tenders,
            ProgrammeManagement programmes,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Formats formats,
            Clock clock) {
        this.payments = payments;
        this.entitlements = entitlements;
        this.tenders = tenders;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.events = events;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * The last day for 履约验收: ten working days after construction is due to end, of the contract's
     * project or of the whole year, and never sooner than ten working days from today.
     */
    @Transactional(readOnly = true)
    public LocalDate acceptBy(UUID contractId) {
        Contract contract = tenders.contract(contractId);
        LocalDate today = clock.today();
        LocalDate ends =
                programmes.projects(contract.programmeId()).stream()
                        .filter(
                                project ->
                                        contract.projectId() == null
                                                || contract.projectId().equals(project.id()))
                        .map(ConstructionProject::deadline)
                        .filter(today::isBefore)
                        .max(Comparator.naturalOrder())
                        .orElse(today);
        return workingDays.plus(ends, WORKING_DAYS);
    }

    /** The last day for releasing, counted from today; empty while nothing is payable. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> releaseBy(UUID contractId) {
        return isPayable(tenders.contract(contractId))
                ? Optional.of(workingDays.plus(clock.today(), WORKING_DAYS))
                : Optional.empty();
    }

    /** The last day for paying what waits for finance. @throws NotFound when nothing does */
    @Transactional(readOnly = true)
    public LocalDate payBy(UUID contractId) {
        Payment open = open(contractId).orElseThrow(NotFound::new);
        LocalDate released = Clock.dateOf(open.releasedAt());
        return workingDays.plus(released, WORKING_DAYS + suspended(contractId, released));
    }

    /** The day on which finance is reminded. @throws NotFound when nothing waits for it */
    @Transactional(readOnly = true)
    public LocalDate remindOn(UUID contractId) {
        return workingDays.minus(payBy(contractId), REMINDER_WORKING_DAYS);
    }

    /** The contracts of a project on which nothing can be released now. */
    @Transactional(readOnly = true)
    public List<Contract> withoutPayable(UUID projectId) {
        return ofProject(projectId).stream().filter(contract -> !isPayable(contract)).toList();
    }

    /** The contracts that serve a project. */
    @Transactional(readOnly = true)
    public List<Contract> ofProject(UUID projectId) {
        return tenders.contracts(programmes.project(projectId).programmeId()).stream()
                .filter(contract -> projectId.equals(contract.projectId()))
                .toList();
    }

    /** Whether a payment of the contract waits for finance. */
    @Transactional(readOnly = true)
    public boolean awaitsPayment(UUID contractId) {
        return open(contractId).isPresent();
    }

    /** Reminds finance of what waits; nothing when it is done or the project is suspended. */
    public void remindFinance(UUID contractId) {
        Contract contract = tenders.contract(contractId);
        boolean suspended =
                contract.projectId() != null
                        && programmes.project(contract.projectId()).isSuspended();
        open(contractId)
                .filter(open -> !suspended)
                .ifPresent(
                        open ->
                                events.publishEvent(
                                        new Notice(
                                                "payment-due:" + open.number(),
                                                "acceptance.notice.payment-due",
                                                List.of(
                                                        open.number(),
                                                        contract.number(),
                                                        formats.money(open.amount()),
                                                        payBy(contractId).toString()),
                                                "/contracts/" + contractId + "/payments",
                                                Set.of(Notice.Recipient.role(Role.FINANCE)))));
    }

    private boolean isPayable(Contract contract) {
        return entitlements.of(contract).amount().isPositive();
    }

    private Optional<Payment> open(UUID contractId) {
        return payments.findByContractIdAndStatus(contractId, PaymentStatus.AWAITING_PAYMENT);
    }

    private int suspended(UUID contractId, LocalDate since) {
        UUID projectId = tenders.contract(contractId).projectId();
        return projectId == null
                ? 0
                : programmes.suspensions(projectId).stream()
                        .filter(past -> past.resumedOn() != null)
                        .filter(past -> !past.suspendedOn().isBefore(since))
                        .mapToInt(ProjectSuspension::workingDays)
                        .sum();
    }
}
