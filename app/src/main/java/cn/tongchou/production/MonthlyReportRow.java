package cn.tongchou.production;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** One row of the list of monthly reports. */
public record MonthlyReportRow(
        UUID id,
        String number,
        UUID institutionId,
        YearMonth month,
        LocalDate dueOn,
        MonthlyReportStatus status,
        int round,
        String responsible,
        Instant submittedAt,
        LocalDate remindedOn) {}
