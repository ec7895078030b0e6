package cn.tongchou.budget;

import cn.tongchou.shared.Formats;
import cn.tongchou.shared.Money;
import cn.tongchou.shared.RuleViolation;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Decides whether there is money: one conditional update per posting on the programme's balance,
 * and one on the contract's commitment. Reading first would let two people spend the same yuan.
 */
@Component
class LedgerGuards {

    private static final String BALANCE = "update fund_balance set ";
    private static final String OF_PROGRAMME = " where programme_id = :programme";
    private static final String NO_MORE_ARRIVED_THAN_GRANTED =
            " and received + :received <= allocated + :allocated";
    private static final String NO_MORE_TAKEN_THAN_GRANTED =
            " and committed + :committed + paid + :paid"
                    + " <= allocated + :allocated + carried_over + :carried - returned - :returned";
    private static final String NO_MORE_GONE_THAN_ARRIVED =
            " and paid + :paid + returned + :returned <= received + :received + carried_over + :carried";
    private static final String NEVER_NEGATIVE =
            " and allocated + :allocated >= 0 and returned + :returned >= 0"
                    + " and received + :received >= 0 and committed + :committed >= 0 and paid + :paid >= 0";

    private final NamedParameterJdbcTemplate jdbc;
    private final FundPositions positions;
    private final Formats formats;

    LedgerGuards(NamedParameterJdbcTemplate jdbc, FundPositions positions, Formats formats) {
        this.positions = positions;
        this.jdbc = jdbc;
        this.formats = formats;
    }

    /**
     * Creates the programme's balance at its first entry; the ledger's head is locked, so nobody
     * else does.
     */
    void openBalance(UUID programmeId) {
        if (jdbc.queryForObject(
                        "select count(*) from fund_balance where programme_id = :programme",
                        Map.of("programme", programmeId.toString()),
                        Long.class)
                == 0) {
            begin(programmeId);
        }
    }

    private void begin(UUID programmeId) {
        try {
            jdbc.update(
                    "insert into fund_balance (programme_id, allocated, carried_over, returned, received, committed, paid, released)"
                            + " values (:programme, 0, 0, 0, 0, 0, 0, 0)",
                    Map.of("programme", programmeId.toString()));
        } catch (DuplicateKeyException begunByAnother) {
            // Its row may be invisible to this transaction; the step is tried again from outside.
            throw new CannotAcquireLockException("balance of " + programmeId, begunByAnother);
        }
    }

    /**
     * Moves the programme's balance.
     *
     * @throws RuleViolation {@code budget.error.beyond-allocation}, {@code
     *     budget.error.beyond-allotment}, {@code budget.error.not-received}, {@code
     *     budget.error.below-zero}, each with what is left
     */
    void moveBalance(UUID programmeId, LedgerEntryKind kind, Money amount) {
        Moves moves = Moves.of(kind, amount);
        int moved =
                jdbc.update(
                        BALANCE
                                + "allocated = allocated + :allocated, carried_over = carried_over + :carried,"
                                + " returned = returned + :returned, received = received + :received,"
                                + " committed = committed + :committed, paid = paid + :paid, released = released + :released"
                                + OF_PROGRAMME
                                + NO_MORE_ARRIVED_THAN_GRANTED
                                + NO_MORE_TAKEN_THAN_GRANTED
                                + NO_MORE_GONE_THAN_ARRIVED
                                + NEVER_NEGATIVE,
                        moves.parameters().addValue("programme", programmeId.toString()));
        if (moved == 0) {
            throw whyNot(position(programmeId), kind, amount);
        }
    }

    /**
     * Money of one source is committed only as far as that source has any left, recounted from the
     * entries; the ledger's head is locked, so nobody commits in between.
     *
     * @throws RuleViolation {@code budget.error.beyond-source} with the source, what was wanted and
     *     what is left of it
     */
    void requireOfSource(UUID programmeId, FundSource source, Money amount) {
        Money left =
                positions.bySource(programmeId).getOrDefault(source, FundPosition.NONE).available();
        if (amount.exceeds(left)) {
            throw RuleViolation.at(
                    "source",
                    "budget.error.beyond-source",
                    new DefaultMessageSourceResolvable(source.messageKey()),
                    formats.money(amount),
                    formats.money(left));
        }
    }

    private RuleViolation whyNot(FundPosition now, LedgerEntryKind kind, Money amount) {
        String wanted = formats.money(amount);
        boolean takes =
                kind == LedgerEntryKind.COMMIT
                        || kind == LedgerEntryKind.RETURN
                        || amount.isNegative();
        if (takes
                && amount.amount().abs().compareTo(now.available().amount()) > 0
                && kind != LedgerEntryKind.PAY) {
            return RuleViolation.at(
                    "amount",
                    "budget.error.beyond-allocation",
                    wanted,
                    formats.money(now.available()));
        }
        if (kind == LedgerEntryKind.RECEIVE && amount.exceeds(now.notReceived())) {
            return RuleViolation.at(
                    "amount",
                    "budget.error.beyond-allotment",
                    wanted,
                    formats.money(now.notReceived()));
        }
        if (kind == LedgerEntryKind.PAY && amount.exceeds(now.committed())) {
            return RuleViolation.at(
                    "amount",
                    "budget.error.beyond-commitment",
                    wanted,
                    formats.money(now.committed()));
        }
        if (amount.amount().abs().compareTo(now.cash().amount()) > 0) {
            return RuleViolation.at(
                    "amount", "budget.error.not-received", wanted, formats.money(now.cash()));
        }
        return RuleViolation.at("amount", "budget.error.below-zero", wanted);
    }

