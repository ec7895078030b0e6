package cn.tongchou.programme;

import java.util.UUID;

/** A construction project was suspended; published inside the suspension. */
public record ProjectSuspended(UUID projectId) {}
