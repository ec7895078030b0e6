package cn.tongchou.institution;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Administrative divisions of the province (GB/T 2260); the table keeps from when to when a code
 * was valid.
 */
@Component
public class Divisions {

    private static final RowMapper<Division> ROW =
            (r, i) -> new Division(r.getString(1), r.getString(2), r.getString(3));
    private final JdbcTemplate jdbc;

    Divisions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The province itself (shown as 省直) and its prefecture-level units, in the order of their
     * codes.
     */
    public List<Division> prefectures() {
        return jdbc.query(
                "select code, name, parent_code from division where code like '%00' order by code",
                ROW);
    }

    public Optional<Division> byCode(String code) {
        return jdbc
                .query("select code, name, parent_code from division where code = ?", ROW, code)
                .stream()
                .findFirst();
    }

    /**
     * @param code six digits
     * @param parentCode six digits, or {@code null} for the province
     */
    public record Division(String code, String name, String parentCode) {}
}
