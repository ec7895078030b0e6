package cn.tongchou.budget;

import static cn.tongchou.budget.LedgerAccount.ALLOTMENT_AVAILABLE;
import static cn.tongchou.budget.LedgerAccount.ALLOTMENT_CARRIED;
import static cn.tongchou.budget.LedgerAccount.ALLOTMENT_GRANTED;
import static cn.tongchou.budget.LedgerAccount.ALLOTMENT_RETURNED;
import static cn.tongchou.budget.LedgerAccount.CASH;
import static cn.tongchou.budget.LedgerAccount.CASH_PAID;
import static cn.tongchou.budget.LedgerAccount.CASH_RETURNED;
import static cn.tongchou.budget.LedgerAccount.COMMITTED;
import static cn.tongchou.budget.LedgerAccount.FUNDS_CARRIED;
import static cn.tongchou.budget.LedgerAccount.FUNDS_RECEIVED;
import static cn.tongchou.budget.LedgerAccount.SPENT;

import cn.tongchou.shared.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Which accounts an entry moves. Every pair moves one amount from a credit to a debit, so an entry
 * always balances.
 */
final class EntryLines {

    private EntryLines() {}

    /**
     * The lines of an entry.
     *
     * @param kind what the entry does; a correction has the kind of the entry that it corrects
     * @param amount a negative amount moves the same accounts the other way round
     */
    static List<LedgerLine> of(LedgerEntryKind kind, Money amount) {
        List<LedgerLine> lines = new ArrayList<>();
        switch (kind) {
            case ALLOCATE, ADJUST -> pair(lines, ALLOTMENT_GRANTED, ALLOTMENT_AVAILABLE, amount);
            case RECEIVE -> pair(lines, CASH, FUNDS_RECEIVED, amount);
            case COMMIT -> pair(lines, ALLOTMENT_AVAILABLE, COMMITTED, amount);
            case RELEASE -> pair(lines, COMMITTED, ALLOTMENT_AVAILABLE, amount);
            case PAY -> {
                pair(lines, COMMITTED, SPENT, amount);
                pair(lines, CASH_PAID, CASH, amount);
            }
            case RETURN -> {
                pair(lines, ALLOTMENT_AVAILABLE, ALLOTMENT_RETURNED, amount);
                pair(lines, CASH_RETURNED, CASH, amount);
            }
            case CARRY_OVER -> {
                pair(lines, ALLOTMENT_CARRIED, ALLOTMENT_AVAILABLE, amount);
                pair(lines, CASH, FUNDS_CARRIED, amount);
            }
        }
        return List.copyOf(lines);
    }

    private static void pair(
            List<LedgerLine> lines, LedgerAccount debit, LedgerAccount credit, Money amount) {
        if (amount.isNegative()) {
            pair(lines, credit, debit, amount.negate());
            return;
        }
        lines.add(new LedgerLine(lines.size() + 1, debit, amount, Money.ZERO));
        lines.add(new LedgerLine(lines.size() + 1, credit, Money.ZERO, amount));
    }
}
