package cn.tongchou.programme;

import java.util.UUID;

/** A programme was closed; published inside the closing. */
public record ProgrammeClosed(UUID programmeId) {}
