package cn.tongchou.acceptance;

import cn.tongchou.shared.Money;

/**
 * What may be paid on a contract now, and how that comes about. All in yuan.
 *
 * @param entitled what acceptance has earned so far, never above the contract
 * @param paid what finance has paid
 * @param waiting what is released and waits for finance
 * @param quantity accepted quantity that the contractor produced; {@code null} for a lump sum
 * @param unitPrice price of one unit; {@code null} for a lump sum
 * @param outstanding what is committed and neither paid nor given back
 */
public record Payable(
        Money entitled,
        Money paid,
        Money waiting,
        Long quantity,
        Money unitPrice,
        Money outstanding) {

    /** What may still be released. */
    public Money amount() {
        Money left = entitled.minus(paid).minus(waiting);
        Money atMost = outstanding.minus(waiting);
        Money least = left.exceeds(atMost) ? atMost : left;
        return least.isNegative() ? Money.ZERO : least;
    }
}
