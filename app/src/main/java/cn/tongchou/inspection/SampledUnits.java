package cn.tongchou.inspection;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The drawn units of every plan: written once with the plan, then only read. */
@Component
class SampledUnits {

    private static final int CHUNK = 500;
    private static final String SELECT =
            "select unit_ordinal, unit_index, row_no, page_no from sampled_unit where plan_id = ?";
    private static final RowMapper<SampledUnit> UNIT =
            (r, i) -> new SampledUnit(r.getInt(1), r.getLong(2), r.getLong(3), r.getLong(4));

    private final JdbcTemplate jdbc;

    SampledUnits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the units of a plan that is already stored. */
    void store(UUID planId, List<SampledUnit> units) {
        jdbc.batchUpdate(
                "insert into sampled_unit (plan_id, unit_ordinal, unit_index, row_no, page_no) values (?, ?, ?, ?, ?)",
                units,
                CHUNK,
                (statement, unit) -> {
                    statement.setString(1, planId.toString());
                    statement.setInt(2, unit.ordinal());
                    statement.setLong(3, unit.unitIndex());
                    statement.setLong(4, unit.rowNo());
                    statement.setLong(5, unit.pageNo());
                });
    }

    /** Units from an ordinal on, at most {@code size}. */
    List<SampledUnit> page(UUID planId, int from, int size) {
        return jdbc.query(
                SELECT + " and unit_ordinal >= ? and unit_ordinal < ? order by unit_ordinal",
                UNIT,
                planId.toString(),
                from,
                from + size);
    }

    /** The units that have a defect recorded, by ordinal. */
    List<SampledUnit> withDefects(UUID planId, UUID inspectionId) {
        return jdbc.query(
                SELECT
                        + " and unit_ordinal in (select d.unit_ordinal from defect d where d.inspection_id = ?) order by unit_ordinal",
                UNIT,
                planId.toString(),
                inspectionId.toString());
    }

    List<SampledUnit> all(UUID planId) {
        return jdbc.query(SELECT + " order by unit_ordinal", UNIT, planId.toString());
    }
}
