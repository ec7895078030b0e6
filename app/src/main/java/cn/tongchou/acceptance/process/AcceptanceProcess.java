package cn.tongchou.acceptance.process;

/**
 * What the drawings {@code library-assignment}, {@code acceptance-and-payment} and {@code closing}
 * name of this module. Business keys: the assignment's number, the contract's number, the
 * programme's number.
 */
public final class AcceptanceProcess {

    static final String CONTRACT_PROCESS = "acceptance-and-payment";

    /** 验收任务 */
    public static final String ACCEPT_ASSIGNMENT = "user_accept_assignment";

    /** 履约验收 */
    public static final String ACCEPT_LOT = "user_accept_lot";

    /** 审核付款 */
    public static final String RELEASE_PAYMENT = "user_release_payment";

    /** 支付 */
    public static final String PAY = "user_pay";

    /** Reminds finance of a payment that waits. */
    static final String PAYMENT_REMINDER = "timer_payment_reminder";

    /** 编制年报 */
    public static final String COMPILE_REPORT = "user_compile_annual_report";

    /** 批准年报 */
    public static final String APPROVE_REPORT = "user_approve_annual_report";

    /** Variable, string: the programme's id. */
    static final String PROGRAMME_ID = "programmeId";

    /** Variable, string: the assignment's id. */
    static final String ASSIGNMENT_ID = "assignmentId";

    /** Variable, string: the contract's id. */
    static final String CONTRACT_ID = "contractId";

    /** Outcome of 验收任务: {@code ACCEPTED} or {@code EXTENDED}. */
    static final String ACCEPTANCE_DECISION = "acceptanceDecision";

    /** Outcome of 支付: {@code PAID} or {@code RETURNED}. */
    static final String PAYMENT_OUTCOME = "paymentOutcome";

    /** Outcome of 支付, boolean, with {@code PAID}: whether the contract is settled. */
    static final String CONTRACT_SETTLED = "contractSettled";

    /** Outcome of 批准年报: {@code APPROVED} or {@code RETURNED}. */
    static final String REPORT_OUTCOME = "reportOutcome";

    private AcceptanceProcess() {}
}
