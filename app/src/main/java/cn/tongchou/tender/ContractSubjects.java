package cn.tongchou.tender;

import cn.tongchou.shared.ItemSubjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A contract is known by its lot and its supplier. */
@Component
@Transactional(readOnly = true)
class ContractSubjects implements ItemSubjects {

    private static final String SQL =
            """
            select k.number, l.name, i.name from contract k join tender_lot l on l.id = k.lot_id
              join institution i on i.id = k.supplier_id where k.number in (:numbers)
            """;

    private final NamedParameterJdbcTemplate jdbc;

    ContractSubjects(NamedParameterJdbcTemplate jdbc) {
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
