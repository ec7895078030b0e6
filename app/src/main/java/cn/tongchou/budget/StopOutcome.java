package cn.tongchou.budget;

import cn.tongchou.shared.Keys;

/** What a station did with a 请示. */
public enum StopOutcome {
    /** 报送, 转报 or 批准: it went on, at the last station it was approved. */
    PASSED_ON,
    /** 退回 */
    GIVEN_BACK;

    public String messageKey() {
        return Keys.of("budget.stop-outcome", this);
    }
}
