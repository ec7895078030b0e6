package cn.tongchou.training;

import java.util.UUID;

/**
 * Whether an enrolled person came.
 *
 * @param testPassed {@code null} where there was no test
 */
public record Presence(UUID enrolmentId, boolean attended, Boolean testPassed) {}
