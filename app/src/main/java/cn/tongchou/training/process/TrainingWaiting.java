package cn.tongchou.training.process;

import cn.tongchou.shared.WaitingStates;
import cn.tongchou.training.CourseStatus;
import cn.tongchou.training.TrainingCourse;
import cn.tongchou.training.TrainingManagement;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Once the contracts are signed, each required course waits for its first session, then for its
 * attendance.
 */
@Component
class TrainingWaiting implements WaitingStates {

    private final TrainingManagement training;

    TrainingWaiting(TrainingManagement training) {
        this.training = training;
    }

    @Override
    public Set<String> activities() {
        return Set.of(TrainingSteps.SCHEDULE, TrainingSteps.RECORD);
    }

    @Override
    public Stream<Waiting> waiting() {
        return training.unfinished().stream()
                .filter(course -> training.hasBegun(course.programmeId()))
                .map(TrainingWaiting::waiting);
    }

    private static Waiting waiting(TrainingCourse course) {
        String activity =
                course.status() == CourseStatus.PLANNED
                        ? TrainingSteps.SCHEDULE
                        : TrainingSteps.RECORD;
        return new Waiting(course.number(), course.number(), activity);
    }
}
