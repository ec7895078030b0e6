package cn.tongchou.acceptance;

import cn.tongchou.production.AssignmentStatus;
import java.util.UUID;

/**
 * A confirmed claim that is neither accepted nor given back yet, so that a contract still waits for
 * it.
 *
 * @param number the assignment's number, known before the assignment is opened
 * @param assignmentId {@code null} until the assignment is opened
 * @param institutionId the library that constructs it
 * @param status {@code null} until the assignment is opened
 */
public record AwaitedAssignment(
        String number, UUID assignmentId, UUID institutionId, AssignmentStatus status) {}
