package cn.tongchou.shared;

/** What a construction kind is counted in. Quantities of different units are never added. */
public enum Unit {
    /** 页 */
    PAGE,
    /** 条 */
    RECORD,
    /** 个网站 */
    SITE,
    /** 选题 */
    TOPIC;

    /** The key of the unit's name, such as {@code shared.unit.page}. */
    public String messageKey() {
        return Keys.of("shared.unit", this);
    }
}
