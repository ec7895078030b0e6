package cn.tongchou.reporting.leadership;

import java.math.BigDecimal;

/**
 * What had been paid at the end of a month. Months that have not begun have only their time.
 *
 * @param month 1 to 12
 * @param paid yuan paid from the beginning until the end of the month
 * @param percent the same in percent of the budget; {@code null} without one
 * @param time 序时进度 at the end of the month, in percent
 */
public record SpendingMonth(int month, BigDecimal paid, BigDecimal percent, BigDecimal time) {}
