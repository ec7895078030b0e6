package cn.tongchou.production.process;

/** What the drawing {@code monthly-report} names. Its business key is the report's number. */
public final class MonthlyReportProcess {

    static final String PROCESS = "monthly-report";

    /** 填报月报 */
    public static final String FILL = "user_fill_monthly_report";

    /** 收取月报 */
    public static final String TAKE = "user_take_monthly_report";

    static final String DEADLINE = "timer_monthly_report_deadline";

    /** Variables, strings: ids, and the coordinator's decision. */
    static final String PROGRAMME_ID = "programmeId";

    static final String LIBRARY_MONTH_ID = "libraryMonthId";
    static final String REPORT_ID = "reportId";
    static final String DECISION = "monthlyReportDecision";

    private MonthlyReportProcess() {}
}
