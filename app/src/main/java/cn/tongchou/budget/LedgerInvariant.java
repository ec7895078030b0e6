package cn.tongchou.budget;

import cn.tongchou.shared.Invariant;
import cn.tongchou.shared.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I2: every entry is balanced and chained to the one before, without a gap; recounted from the
 * lines, no programme has more committed and paid than allocated + carried over − returned, and
 * every kept balance agrees.
 */
@Component
class LedgerInvariant implements Invariant {

    private static final int PORTION = 1000;

    private final LedgerJournal journal;
    private final FundPositions positions;
    private final LedgerGuards guards;
    private final JdbcTemplate jdbc;

    LedgerInvariant(
            LedgerJournal journal,
            FundPositions positions,
            LedgerGuards guards,
            JdbcTemplate jdbc) {
        this.journal = journal;
        this.positions = positions;
        this.guards = guards;
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I2";
    }

    @Override
    public String statement() {
        return "ledger: entries balanced, chained without a gap, balances recounted, nothing beyond the allocation";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        Map<UUID, ContractPosition> contracts = new HashMap<>();
        LedgerJournal.Head last = new LedgerJournal.Head(0, LedgerJournal.GENESIS);
        long first = 1;
        LedgerJournal.Head head = journal.head();
        long highest =
                jdbc.queryForObject("select coalesce(max(seq), 0) from ledger_entry", Long.class);
        while (first <= highest) {
            for (LedgerEntry entry : journal.from(first, PORTION)) {
                last = checkEntry(entry, last, contracts, violations);
            }
            first += PORTION;
        }
        if (!head.equals(last)) {
            violations.add("ledger head does not follow the last entry " + last.seq());
        }
        checkLines(violations);
        checkBalances(violations);
        checkCommitments(contracts, violations);
        return new Result(last.seq(), violations);
    }

    private static LedgerJournal.Head checkEntry(
            LedgerEntry entry,
            LedgerJournal.Head last,
            Map<UUID, ContractPosition> contracts,
            List<String> violations) {
        if (entry.seq() != last.seq() + 1) {
            violations.add("ledger entry " + (last.seq() + 1) + " is missing");
        } else if (!entry.previousHash().equals(last.hash())) {
            violations.add("ledger entry " + entry.seq() + " does not follow the entry before");
        }
        if (!LedgerJournal.hash(entry).equals(entry.hash())) {
            violations.add("ledger entry " + entry.seq() + " was altered");
        }
        Money debit = entry.lines().stream().map(LedgerLine::debit).reduce(Money.ZERO, Money::plus);
        Money credit =
                entry.lines().stream().map(LedgerLine::credit).reduce(Money.ZERO, Money::plus);
        if (!debit.equals(credit) || !debit.isPositive()) {
            violations.add(
                    "ledger entry " + entry.seq() + " is not balanced: " + debit + " / " + credit);
        }
        if (entry.contractId() != null) {
            contracts.merge(entry.contractId(), moved(entry), LedgerInvariant::plus);
        }
        return new LedgerJournal.Head(entry.seq(), entry.hash());
    }

    /** What an entry did to its contract, from its lines. */
    private static ContractPosition moved(LedgerEntry entry) {
        Money committed = sum(entry, LedgerAccount.COMMITTED);
        Money paid = sum(entry, LedgerAccount.SPENT);
        return switch (entry.kind()) {
            case COMMIT -> new ContractPosition(committed, Money.ZERO, Money.ZERO);
            case RELEASE -> new ContractPosition(Money.ZERO, Money.ZERO, committed.negate());
            default -> new ContractPosition(Money.ZERO, paid, Money.ZERO);
        };
    }

    private static Money sum(LedgerEntry entry, LedgerAccount account) {
        return entry.lines().stream()
                .filter(line -> line.account() == account)
                .map(line -> line.credit().minus(line.debit()))
                .reduce(Money.ZERO, Money::plus);
    }

    private static ContractPosition plus(ContractPosition a, ContractPosition b) {
        return new ContractPosition(
                a.committed().plus(b.committed()),
                a.paid().plus(b.paid()),
                a.released().plus(b.released()));
    }

    private void checkLines(List<String> violations) {
        jdbc.queryForList(
                        "select l.entry_seq from ledger_line l join ledger_entry e on e.seq = l.entry_seq where l.programme_id <>"
                                + " e.programme_id or l.source <> e.source or coalesce(l.project_id, '') <> coalesce(e.project_id, '')",
                        Long.class)
                .forEach(
                        seq ->
                                violations.add(
                                        "a line of ledger entry "
                                                + seq
                                                + " names another programme, source or project"));
    }

    private void checkBalances(List<String> violations) {
        Map<UUID, FundPosition> counted = positions.byProgramme();
        for (String id : jdbc.queryForList("select programme_id from fund_balance", String.class)) {
            counted.putIfAbsent(UUID.fromString(id), FundPosition.NONE);
        }
        counted.forEach(
                (programmeId, position) -> {
                    if (!position.equals(guards.position(programmeId))) {
                        violations.add(
                                "fund balance of programme "
                                        + programmeId
                                        + " differs from its entries");
                    }
                    if (position.available().isNegative()
                            || position.cash().isNegative()
                            || position.committed().isNegative()) {
                        violations.add(
                                "programme "
                                        + programmeId
                                        + " spends more than it has: available "
                                        + position.available()
                                        + ", cash "
                                        + position.cash()
                                        + ", committed "
                                        + position.committed());
                    }
                });
    }

    private void checkCommitments(Map<UUID, ContractPosition> contracts, List<String> violations) {
        for (String id : jdbc.queryForList("select contract_id from commitment", String.class)) {
            contracts.putIfAbsent(UUID.fromString(id), ContractPosition.NONE);
        }
        contracts.forEach(
                (contractId, position) -> {
                    if (!position.equals(guards.contract(contractId))) {
                        violations.add(
                                "commitment of contract "
                                        + contractId
                                        + " differs from its entries");
                    }
                    if (position.outstanding().isNegative()) {
                        violations.add(
                                "contract "
                                        + contractId
                                        + " is paid and released beyond its amount");
                    }
                });
    }
}
