package cn.tongchou.reporting.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;

/** 序时进度: the share of a calendar year that is over at the end of a day. */
public final class TimeProgress {

    private TimeProgress() {}

    /** 0.721311 for 264 of 366 days; 0 before the year and 1 after it. */
    public static BigDecimal of(int year, LocalDate day) {
        if (day.getYear() != year) {
            return day.getYear() < year ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        return BigDecimal.valueOf(day.getDayOfYear())
                .divide(BigDecimal.valueOf(Year.of(year).length()), 6, RoundingMode.HALF_UP);
    }
}
