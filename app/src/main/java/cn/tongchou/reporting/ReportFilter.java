package cn.tongchou.reporting;

import cn.tongchou.shared.ConstructionKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What a report is about and which of its rows are asked for. A component that a report does not
 * know is ignored.
 *
 * @param year the programme's year; for the comparison the last year, {@code null} for all
 * @param fromYear the comparison's first year, {@code null} for all
 * @param month 1 to 12, the month of the progress report; {@code null} for the last one with days
 *     in it
 * @param kind one construction kind, or {@code null} for all
 * @param institutionId one library, or {@code null} for all
 */
public record ReportFilter(
        Integer year, Integer fromYear, Integer month, ConstructionKind kind, UUID institutionId) {

    /** A year as a whole. */
    public static ReportFilter year(int year) {
        return new ReportFilter(year, null, null, null, null);
    }

    /** A month of a year. */
    public static ReportFilter month(YearMonth month) {
        return new ReportFilter(month.getYear(), null, month.getMonthValue(), null, null);
    }

    /** The same with one library's rows only. */
    ReportFilter at(UUID library) {
        return new ReportFilter(year, fromYear, month, kind, library);
    }

    /** The month of the progress report: the one asked for, else the year's last that has begun. */
    YearMonth monthOrLast(int programmeYear, LocalDate today) {
        if (month != null) {
            return YearMonth.of(programmeYear, month);
        }
        YearMonth now = YearMonth.from(today);
        YearMonth last = YearMonth.of(programmeYear, 12);
        return now.isAfter(last)
                ? last
                : now.getYear() < programmeYear ? YearMonth.of(programmeYear, 1) : now;
    }
}
