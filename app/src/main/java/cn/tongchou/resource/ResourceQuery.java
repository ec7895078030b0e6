package cn.tongchou.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The lists' rows, by key and never more than asked for. */
@Component
class ResourceQuery {

    private static final int DUPLICATES = 500;
    private static final String SURPLUS =
            "exists (select 1 from work_part e where e.duplicate_key = p.duplicate_key"
                    + " and e.listing_no < p.listing_no)";

    private final NamedParameterJdbcTemplate jdbc;

    ResourceQuery(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<ListedPart> list(ResourceFilter filter, Scope scope, Long before, Long after, int limit) {
        MapSqlParameterSource values = new MapSqlParameterSource("limit", limit);
        StringBuilder where = where(filter, scope, values);
        boolean upwards = after != null;
        if (upwards) {
            where.append(" and p.listing_no > :after");
            values.addValue("after", after);
        } else if (before != null) {
            where.append(" and p.listing_no < :before");
            values.addValue("before", before);
        }
        List<ListedPart> rows =
                jdbc.query(
                        "select p.id, p.listing_no, p.title, p.part_label, p.prefecture_code, d.name, p.status, p.deck, p.library_id,"
                                + " p.batch_id, "
                                + SURPLUS
                                + " as surplus from work_part p join division d on d.code = p.prefecture_code"
                                + where
                                + " order by p.listing_no "
                                + (upwards ? "asc" : "desc")
                                + " limit :limit",
                        values,
                        (r, i) ->
                                new ListedPart(
                                        UUID.fromString(r.getString("id")),
                                        r.getLong("listing_no"),
                                        heading(r.getString("title"), r.getString("part_label")),
                                        r.getString("prefecture_code"),
                                        r.getString("name"),
                                        PartStatus.valueOf(r.getString("status")),
                                        r.getBoolean("deck"),
                                        r.getBoolean("surplus"),
                                        r.getString("batch_id") == null
                                                && PartStatus.NEW
                                                        .name()
                                                        .equals(r.getString("status"))
                                                && scope.keeps(
                                                        r.getString("library_id"),
                                                        r.getString("prefecture_code"))));
        if (upwards) {
            List<ListedPart> down = new java.util.ArrayList<>(rows);
            java.util.Collections.reverse(down);
            return down;
        }
        return rows;
    }

    long count(ResourceFilter filter, Scope scope) {
        MapSqlParameterSource values =
                new MapSqlParameterSource("limit", ResourceManagement.COUNTED + 1);
        String where = where(filter, scope, values).toString();
        return jdbc.queryForObject(
                "select count(*) from (select p.id from work_part p"
                        + where
                        + " limit :limit) counted",
                values,
                Long.class);
    }

    long countAbove(ResourceFilter filter, Scope scope, long listingNo) {
        MapSqlParameterSource values = new MapSqlParameterSource("listing", listingNo);
        StringBuilder where = where(filter, scope, values).append(" and p.listing_no > :listing");
        return jdbc.queryForObject("select count(*) from work_part p" + where, values, Long.class);
    }

    /** Each part of the batch that stands elsewhere too, with the place where it stood first. */
    List<DuplicatePart> duplicatesOf(UUID batchId, Scope scope) {
        MapSqlParameterSource values =
                new MapSqlParameterSource("batch", batchId.toString())
                        .addValue("limit", DUPLICATES);
        Map<String, DuplicatePart> first = new LinkedHashMap<>();
        jdbc.query(
                "select b.id as own, b.title as own_title, b.part_label as own_label, p.id, p.title, p.part_label, p.status,"
                        + " p.deck, i.name from work_part b join work_part p on p.duplicate_key = b.duplicate_key"
                        + " and (p.batch_id is null or p.batch_id <> b.batch_id)"
                        + " left join institution i on i.id = p.library_id"
                        + where(ResourceFilter.ALL, scope, values)
                        + " and b.batch_id = :batch order by b.listing_no, p.listing_no limit :limit",
                values,
                r -> {
                    first.putIfAbsent(
                            r.getString("own"),
                            new DuplicatePart(
                                    heading(r.getString("own_title"), r.getString("own_label")),
                                    UUID.fromString(r.getString("id")),
                                    heading(r.getString("title"), r.getString("part_label")),
                                    r.getString("name"),
                                    PartStatus.valueOf(r.getString("status")),
                                    r.getBoolean("deck")));
                });
        return List.copyOf(first.values());
    }

    private static String heading(String title, String label) {
        return label == null ? title : title + "-" + label;
    }

    private static StringBuilder where(
            ResourceFilter filter, Scope scope, MapSqlParameterSource values) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (!scope.all()) {
            where.append(" and (p.status = 'APPROVED'");
            if (scope.library() != null) {
                where.append(
                        " or p.library_id = :own or (p.library_id is null and p.prefecture_code = :division)");
                values.addValue("own", scope.library().toString())
                        .addValue("division", scope.division());
            }
            where.append(")");
        }
        if (filter.status() != null) {
            where.append(" and p.status = :status");
            values.addValue("status", filter.status().name());
        }
        if (filter.prefecture() != null) {
            where.append(" and p.prefecture_code = :prefecture");
            values.addValue("prefecture", filter.prefecture());
        }
        if (filter.library() != null) {
            where.append(" and p.library_id = :library");
            values.addValue("library", filter.library().toString());
        }
        if (filter.text() != null) {
            where.append(" and p.title like :text escape '!'");
            values.addValue(
                    "text",
                    "%"
                            + filter.text().replace("!", "!!").replace("%", "!%").replace("_", "!_")
                            + "%");
        }
        if (filter.duplicates()) {
            where.append(" and ").append(SURPLUS);
        }
        return where;
    }

    /**
     * What a person sees besides 已审.
     *
     * @param all everything
     * @param library the own library, or {@code null}
     * @param division the own library's prefecture: rows whose library is unknown are seen by it
     */
    record Scope(boolean all, UUID library, String division) {

        boolean keeps(String libraryId, String prefectureCode) {
            if (libraryId == null) {
                return all || prefectureCode.equals(division);
            }
            return library != null && library.toString().equals(libraryId);
        }
    }
}
