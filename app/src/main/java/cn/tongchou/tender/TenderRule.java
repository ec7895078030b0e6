package cn.tongchou.tender;

import cn.tongchou.shared.Keys;

/**
 * What a dated rule row may say. Its number, method, first day and source stand in the table and
 * may be added to.
 */
public enum TenderRule {
    /** Valid bids that a lot needs to be scored. */
    MIN_BIDDERS(true),
    /** Least number of committee members. */
    COMMITTEE_SIZE(true),
    /** Experts among every three members at least. */
    COMMITTEE_EXPERTS(true),
    /** Budget in yuan from which a larger committee is advised. */
    COMMITTEE_LARGE_BUDGET(false),
    /** Members advised from that budget on. */
    COMMITTEE_LARGE_SIZE(false),
    /** Least points for the price, goods. */
    PRICE_WEIGHT_GOODS_MIN(true),
    /** Least points for the price, services. */
    PRICE_WEIGHT_SERVICES_MIN(true),
    /** Most points for the price, goods. */
    PRICE_WEIGHT_GOODS_MAX(true),
    /** Most points for the price, services. */
    PRICE_WEIGHT_SERVICES_MAX(true),
    /** Whoever inspects may not scan: always, so the only value is 1 and a row gives a source. */
    INSPECTION_INDEPENDENT(true),
    /** Calendar days from the announcement to the deadline for bids. */
    BID_WINDOW_DAYS(false),
    /** The same in working days. */
    BID_WINDOW_WORKING_DAYS(false),
    /** Working days from the evaluation to the purchaser's confirmation. */
    CONFIRM_WORKING_DAYS(false),
    /** Working days from the confirmation to the award notice. */
    NOTICE_WORKING_DAYS(false),
    /** Calendar days from the award notice to the contract. */
    CONTRACT_DAYS(false),
    /** Working days from the contract to its publication. */
    PUBLISH_CONTRACT_WORKING_DAYS(false),
    /** Working days from the contract to its filing. */
    FILE_CONTRACT_WORKING_DAYS(false),
    /** Percent of the average below which a price is abnormally low. */
    ABNORMAL_OF_AVERAGE(false),
    /** Percent of the second-lowest price. */
    ABNORMAL_OF_SECOND(false),
    /** Percent of the lot's budget. */
    ABNORMAL_OF_BUDGET(false),
    /** Yuan from which open tender is the rule. */
    OPEN_TENDER_THRESHOLD(false);

    private final boolean blocking;

    TenderRule(boolean blocking) {
        this.blocking = blocking;
    }

    /** Whether a step against the rule is refused; otherwise the page warns. */
    public boolean isBlocking() {
        return blocking;
    }

    public String messageKey() {
        return Keys.of("tender.rule", this);
    }
}
