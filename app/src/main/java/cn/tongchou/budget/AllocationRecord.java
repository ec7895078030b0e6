package cn.tongchou.budget;

import cn.tongchou.shared.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of an 指标文 that finance grants.
 *
 * @param documentNumber 文号, such as 黑财教〔2017〕35号, at most 80 characters
 * @param amount more than zero
 * @param projectId the construction project it is meant for, or {@code null} for shared money
 * @param issuedOn not after today
 * @param attachmentId the document, or {@code null}
 */
public record AllocationRecord(
        UUID programmeId,
        String documentNumber,
        Money amount,
        FundSource source,
        UUID projectId,
        LocalDate issuedOn,
        UUID attachmentId) {}
