package cn.tongchou.process;

import cn.tongchou.shared.Invariant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** I10: no job has used up its retries, and no transaction is older than five minutes. */
@Component
class JobInvariant implements Invariant {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JdbcTemplate jdbc;
    private final OpenTransactions transactions;

    JobInvariant(JdbcTemplate jdbc, OpenTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String id() {
        return "I10";
    }

    @Override
    public String statement() {
        return transactions.visible()
                ? "no job without retries, no transaction older than 5 minutes"
                : "no job without retries, no statement of this user older than 5 minutes"
                        + " (idle transactions cannot be seen: grant process on *.* to the user)";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations =
                new ArrayList<>(
                        jdbc.query(
                                "select ID_, HANDLER_CFG_ from ACT_RU_JOB where RETRIES_ = 0",
                                (row, i) ->
                                        "job "
                                                + row.getString(1)
                                                + " ("
                                                + row.getString(2)
                                                + ") has no retries left"));
        long old = transactions.olderThan(LONGEST);
        if (old > 0) {
            violations.add(old + " transactions are older than 5 minutes");
        }
        return new Result(
                jdbc.queryForObject("select count(*) from ACT_RU_JOB", Long.class), violations);
    }
}
