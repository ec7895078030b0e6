package cn.tongchou.reporting.leadership;

import cn.tongchou.budget.FundPosition;
import cn.tongchou.reporting.year.Percent;
import cn.tongchou.reporting.year.TimeProgress;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 执行 against 序时进度: what had been paid at the end of each month; one statement. */
@Component
@Transactional(readOnly = true)
class Spending {

    private static final String SQL =
            """
            select b.allocated, b.carried_over, b.returned, b.received, b.committed, b.paid, b.released,
                   l.posted_at, l.amount
              from fund_balance b
              left join (select x.programme_id, e.posted_at, x.credit - x.debit as amount
                           from ledger_line x join ledger_entry e on e.seq = x.entry_seq
                          where x.programme_id = :programme and x.ledger_account = 'SPENT') l
                on l.programme_id = b.programme_id
             where b.programme_id = :programme
            """;

    private final NamedParameterJdbcTemplate jdbc;

    Spending(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A year's money and its twelve months, in percent of the budget as it is today.
     *
     * @param today months that have not begun have no figure
     */
    Spent of(UUID programmeId, int year, LocalDate today) {
        List<FundPosition> position = new ArrayList<>();
        Map<YearMonth, BigDecimal> paid = new TreeMap<>();
        jdbc.query(
                SQL,
                Map.of("programme", programmeId.toString()),
                row -> {
                    if (position.isEmpty()) {
                        position.add(position(row));
                    }
                    LocalDateTime at = row.getObject("posted_at", LocalDateTime.class);
                    if (at != null) {
                        paid.merge(
                                YearMonth.from(Clock.dateOf(at.toInstant(ZoneOffset.UTC))),
                                row.getBigDecimal("amount"),
                                BigDecimal::add);
                    }
                });
        FundPosition funds = position.isEmpty() ? FundPosition.NONE : position.get(0);
        List<SpendingMonth> months = new ArrayList<>();
        for (int m = 1; m <= 12; m++) {
            YearMonth month = YearMonth.of(year, m);
            BigDecimal sum =
                    paid.entrySet().stream()
                            .filter(entry -> !entry.getKey().isAfter(month))
                            .map(Map.Entry::getValue)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean begun = !month.isAfter(YearMonth.from(today));
            months.add(
                    new SpendingMonth(
                            m,
                            begun ? sum : null,
                            begun ? Percent.of(sum, funds.budget().amount()) : null,
                            Percent.ofShare(TimeProgress.of(year, month.atEndOfMonth()))));
        }
        return new Spent(funds, months);
    }

    private static FundPosition position(ResultSet row) throws SQLException {
        return new FundPosition(
                new Money(row.getBigDecimal("allocated")),
                new Money(row.getBigDecimal("carried_over")),
                new Money(row.getBigDecimal("returned")),
                new Money(row.getBigDecimal("received")),
                new Money(row.getBigDecimal("committed")),
                new Money(row.getBigDecimal("paid")),
                new Money(row.getBigDecimal("released")));
    }

    /** Where a year's money stands, and what had been paid at the end of each month. */
    record Spent(FundPosition funds, List<SpendingMonth> months) {}
}
