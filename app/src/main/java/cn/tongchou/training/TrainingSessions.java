package cn.tongchou.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface TrainingSessions extends Repository<TrainingSession, UUID> {

    TrainingSession save(TrainingSession one);

    Optional<TrainingSession> findById(UUID id);

    List<TrainingSession> findByCourseIdOrderByHeldOnAscIdAsc(UUID courseId);
}
