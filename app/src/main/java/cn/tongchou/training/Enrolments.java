package cn.tongchou.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Enrolments extends Repository<Enrolment, UUID> {

    Enrolment save(Enrolment one);

    Optional<Enrolment> findById(UUID id);

    List<Enrolment> findBySessionIdOrderByInstitutionIdAscPersonNameAsc(UUID sessionId);

    boolean existsBySessionIdAndInstitutionIdAndPersonName(
            UUID sessionId, UUID institutionId, String personName);

    void delete(Enrolment enrolment);

    /** Kinds of required courses of a programme to which no person of the institution came. */
    @Query(
            "select c.kind from TrainingCourse c where c.programmeId = :programmeId and c.required = true and not exists ("
                    + "select 1 from Enrolment e, TrainingSession s where e.sessionId = s.id and s.courseId = c.id"
                    + " and e.institutionId = :institutionId and e.attended = true)")
    List<CourseKind> missing(UUID programmeId, UUID institutionId);
}
