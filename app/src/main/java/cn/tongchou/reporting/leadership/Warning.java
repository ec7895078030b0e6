package cn.tongchou.reporting.leadership;

import cn.tongchou.reporting.year.Risk;
import cn.tongchou.shared.Keys;

/** 预警级别 of a library, as on the year's page. */
public enum Warning {
    /** 绿: nothing is at risk */
    GREEN,
    /** 黄: behind the time, in rework or untrained */
    YELLOW,
    /** 红: a deadline has passed */
    RED;

    static Warning of(Risk risk) {
        return risk.severe() ? RED : YELLOW;
    }

    public String messageKey() {
        return Keys.of("reporting.warning", this);
    }

    /** The class by which pages colour it. */
    public String css() {
        return switch (this) {
            case RED -> "bad";
            case YELLOW -> "warn";
            case GREEN -> "f4";
        };
    }

    Warning or(Warning other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
