package cn.tongchou.shared;

/**
 * The kinds of resources that libraries construct jointly; each is counted in a unit of its own.
 */
public enum ConstructionKind {
    /** 地方文献数字化 */
    LOCAL_DOCUMENT("LD", Unit.PAGE),
    /** 政府公开信息 */
    GOV_OPEN_INFO("GI", Unit.RECORD),
    /** 网事典藏 */
    WEB_ARCHIVE("WA", Unit.SITE),
    /** 专题资源 */
    TOPIC_RESOURCE("TR", Unit.TOPIC);

    private final String code;
    private final Unit unit;

    ConstructionKind(String code, Unit unit) {
        this.code = code;
        this.unit = unit;
    }

    /** Two letters that stand in human numbers, such as {@code 2017-LD-B-0001}. */
    public String code() {
        return code;
    }

    public Unit unit() {
        return unit;
    }

    /** The key of the kind's name, such as {@code shared.construction-kind.local-document}. */
    public String messageKey() {
        return Keys.of("shared.construction-kind", this);
    }
}
