package cn.tongchou.inspection;

import cn.tongchou.shared.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Dated rules and the dated catalogue of defects: rows with their source, not code. */
@Component
class InspectionRules {

    private static final String SELECT =
            "select id, scheme, sample_percent, pass_percent, nonconforming_classes, fatal_classes, inspection_days,"
                    + " rework_days, effective_from, source from inspection_rule";

    private final JdbcTemplate jdbc;

    InspectionRules(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rule in force on a day.
     *
     * @throws RuleViolation {@code inspection.error.no-rule} when there is none
     */
    InspectionRule on(LocalDate day) {
        return jdbc
                .query(
                        SELECT
                                + " where effective_from <= ? and (effective_to is null or effective_to >= ?)"
                                + " order by effective_from desc, id",
                        (r, i) -> rule(r),
                        day,
                        day)
                .stream()
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("inspection.error.no-rule", day.toString()));
    }

    /** A rule by its id, for plans that were drawn by it. */
    InspectionRule get(UUID id) {
        return jdbc.queryForObject(SELECT + " where id = ?", (r, i) -> rule(r), id.toString());
    }

    /** The catalogue in force on a day for a construction kind, gravest first. */
    List<DefectType> catalogue(String kind, LocalDate day) {
        return jdbc.query(
                "select code, defect_class, name, name_en, source from defect_type where effective_from <= ?"
                        + " and (effective_to is null or effective_to >= ?) and (kinds = 'ALL' or kinds like ?) order by code",
                (r, i) -> type(r),
                day,
                day,
                "%" + kind + "%");
    }

    /** Every entry there has ever been, for names of recorded defects. */
    List<DefectType> all() {
        return jdbc.query(
                "select code, defect_class, name, name_en, source from defect_type order by code, effective_from",
                (r, i) -> type(r));
    }

    private static InspectionRule rule(java.sql.ResultSet r) throws java.sql.SQLException {
        return new InspectionRule(
                UUID.fromString(r.getString(1)),
                r.getString(2),
                r.getInt(3),
                r.getInt(4),
                r.getString(5),
                r.getString(6),
                r.getInt(7),
                r.getInt(8),
                r.getObject(9, LocalDate.class),
                r.getString(10));
    }

    private static DefectType type(java.sql.ResultSet r) throws java.sql.SQLException {
        return new DefectType(
                r.getString(1),
                DefectClass.valueOf(r.getString(2)),
                r.getString(3),
                r.getString(4),
                r.getString(5));
    }
}
