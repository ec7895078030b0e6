package cn.tongchou.training;

/** How far a course has come. */
public enum CourseStatus {
    /** No session yet */
    PLANNED,
    /** A session has its day; nobody's attendance is recorded */
    SCHEDULED,
    /** Attendance of a session is recorded; supplementary sessions may follow */
    HELD
}
