package cn.tongchou.budget;

import cn.tongchou.shared.Keys;

/** Where a 请示 passes, in this order (S17). */
public enum MemoStation {
    /** 省馆 hands it in. */
    LEAD_LIBRARY,
    /** 省文化厅 forwards it or gives it back. */
    CULTURE_DEPARTMENT,
    /** 省财政 approves it or gives it back. */
    FINANCE_DEPARTMENT;

    public String messageKey() {
        return Keys.of("budget.station", this);
    }
}
