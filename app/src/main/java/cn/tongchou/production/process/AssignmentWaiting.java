package cn.tongchou.production.process;

import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentDeadlines;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.shared.WaitingStates;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * An open assignment waits for its library; whoever accepts it answers for what comes afterwards.
 */
@Component
class AssignmentWaiting implements WaitingStates {

    private final AssignmentDeadlines assignments;

    AssignmentWaiting(AssignmentDeadlines assignments) {
        this.assignments = assignments;
    }

    @Override
    public Set<String> activities() {
        return Set.of(LibraryAssignmentProcess.DELIVER_BATCHES);
    }

    @Override
    public Stream<Waiting> waiting() {
        return assignments.waiting().stream()
                .filter(assignment -> assignment.status() == AssignmentStatus.OPEN)
                .map(Assignment::number)
                .map(
                        number ->
                                new Waiting(
                                        number, number, LibraryAssignmentProcess.DELIVER_BATCHES));
    }
}
