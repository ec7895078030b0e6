package cn.tongchou.training.process;

import cn.tongchou.training.TrainingCourse;
import cn.tongchou.training.TrainingManagement;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * {@code ${trainingCourses…}} in the drawings: the required courses of a programme and their
 * business keys.
 */
@Component("trainingCourses")
public class TrainingCourseBean {

    private final TrainingManagement training;

    TrainingCourseBean(TrainingManagement training) {
        this.training = training;
    }

    /** Ids of the required courses; an optional course needs no process. */
    public List<String> of(String programmeId) {
        return training.courses(UUID.fromString(programmeId)).stream()
                .filter(TrainingCourse::isRequired)
                .map(course -> course.id().toString())
                .toList();
    }

    public String businessKey(String courseId) {
        return training.course(UUID.fromString(courseId)).number();
    }
}
