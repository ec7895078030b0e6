package cn.tongchou.acceptance;

import cn.tongchou.shared.Money;
import java.util.UUID;

/**
 * What a coordinator enters to release a payment.
 *
 * @param commandId id of the form, at most one effect
 * @param amount yuan, zero up to what is payable
 * @param last nothing further will be paid: the remainder of the commitment is given back when
 *     finance confirms
 * @param invoiceNo the supplier's invoice, required when something is paid
 * @param reason required when the amount is lower than payable, and when a remainder is given back
 */
public record ReleaseCommand(
        UUID commandId,
        UUID contractId,
        Money amount,
        boolean last,
        String invoiceNo,
        String reason) {}
