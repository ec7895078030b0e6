package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money of an allocation that has arrived at the lead library.
 *
 * @param amount more than zero, at most what of the allocation has not arrived
 * @param receivedOn not after today, not before the allocation was issued
 * @param documentNumber 到账单号, at most 80 characters
 * @param attachmentId the slip, or {@code null}
 */
public record ReceiptRecord(
        UUID allocationId,
        Money amount,
        LocalDate receivedOn,
        String documentNumber,
        UUID attachmentId) {}
