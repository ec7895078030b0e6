package cn.tongchou.inspection;

import cn.tongchou.shared.WaitingStates;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of this module waits in the engine (I3). */
@Component
@Transactional(readOnly = true)
class WaitingInspections implements WaitingStates {

    private static final String INSPECT = "user_inspect_sample";
    private static final String REWORK = "user_rework_batch";
    private static final String DECIDE = "user_decide_failed_batch";

    private final Inspections inspections;
    private final ReworkOrders orders;

    WaitingInspections(Inspections inspections, ReworkOrders orders) {
        this.inspections = inspections;
        this.orders = orders;
    }

    @Override
    public Set<String> activities() {
        return Set.of(INSPECT, REWORK, DECIDE);
    }

    @Override
    public Stream<Waiting> waiting() {
        return Stream.of(
                        inspections.findByStatus(InspectionStatus.OPEN).stream()
                                .map(i -> new Waiting(i.batchNumber(), i.batchNumber(), INSPECT)),
                        orders.findByStatus(ReworkStatus.OPEN).stream()
                                .map(
                                        order ->
                                                new Waiting(
                                                        order.number(),
                                                        order.batchNumber(),
                                                        REWORK)),
                        inspections
                                .awaitingDecision(InspectionManagement.FAILED_ROUNDS_TO_DECIDE)
                                .stream()
                                .map(i -> new Waiting(i.batchNumber(), i.batchNumber(), DECIDE)))
                .flatMap(waiting -> waiting);
    }
}
