package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.identity.Role;
import cn.tongchou.institution.WorkingDays;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Notice;
import cn.tongchou.shared.Numbers;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Issues rework orders and tells those who have to rework. */
@Component
class Rework {

    private final ReworkOrders orders;
    private final InspectedBatches batches;
    private final InspectionRules rules;
    private final Numbers numbers;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rework(
            ReworkOrders orders,
            InspectedBatches batches,
            InspectionRules rules,
            Numbers numbers,
            WorkingDays workingDays,
            Clock clock,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.batches = batches;
        this.rules = rules;
        this.numbers = numbers;
        this.workingDays = workingDays;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Orders a failed batch to be reworked.
     *
     * @param reason why the coordinator grants a further round, or {@code null} where the order
     *     follows from the verdict
     */
    ReworkOrder issue(Inspection failed, Inspected batch, String reason, Actor by) {
        LocalDate deadline =
                workingDays.plus(clock.today(), rules.on(clock.today()).reworkWorkingDays());
        UUID responsible =
                batch.contractorId() == null ? batch.institutionId() : batch.contractorId();
        ReworkOrder order =
                orders.saveAndFlush(
                        new ReworkOrder(
                                numbers.next(batch.year() + "-FG"),
                                failed,
                                responsible,
                                reason,
                                by.accountId(),
                                by.displayName(),
                                clock.now(),
                                deadline));
        batches.markInRework(batch.batchId(), by);
        events.publishEvent(
                by.changed(
                        "rework-order",
                        order.id(),
                        order.number(),
                        "inspection.history.rework-ordered",
                        null,
                        order.status(),
                        reason,
                        deadline.toString()));
        events.publishEvent(
                new Notice(
                                "rework-ordered:" + order.number(),
                                "inspection.notice.rework-ordered",
                                List.of(
                                        order.number(),
                                        failed.batchNumber(),
                                        String.valueOf(failed.round()),
                                        String.valueOf(failed.nonconforming()),
                                        String.valueOf(failed.defectsA()),
                                        deadline.toString()),
                                "/rework-orders/" + order.id(),
                                producers(batch))
                        .due(deadline));
        return order;
    }

    /** The batch was delivered again: its open order is fulfilled. */
    void resubmitted(Inspected batch) {
        orders.findByBatchIdAndStatus(batch.batchId(), ReworkStatus.OPEN)
                .ifPresent(
                        order -> {
                            order.resubmitted(clock.now());
                            orders.saveAndFlush(order);
                            events.publishEvent(
                                    Actor.SYSTEM.changed(
                                            "rework-order",
                                            order.id(),
                                            order.number(),
                                            "inspection.history.resubmitted",
                                            ReworkStatus.OPEN,
                                            order.status(),
                                            null,
                                            null));
                        });
    }

    /** The library's clerks, and the contractor's people where a contractor produced the batch. */
    Set<Notice.Recipient> producers(Inspected batch) {
        Set<Notice.Recipient> told = new HashSet<>();
        told.add(Notice.Recipient.roleAt(Role.LIBRARY_CLERK, batch.institutionId()));
        if (batch.contractorId() != null) {
            told.add(Notice.Recipient.roleAt(Role.SUPPLIER, batch.contractorId()));
        }
        return told;
    }
}