    /** The programme's balance as its row keeps it. */
    FundPosition position(UUID programmeId) {
        return jdbc
                .query(
                        "select allocated, carried_over, returned, received, committed, paid, released from fund_balance"
                                + OF_PROGRAMME,
                        Map.of("programme", programmeId.toString()),
                        (r, i) ->
                                new FundPosition(
                                        new Money(r.getBigDecimal(1)),
                                        new Money(r.getBigDecimal(2)),
                                        new Money(r.getBigDecimal(3)),
                                        new Money(r.getBigDecimal(4)),
                                        new Money(r.getBigDecimal(5)),
                                        new Money(r.getBigDecimal(6)),
                                        new Money(r.getBigDecimal(7))))
                .stream()
                .findFirst()
                .orElse(FundPosition.NONE);
    }

    /** Takes up money for a contract: the first time a row, later more on the same row. */
    void commit(LedgerPosting posting) {
        var values =
                new MapSqlParameterSource()
                        .addValue("contract", posting.contractId().toString())
                        .addValue("programme", posting.programmeId().toString())
                        .addValue("source", posting.source().name())
                        .addValue(
                                "project",
                                posting.projectId() == null ? null : posting.projectId().toString())
                        .addValue("document", posting.sourceDocument())
                        .addValue("n", posting.amount().amount());
        if (jdbc.update(
                        "update commitment set amount = amount + :n where contract_id = :contract",
                        values)
                == 0) {
            jdbc.update(
                    "insert into commitment (contract_id, programme_id, source, project_id, document, amount, paid, released)"
                            + " values (:contract, :programme, :source, :project, :document, :n, 0, 0)",
                    values);
        }
    }

    /**
     * Pays from, or gives back, a contract's commitment.
     *
     * @throws RuleViolation {@code budget.error.no-commitment} or {@code
     *     budget.error.beyond-commitment}
     */
    void draw(UUID contractId, LedgerEntryKind kind, Money amount) {
        String column = kind == LedgerEntryKind.PAY ? "paid" : "released";
        int drawn =
                jdbc.update(
                        "update commitment set "
                                + column
                                + " = "
                                + column
                                + " + :n where contract_id = :contract and "
                                + column
                                + " + :n >= 0 and paid + released + :n <= amount",
                        Map.of("n", amount.amount(), "contract", contractId.toString()));
        if (drawn == 0) {
            ContractPosition now = contract(contractId);
            if (now.equals(ContractPosition.NONE)) {
                throw RuleViolation.of("budget.error.no-commitment");
            }
            throw RuleViolation.at(
                    "amount",
                    "budget.error.beyond-commitment",
                    formats.money(amount),
                    formats.money(now.outstanding()));
        }
    }

    ContractPosition contract(UUID contractId) {
        return jdbc
                .query(
                        "select amount, paid, released from commitment where contract_id = :contract",
                        Map.of("contract", contractId.toString()),
                        (r, i) ->
                                new ContractPosition(
                                        new Money(r.getBigDecimal(1)),
                                        new Money(r.getBigDecimal(2)),
                                        new Money(r.getBigDecimal(3))))
                .stream()
                .findFirst()
                .orElse(ContractPosition.NONE);
    }

    /** By how much an entry moves each column of the balance. */
    private record Moves(
            Money allocated,
            Money carried,
            Money returned,
            Money received,
            Money committed,
            Money paid,
            Money released) {

        static Moves of(LedgerEntryKind kind, Money n) {
            Money no = Money.ZERO;
            return switch (kind) {
                case ALLOCATE, ADJUST -> new Moves(n, no, no, no, no, no, no);
                case RECEIVE -> new Moves(no, no, no, n, no, no, no);
                case COMMIT -> new Moves(no, no, no, no, n, no, no);
                case RELEASE -> new Moves(no, no, no, no, n.negate(), no, n);
                case PAY -> new Moves(no, no, no, no, n.negate(), n, no);
                case RETURN -> new Moves(no, no, n, no, no, no, no);
                case CARRY_OVER -> new Moves(no, n, no, no, no, no, no);
            };
        }

        MapSqlParameterSource parameters() {
            return new MapSqlParameterSource()
                    .addValue("allocated", allocated.amount())
                    .addValue("carried", carried.amount())
                    .addValue("returned", returned.amount())
                    .addValue("received", received.amount())
                    .addValue("committed", committed.amount())
                    .addValue("paid", paid.amount())
                    .addValue("released", released.amount());
        }
    }
}
