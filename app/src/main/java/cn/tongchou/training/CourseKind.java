package cn.tongchou.training;

import cn.tongchou.shared.Keys;

/** The three kinds of training of the deck (S26–S28). */
public enum CourseKind {
    /** 项目解读 */
    PROJECT_BRIEFING,
    /** 设备使用 */
    EQUIPMENT_USE,
    /** 平台使用 */
    PLATFORM_USE;

    public String messageKey() {
        return Keys.of("training.course-kind", this);
    }
}
