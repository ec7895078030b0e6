package cn.tongchou.inspection;

import cn.tongchou.shared.Keys;

/** How grave a defect is. Which classes make a unit nonconforming stands in the dated rule. */
public enum DefectClass {
    /** 致命: one of them fails the whole batch. */
    A,
    /** 严重: the unit does not conform. */
    B,
    /** 轻微: recorded and reported, the unit still conforms. */
    C;

    public String messageKey() {
        return Keys.of("inspection.defect-class", this);
    }
}
