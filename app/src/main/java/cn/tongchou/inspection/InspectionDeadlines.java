package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days by which inspections and reworks are due: whom to remind, and how a suspension moves
 * them on.
 */
@Service
@Transactional
public class InspectionDeadlines {

    private final SamplingPlans plans;
    private final Inspections inspections;
    private final ReworkOrders orders;
    private final Inspectors inspectors;
    private final Rework rework;
    private final InspectedBatches batches;
    private final ProgrammeManagement programmes;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    InspectionDeadlines(
            SamplingPlans plans,
            Inspections inspections,
            ReworkOrders orders,
            Inspectors inspectors,
            Rework rework,
            InspectedBatches batches,
            ProgrammeManagement programmes,
            WorkingDays workingDays,
            Clock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.inspections = inspections;
        this.orders = orders;
        this.inspectors = inspectors;
        this.rework = rework;
        this.batches = batches;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.clock = clock;
        this.events = events;
    }

    /** What waits in a project: open inspections and open rework orders. */
    @Transactional(readOnly = true)
    public List<Due> open(UUID projectId) {
        List<Due> open = new ArrayList<>();
        inspections
                .findByProjectIdAndStatus(projectId, InspectionStatus.OPEN)
                .forEach(
                        inspection ->
                                open.add(
                                        new Due(
                                                inspection.batchNumber(),
                                                false,
                                                inspection.dueOn())));
        orders.findByProjectIdAndStatus(projectId, ReworkStatus.OPEN)
                .forEach(order -> open.add(new Due(order.batchNumber(), true, order.deadline())));
        return open;
    }

    /**
     * Moves the open deadlines of a resumed project on: by the suspended working days, but no more
     * than have passed since the sample was drawn or the order issued.
     *
     * @return the new deadlines
     */
    public List<Due> moveOn(UUID projectId, int suspendedWorkingDays) {
        LocalDate today = clock.today();
        for (Inspection inspection :
                inspections.findByProjectIdAndStatus(projectId, InspectionStatus.OPEN)) {
            LocalDate drawnOn =
                    Clock.dateOf(plans.findById(inspection.planId()).orElseThrow().drawnAt());
            int days = Math.min(suspendedWorkingDays, workingDays.between(drawnOn, today));
            LocalDate before = inspection.dueOn();
            inspection.extend(workingDays.plus(before, days));
            inspections.saveAndFlush(inspection);
            moved(
                    "inspection",
                    inspection.id(),
                    inspection.batchNumber(),
                    before,
                    inspection.dueOn());
        }
        for (ReworkOrder order : orders.findByProjectIdAndStatus(projectId, ReworkStatus.OPEN)) {
            int days =
                    Math.min(
                            suspendedWorkingDays,
                            workingDays.between(Clock.dateOf(order.issuedAt()), today));
            LocalDate before = order.deadline();
            order.extend(workingDays.plus(before, days));
            orders.saveAndFlush(order);
            moved("rework-order", order.id(), order.number(), before, order.deadline());
        }
        return open(projectId);
    }

    private void moved(String type, UUID id, String number, LocalDate before, LocalDate after) {
        if (!before.equals(after)) {
            events.publishEvent(
                    Actor.SYSTEM.changed(
                            type,
                            id,
                            number,
                            "inspection.history.deadline-moved",
                            null,
                            null,
                            null,
                            before + " → " + after));
        }
    }

    /** Reminds the inspectors of an open sample; not while the project is suspended. */
    public void remindInspectors(UUID batchId) {
        openInspection(batchId)
                .ifPresent(
                        inspection ->
                                tell(
                                        "inspection-due",
                                        inspection,
                                        inspectors.toTell(inspection.agencyId())));
    }

