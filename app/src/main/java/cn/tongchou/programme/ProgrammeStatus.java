package cn.tongchou.programme;

/** How far the year has come. */
public enum ProgrammeStatus {
    /** 拟定: may be edited, nobody outside has been told. */
    DRAFT,
    /** 进行中: launched. */
    RUNNING,
    /** 已结项: read-only. */
    CLOSED
}
