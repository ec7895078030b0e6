package cn.tongchou.claim;

import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * I8: every command made at most one claim, every claim was made by a command, and a library claims
 * once a round.
 */
@Component
class RequestInvariant implements Invariant {

    private static final String ACTIVE = " status in ('SUBMITTED', 'CONFIRMED', 'REDUCED')";
    private final JdbcTemplate jdbc;

    RequestInvariant(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I8";
    }

    @Override
    public String statement() {
        return "commands: at most one effect each";
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        find(
                violations,
                "command %s took effect more than once",
                "select command_id from command_log group by command_id having count(*) > 1");
        find(
                violations,
                "command %s made more than one claim",
                "select request_id from claim group by request_id having count(*) > 1");
        find(
                violations,
                "claim %s was made by no command",
                "select number from claim where request_id not in (select command_id from command_log)");
        find(
                violations,
                "claim %s is one of two active claims of its library, project and round",
                "select max(number) from claim where"
                        + ACTIVE
                        + " group by project_id, institution_id, round_no having count(*) > 1");
        return new Result(
                jdbc.queryForObject("select count(*) from command_log", Long.class), violations);
    }

    private void find(List<String> violations, String text, String sql) {
        jdbc.queryForList(sql, String.class)
                .forEach(found -> violations.add(text.formatted(found)));
    }
}
