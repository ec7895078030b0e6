package cn.tongchou.process;

import cn.tongchou.shared.Invariant;
import java.sql.Connection;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** I10: no job has used up its retries, and no transaction is older than five minutes. */
@Component
class JobInvariant implements Invariant {

    private final JdbcTemplate jdbc;

    JobInvariant(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I10";
    }

    @Override
    public String statement() {
        return "no job without retries, no transaction older than 5 minutes";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations =
                new java.util.ArrayList<>(
                        jdbc.query(
                                "select ID_, HANDLER_CFG_ from ACT_RU_JOB where RETRIES_ = 0",
                                (row, i) ->
                                        "job "
                                                + row.getString(1)
                                                + " ("
                                                + row.getString(2)
                                                + ") has no retries left"));
        Long old =
                jdbc.queryForObject(
                        h2()
                                ? "select count(*) from information_schema.sessions where contains_uncommitted = true"
                                        + " and executing_statement_start < dateadd('minute', -5, current_timestamp)"
                                : "select count(*) from information_schema.innodb_trx where trx_started < now() - interval 5 minute",
                        Long.class);
        if (old > 0) {
            violations.add(old + " transactions are older than 5 minutes");
        }
        return new Result(
                jdbc.queryForObject("select count(*) from ACT_RU_JOB", Long.class), violations);
    }

    private boolean h2() {
        ConnectionCallback<Boolean> product =
                (Connection connection) -> Database.of(connection).h2();
        return Boolean.TRUE.equals(jdbc.execute(product));
    }
}
