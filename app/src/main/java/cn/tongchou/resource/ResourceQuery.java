package cn.tongchou.resource;

import cn.tongchou.listing.Listing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Which parts a person sees, and where parts stand twice. */
@Component
class ResourceQuery {

    private static final int DUPLICATES = 500;
    static final String SURPLUS =
            "exists (select 1 from work_part e where e.duplicate_key = p.duplicate_key"
                    + " and e.listing_no < p.listing_no)";

    private final NamedParameterJdbcTemplate jdbc;

    ResourceQuery(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Each part of the batch that stands elsewhere too, with the place where it stood first. */
    List<DuplicatePart> duplicatesOf(UUID batchId, Scope scope) {
        Map<String, Object> values = new HashMap<>();
        values.put("batch", batchId.toString());
        values.put("limit", DUPLICATES);
        Map<String, DuplicatePart> first = new LinkedHashMap<>();
        jdbc.query(
                "select b.id as own, b.title as own_title, b.part_label as own_label, p.id, p.title, p.part_label, p.status,"
                        + " p.deck, i.name from work_part b join work_part p on p.duplicate_key = b.duplicate_key"
                        + " and (p.batch_id is null or p.batch_id <> b.batch_id)"
                        + " left join institution i on i.id = p.library_id"
                        + " where "
                        + scope.condition(values)
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

    static String heading(String title, String label) {
        return label == null ? title : title + "-" + label;
    }

    /**
     * What a person sees besides 已审.
     *
     * @param all everything
     * @param library the own library, or {@code null}
     * @param division the own library's prefecture: rows whose library is unknown are seen by it
     */
    record Scope(boolean all, UUID library, String division) {

        /** The condition on {@code p}; what it binds goes into the values. */
        String condition(Map<String, Object> values) {
            if (all) {
                return "1 = 1";
            }
            if (library == null) {
                return "p.status = 'APPROVED'";
            }
            values.put("own", library.toString());
            values.put("division", division);
            return "(p.status = 'APPROVED' or p.library_id = :own or (p.library_id is null and p.prefecture_code = :division))";
        }

        void narrow(Listing<?> listing) {
            Map<String, Object> values = new HashMap<>();
            listing.within(condition(values), values);
        }

        boolean keeps(String libraryId, String prefectureCode) {
            if (libraryId == null) {
                return all || prefectureCode.equals(division);
            }
            return library != null && library.toString().equals(libraryId);
        }
    }
}
