package cn.tongchou.budget.process;

/** What the drawing {@code fund-request} names. Its business key is the programme's number. */
public final class FundRequestProcess {

    /** 拟写请示 */
    public static final String DRAFT_REQUEST_MEMO = "user_draft_request_memo";

    /** 登记请示流转 */
    public static final String RECORD_MEMO_ROUTE = "user_record_memo_route";

    /** 登记经费下达 */
    public static final String RECORD_ALLOCATION = "user_record_allocation";

    /** 登记到账 */
    public static final String RECORD_FUND_RECEIPT = "user_record_fund_receipt";

    /** Outcome of 登记请示流转: {@code APPROVED} or {@code REJECTED}. */
    static final String MEMO_OUTCOME = "memoOutcome";

    private FundRequestProcess() {}
}
