package cn.tongchou.bench;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the rows of a programme belong: 0 to the year, 1 to a project, 2 to a library's share. A
 * row belongs at least where the rows belong to which it refers.
 */
final class Levels {

    private static final int SHARE = 2;

    private final Map<String, Map<String, Object>> rows = new HashMap<>();
    private final Map<Map<String, Object>, Integer> levels = new IdentityHashMap<>();
    private final Map<Map<String, Object>, Boolean> others = new IdentityHashMap<>();

    /** Reads them, by table. */
    void of(Map<String, List<Map<String, Object>>> tables) {
        Object library = tables.get("assignment").get(0).get("institution_id");
        tables.forEach(
                (table, all) ->
                        all.forEach(
                                row -> {
                                    if (row.containsKey("id")) {
                                        rows.put(String.valueOf(row.get("id")), row);
                                    }
                                    Object institution = row.get("institution_id");
                                    levels.put(row, own(table, row));
                                    others.put(
                                            row,
                                            institution != null && !institution.equals(library));
                                }));
        Map<Object, Map<String, Object>> entries = new HashMap<>();
        tables.getOrDefault("ledger_entry", List.of())
                .forEach(entry -> entries.put(entry.get("seq"), entry));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map<String, Object> row : levels.keySet()) {
                for (Map.Entry<String, Object> column : row.entrySet()) {
                    Map<String, Object> above =
                            column.getKey().equals("entry_seq")
                                    ? entries.get(column.getValue())
                                    : rows.get(String.valueOf(column.getValue()));
                    changed |= above != null && raised(row, above);
                }
            }
        }
    }

    private static int own(String table, Map<String, Object> row) {
        if (row.get("institution_id") != null) {
            return SHARE;
        }
        return table.equals("construction_project") || row.get("project_id") != null ? 1 : 0;
    }

    private boolean raised(Map<String, Object> row, Map<String, Object> above) {
        boolean higher = levels.get(above) > levels.get(row);
        boolean other = others.get(above) && !others.get(row);
        if (higher) {
            levels.put(row, levels.get(above));
        }
        if (other) {
            others.put(row, true);
        }
        return higher || other;
    }

    /** Whether this is the id of one of the rows. */
    boolean knows(String id) {
        return rows.containsKey(id);
    }

    /** The level of the row with this id. */
    int of(String id) {
        return levels.get(rows.get(id));
    }

    /** Whether copies of this level contain it: all shares are copies of one library's. */
    boolean isCopied(Map<String, Object> row, int level) {
        return levels.get(row) == level && !others.get(row);
    }
}
