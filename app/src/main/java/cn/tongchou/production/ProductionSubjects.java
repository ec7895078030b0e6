package cn.tongchou.production;

import cn.tongchou.shared.ItemSubjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An assignment and a batch are known by library and project, a 月报 by library and month. */
@Component
@Transactional(readOnly = true)
class ProductionSubjects implements ItemSubjects {

    private static final String SQL =
            """
            select a.number, i.name, p.name from assignment a
              join institution i on i.id = a.institution_id join construction_project p on p.id = a.project_id
             where a.number in (:numbers)
            union all
            select b.number, i.name, p.name from batch b
              join institution i on i.id = b.institution_id join construction_project p on p.id = b.project_id
             where b.number in (:numbers)
            union all
            select r.number, i.name, substring(cast(r.report_month as char(10)), 1, 7) from monthly_report r
              join institution i on i.id = r.institution_id where r.number in (:numbers)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    ProductionSubjects(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> subjects(Collection<String> numbers) {
        Map<String, String> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.query(
                    SQL,
                    Map.of("numbers", numbers),
                    row -> {
                        found.put(row.getString(1), row.getString(2) + " · " + row.getString(3));
                    });
        }
        return found;
    }
}
