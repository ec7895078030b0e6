package cn.tongchou.budget;

import cn.tongchou.shared.Money;

/**
 * One side of an entry; either the debit or the credit is more than zero.
 *
 * @param lineNo 1, 2, …
 */
public record LedgerLine(int lineNo, LedgerAccount account, Money debit, Money credit) {}
