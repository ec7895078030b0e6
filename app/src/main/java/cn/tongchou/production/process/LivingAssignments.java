package cn.tongchou.production.process;

import cn.tongchou.production.Assignment;
import cn.tongchou.production.AssignmentDeadlines;
import cn.tongchou.production.AssignmentStatus;
import cn.tongchou.shared.LivingProcesses;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * An assignment's process lives until it is accepted, and its deadline is armed while it is open.
 */
@Component
class LivingAssignments implements LivingProcesses {

    private final AssignmentDeadlines assignments;

    LivingAssignments(AssignmentDeadlines assignments) {
        this.assignments = assignments;
    }

    @Override
    public String process() {
        return LibraryAssignmentProcess.PROCESS;
    }

    @Override
    public Stream<Living> living() {
        return assignments.waiting().stream().map(LivingAssignments::living);
    }

    private static Living living(Assignment assignment) {
        return new Living(
                assignment.number(),
                assignment.status() == AssignmentStatus.OPEN
                        ? Set.of(LibraryAssignmentProcess.DELIVERY_DEADLINE)
                        : Set.of());
    }
}
