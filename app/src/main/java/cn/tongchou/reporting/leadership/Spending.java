package cn.tongchou.reporting.leadership;

import cn.tongchou.budget.FundPosition;
import cn.tongchou.reporting.year.Percent;
import cn.tongchou.reporting.year.TimeProgress;
import cn.tongchou.shared.Clock;
import java.math.BigDecimal;
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
            select e.posted_at, l.credit - l.debit as amount
              from ledger_line l join ledger_entry e on e.seq = l.entry_seq
             where l.programme_id = :programme and l.ledger_account = 'SPENT'
            """;

    private final NamedParameterJdbcTemplate jdbc;

    Spending(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The twelve months of a year, in percent of the budget as it is today.
     *
     * @param today months that have not begun have no figure
     */
    List<SpendingMonth> of(UUID programmeId, int year, FundPosition position, LocalDate today) {
        Map<YearMonth, BigDecimal> paid = new TreeMap<>();
        jdbc.query(
                SQL,
                Map.of("programme", programmeId.toString()),
                row -> {
                    LocalDateTime at = row.getObject("posted_at", LocalDateTime.class);
                    paid.merge(
                            YearMonth.from(Clock.dateOf(at.toInstant(ZoneOffset.UTC))),
                            row.getBigDecimal("amount"),
                            BigDecimal::add);
                });
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
                            begun ? Percent.of(sum, position.budget().amount()) : null,
                            Percent.ofShare(TimeProgress.of(year, month.atEndOfMonth()))));
        }
        return months;
    }
}
