package cn.tongchou.inspection;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.KeyedPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of inspections and rework orders, each person's own only, paged by key. */
@Service
@Transactional(readOnly = true)
public class InspectionList {

    private static final String NOBODY = "1 = 0";
    private final NamedParameterJdbcTemplate jdbc;

    InspectionList(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which inspections a list shows, each with its order. */
    public enum View {
        /** 待检, the first due first */
        OPEN("i.status = 'OPEN'"),
        /** 待统筹处理 */
        DECISION(
                "i.verdict = 'FAILED' and i.decision is null and i.failed_rounds >= "
                        + InspectionManagement.FAILED_ROUNDS_TO_DECIDE),
        /** 已签 */
        SIGNED("i.status = 'SIGNED'");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /**
     * @param programmeId one year, or {@code null} for all
     * @param libraries only these libraries, or {@code null} for all
     * @param batch part of the batch's number, or {@code null}
     */
    public record Filter(UUID programmeId, List<UUID> libraries, String batch) {}

    /**
     * At most {@link KeyedPage#FETCH} lines of a view.
     *
     * @param after the row before the page, as batch number and round such as {@code
     *     2017-LD-B-0031/1}, or {@code null}
     * @param before the row after the page, or {@code null}; then it is read upwards
     */
    public List<InspectionLine> inspections(
            View view, Filter filter, String after, String before, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        List<String> where = new ArrayList<>(List.of(view.condition, own("i", actor, values)));
        narrow(where, values, filter, "i");
        String column = view == View.OPEN ? "due_on" : "signed_at";
        boolean upwards = before != null;
        boolean rising = (view == View.OPEN) != upwards;
        String key = upwards ? before : after;
        if (key != null && key.matches("[^/]+/\\d{1,6}")) {
            values.put("keyBatch", key.substring(0, key.indexOf('/')));
            values.put("keyRound", Integer.valueOf(key.substring(key.indexOf('/') + 1)));
            where.add(beyond(column, rising ? ">" : "<"));
        }
        String direction = rising ? "" : " desc";
        List<InspectionLine> lines =
                jdbc.query(
                        "select i.*, p.lot_size, p.sample_size from inspection i join sampling_plan p"
                                + " on p.id = i.plan_id where "
                                + String.join(" and ", where)
                                + " order by i.%1$s%2$s, i.batch_number%2$s, i.round%2$s limit %3$d"
                                        .formatted(column, direction, KeyedPage.FETCH),
                        values,
                        (r, n) -> InspectionLine.of(r));
        return inOrder(lines, upwards);
    }

    /** The rows on the far side of the key row, by column, batch and round. */
    private static String beyond(String column, String sign) {
        String at =
                "(select k.%s from inspection k where k.batch_number = :keyBatch and k.round = :keyRound)"
                        .formatted(column);
        return "(i.%1$s %2$s %3$s or i.%1$s = %3$s and (i.batch_number %2$s :keyBatch or i.batch_number = :keyBatch and i.round %2$s :keyRound))"
                .formatted(column, sign, at);
    }

    private static <T> List<T> inOrder(List<T> rows, boolean upwards) {
        List<T> ordered = new ArrayList<>(rows);
        if (upwards) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    /** How many inspections a view holds for this person. */
    public long count(View view, Filter filter, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        List<String> where = new ArrayList<>(List.of(view.condition, own("i", actor, values)));
        narrow(where, values, filter, "i");
        return jdbc.queryForObject(
                "select count(*) from inspection i where " + String.join(" and ", where),
                values,
                Long.class);
    }

    /**
     * At most {@link KeyedPage#FETCH} rework orders, the newest first.
     *
     * @param after the number of the row before the page, or {@code null}
     * @param before the number of the row after the page, or {@code null}; then it is read upwards
     */
    public List<ReworkLine> orders(
            ReworkStatus status, Filter filter, String after, String before, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        List<String> where = new ArrayList<>(List.of(own("i", actor, values)));
        narrow(where, values, filter, "o");
        if (status != null) {
            where.add("o.status = :status");
            values.put("status", status.name());
        }
        boolean upwards = before != null;
        if (upwards || after != null) {
            where.add("o.number " + (upwards ? ">" : "<") + " :key");
            values.put("key", upwards ? before : after);
        }
        List<ReworkLine> lines =
                jdbc.query(
                        "select o.*, i.defects_a, i.defects_b, i.defects_c, f.verdict as next_verdict"
                                + " from rework_order o join inspection i on i.id = o.inspection_id"
                                + " left join inspection f on f.batch_id = o.batch_id and f.round = o.round + 1 where "
                                + String.join(" and ", where)
                                + " order by o.number"
                                + (upwards ? "" : " desc")
                                + " limit "
                                + KeyedPage.FETCH,
                        values,
                        (r, n) -> ReworkLine.of(r));
        return inOrder(lines, upwards);
    }

    /** Whether a person may see an inspection or an order of this batch at all. */
    public boolean mayRead(Inspection inspection, Actor actor) {
        return switch (actor.role()) {
            case COORDINATOR, LEADER -> true;
            case LIBRARY_CLERK -> actor.worksAt(inspection.institutionId());
            case SUPPLIER -> actor.worksAt(inspection.contractorId());
            case INSPECTOR -> inspection.agencyId() == null || actor.worksAt(inspection.agencyId());
            default -> false;
        };
    }

    private static String own(String alias, Actor actor, Map<String, Object> values) {
        values.put("own", String.valueOf(actor.institutionId()));
        return switch (actor.role()) {
            case COORDINATOR, LEADER -> "1 = 1";
            case LIBRARY_CLERK -> alias + ".institution_id = :own";
            case SUPPLIER -> alias + ".contractor_id = :own";
            case INSPECTOR -> "(" + alias + ".agency_id is null or " + alias + ".agency_id = :own)";
            default -> NOBODY;
        };
    }

    private static void narrow(
            List<String> where, Map<String, Object> values, Filter filter, String alias) {
        if (filter.programmeId() != null) {
            where.add(alias + ".programme_id = :programme");
            values.put("programme", filter.programmeId().toString());
        }
        if (filter.libraries() != null) {
            where.add(
                    filter.libraries().isEmpty()
                            ? NOBODY
                            : alias + ".institution_id in (:libraries)");
            values.put("libraries", filter.libraries().stream().map(UUID::toString).toList());
        }
        if (filter.batch() != null) {
            where.add(alias + ".batch_number like :batch");
            values.put("batch", "%" + filter.batch().replace("%", "").replace("_", "") + "%");
        }
    }
}
