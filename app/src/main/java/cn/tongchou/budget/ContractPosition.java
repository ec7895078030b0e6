package cn.tongchou.budget;

import cn.tongchou.shared.Money;

/**
 * Where the money of one contract stands, in yuan.
 *
 * @param committed what the contract took up when it was signed
 * @param paid paid so far
 * @param released given back
 */
public record ContractPosition(Money committed, Money paid, Money released) {

    /** A contract that never took up anything. */
    public static final ContractPosition NONE =
            new ContractPosition(Money.ZERO, Money.ZERO, Money.ZERO);

    /** Neither paid nor released; zero means that the contract is settled. */
    public Money outstanding() {
        return committed.minus(paid).minus(released);
    }
}
