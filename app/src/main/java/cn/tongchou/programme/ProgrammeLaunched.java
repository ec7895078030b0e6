package cn.tongchou.programme;

import java.util.UUID;

/** A programme was launched; published inside the launch. */
public record ProgrammeLaunched(UUID programmeId) {}
