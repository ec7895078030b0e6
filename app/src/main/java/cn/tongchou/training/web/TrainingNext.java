package cn.tongchou.training.web;

import cn.tongchou.shared.Clock;
import cn.tongchou.training.CourseStatus;
import cn.tongchou.training.TrainingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Who must act on the training of a year.
 *
 * @param what the end of the message keys {@code training.next.*}
 * @param since business date, or {@code null} where it is not known
 * @param days left to the session that is meant, or {@code null}
 */
record TrainingNext(String what, LocalDate since, Long days) {

    /**
     * What comes first: a session for each required course, the attendance of a session that took
     * place, who comes to the next one, a supplementary one for the libraries that lack a course.
     *
     * @param begun the day on which the last contract was signed, or {@code null} before
     * @param lacking whether a library still lacks a required course
     * @return {@code null} when nothing is left to do
     */
    static TrainingNext of(
            List<TrainingPage.CourseRow> courses,
            LocalDate begun,
            boolean lacking,
            LocalDate today) {
        if (begun == null) {
            return new TrainingNext("contracts", null, null);
        }
        if (courses.stream()
                .map(TrainingPage.CourseRow::course)
                .anyMatch(one -> one.isRequired() && one.status() == CourseStatus.PLANNED)) {
            return new TrainingNext("schedule", begun, null);
        }
        List<TrainingSession> sessions =
                courses.stream()
                        .flatMap(row -> row.sessions().stream())
                        .map(TrainingPage.SessionRow::session)
                        .sorted(Comparator.comparing(TrainingSession::heldOn))
                        .toList();
        TrainingSession open =
                sessions.stream().filter(one -> !one.isRecorded()).findFirst().orElse(null);
        if (open != null && !open.heldOn().isAfter(today)) {
            return new TrainingNext("record", open.heldOn(), null);
        }
        if (open != null) {
            return new TrainingNext(
                    "enrol", begun, open.heldOn().toEpochDay() - today.toEpochDay());
        }
        return lacking ? new TrainingNext("supplement", lastRecord(sessions), null) : null;
    }

    private static LocalDate lastRecord(List<TrainingSession> sessions) {
        Instant last =
                sessions.stream()
                        .map(TrainingSession::recordedAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return Clock.dateOf(last);
    }
}
