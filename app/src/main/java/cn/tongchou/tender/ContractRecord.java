package cn.tongchou.tender;

import cn.tongchou.budget.FundSource;
import cn.tongchou.shared.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A contract as it was signed.
 *
 * @param signedOn not before the award notice, not after today
 * @param amount yuan; exactly the award: the price, or the price per page × the confirmed quantity
 * @param source the money it is paid from
 * @param attachmentId the contract, or {@code null}
 */
public record ContractRecord(
        UUID lotId, LocalDate signedOn, Money amount, FundSource source, UUID attachmentId) {}
