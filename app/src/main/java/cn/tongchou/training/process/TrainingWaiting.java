package cn.tongchou.training.process;

import cn.tongchou.shared.WaitingStates;
import cn.tongchou.tender.TenderManagement;
import cn.tongchou.tender.TenderStatus;
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
    private final TenderManagement tenders;

    TrainingWaiting(TrainingManagement training, TenderManagement tenders) {
        this.training = training;
        this.tenders = tenders;
    }

    @Override
    public Set<String> activities() {
        return Set.of(TrainingSteps.SCHEDULE, TrainingSteps.RECORD);
    }

    @Override
    public Stream<Waiting> waiting() {
        return training.unfinished().stream().filter(this::begun).map(TrainingWaiting::waiting);
    }

    private boolean begun(TrainingCourse course) {
        return tenders.tender(course.programmeId())
                .filter(tender -> tender.status() == TenderStatus.CONTRACTED)
                .isPresent();
    }

    private static Waiting waiting(TrainingCourse course) {
        String activity =
                course.status() == CourseStatus.PLANNED
                        ? TrainingSteps.SCHEDULE
                        : TrainingSteps.RECORD;
        return new Waiting(course.number(), course.number(), activity);
    }
}
