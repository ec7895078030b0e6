package cn.tongchou.training;

import java.time.LocalDate;

/**
 * One row of the list of trainees.
 *
 * @param attended whether the person came, or {@code null} until it is recorded
 */
public record TraineeLine(
        CourseKind course,
        LocalDate heldOn,
        String place,
        String library,
        String person,
        Boolean attended,
        Boolean testPassed) {}
