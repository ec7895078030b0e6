package cn.tongchou.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Courses extends Repository<TrainingCourse, UUID> {

    TrainingCourse save(TrainingCourse one);

    Optional<TrainingCourse> findById(UUID id);

    List<TrainingCourse> findByProgrammeId(UUID programmeId);

    List<TrainingCourse> findByRequiredTrueAndStatusNot(CourseStatus status);
}
