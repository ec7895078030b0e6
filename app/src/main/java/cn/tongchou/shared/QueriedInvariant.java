package cn.tongchou.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** An invariant told in statements: every row that one of them finds is a violation. */
public abstract class QueriedInvariant implements Invariant {

    private final JdbcTemplate jdbc;
    private final String id;
    private final String statement;
    private final String counted;
    private final List<Finding> findings;

    /**
     * @param counted statement whose one number says how many objects are looked at
     */
    protected QueriedInvariant(
            JdbcTemplate jdbc, String id, String statement, String counted, Finding... findings) {
        this.jdbc = jdbc;
        this.id = id;
        this.statement = statement;
        this.counted = counted;
        this.findings = List.of(findings);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String statement() {
        return statement;
    }

    @Override
    @Transactional(readOnly = true)
    public Result check() {
        List<String> violations = new ArrayList<>();
        for (Finding finding : findings) {
            jdbc.query(
                    finding.sql(),
                    row -> {
                        violations.add(finding.text(row));
                    });
        }
        return new Result(jdbc.queryForObject(counted, Long.class), violations);
    }

    /**
     * What one statement finds.
     *
     * @param words the violation, with {@code %s} for each column of the row, the human number
     *     first
     */
    public record Finding(String words, String sql) {

        private String text(ResultSet row) throws SQLException {
            Object[] columns = new Object[row.getMetaData().getColumnCount()];
            for (int i = 0; i < columns.length; i++) {
                String column = row.getString(i + 1);
                columns[i] = column == null ? "nothing" : column;
            }
            return words.formatted(columns);
        }
    }
}
