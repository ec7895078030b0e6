package cn.tongchou.acceptance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What finance enters when a payment has been made.
 *
 * @param commandId id of the form, at most one effect
 * @param voucherNo number of the voucher, 1 to 60 characters
 * @param paidOn the day, not later than today and not before the release
 */
public record PayCommand(UUID commandId, UUID paymentId, String voucherNo, LocalDate paidOn) {}