    /**
     * Tells inspectors and coordinators of an inspection that is overdue, once for each deadline;
     * not while the project is suspended.
     */
    public void reportInspectionOverdue(UUID batchId) {
        openInspection(batchId)
                .filter(inspection -> clock.today().isAfter(inspection.dueOn()))
                .filter(Inspection::reportLate)
                .ifPresent(
                        inspection -> {
                            inspections.saveAndFlush(inspection);
                            late(
                                    "inspection",
                                    inspection.id(),
                                    inspection.batchNumber(),
                                    inspection.dueOn());
                            Set<Notice.Recipient> told =
                                    new HashSet<>(inspectors.toTell(inspection.agencyId()));
                            told.add(Notice.Recipient.role(Role.COORDINATOR));
                            tell("inspection-overdue", inspection, told);
                        });
    }

    /**
     * Reminds those who rework that the deadline comes near; not while the project is suspended.
     */
    public void remindRework(UUID batchId) {
        openOrder(batchId)
                .ifPresent(
                        order -> tell("rework-due", order, rework.producers(batches.of(batchId))));
    }

    /**
     * Tells producers and coordinators of a rework that is overdue, once for each deadline; not
     * while the project is suspended.
     */
    public void reportReworkOverdue(UUID batchId) {
        openOrder(batchId)
                .filter(order -> clock.today().isAfter(order.deadline()))
                .filter(ReworkOrder::reportLate)
                .ifPresent(
                        order -> {
                            orders.saveAndFlush(order);
                            late("rework-order", order.id(), order.number(), order.deadline());
                            Set<Notice.Recipient> told =
                                    new HashSet<>(rework.producers(batches.of(batchId)));
                            told.add(Notice.Recipient.role(Role.COORDINATOR));
                            tell("rework-overdue", order, told);
                        });
    }

    /** Whether the deadlines of a batch rest, because its project is suspended. */
    @Transactional(readOnly = true)
    public boolean rest(UUID batchId) {
        return suspended(batches.of(batchId).projectId());
    }

    private Optional<Inspection> openInspection(UUID batchId) {
        return inspections
                .findFirstByBatchIdOrderByRoundDesc(batchId)
                .filter(inspection -> inspection.isOpen() && !suspended(inspection.projectId()));
    }

    private Optional<ReworkOrder> openOrder(UUID batchId) {
        return orders.findByBatchIdAndStatus(batchId, ReworkStatus.OPEN)
                .filter(order -> !suspended(order.projectId()));
    }

    private void late(String type, UUID id, String number, LocalDate deadline) {
        events.publishEvent(
                Actor.SYSTEM.changed(
                        type,
                        id,
                        number,
                        "inspection.history.overdue",
                        null,
                        null,
                        null,
                        deadline.toString()));
    }

    private void tell(String event, Inspection inspection, Set<Notice.Recipient> told) {
        events.publishEvent(
                new Notice(
                                "%s:%s:%d:%s"
                                        .formatted(
                                                event,
                                                inspection.batchNumber(),
                                                inspection.round(),
                                                inspection.dueOn()),
                                "inspection.notice." + event,
                                List.of(
                                        inspection.batchNumber(),
                                        String.valueOf(inspection.round()),
                                        inspection.dueOn().toString()),
                                "/inspections/" + inspection.batchId(),
                                told)
                        .due(inspection.dueOn()));
    }

    private void tell(String event, ReworkOrder order, Set<Notice.Recipient> told) {
        events.publishEvent(
                new Notice(
                                "%s:%s:%s".formatted(event, order.number(), order.deadline()),
                                "inspection.notice." + event,
                                List.of(
                                        order.number(),
                                        order.batchNumber(),
                                        order.deadline().toString()),
                                "/rework-orders/" + order.id(),
                                told)
                        .due(order.deadline()));
    }

    private boolean suspended(UUID projectId) {
        return programmes.project(projectId).isSuspended();
    }

    /**
     * A deadline that runs.
     *
     * @param rework whether it is a rework's deadline; otherwise an inspection's
     * @param on the last day in time
     */
    public record Due(String batchNumber, boolean rework, LocalDate on) {}
}
