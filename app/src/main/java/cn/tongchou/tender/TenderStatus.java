package cn.tongchou.tender;

import cn.tongchou.shared.Keys;

/** What a joint tender waits for. */
public enum TenderStatus {
    /** 待开标: the lots are planned and announced. */
    ANNOUNCED,
    /** 待评审: the bids have been opened. */
    OPENED,
    /** 待定标: the committee has scored. */
    EVALUATED,
    /** 待签约: every lot has its winner or was cancelled. */
    AWARDED,
    /** 已签约; or every lot was cancelled and there is nothing to sign. */
    CONTRACTED;

    public String messageKey() {
        return Keys.of("tender.status", this);
    }
}
