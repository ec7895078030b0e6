package cn.tongchou.reporting;

import cn.tongchou.programme.Programme;
import cn.tongchou.shared.Clock;
import cn.tongchou.shared.Formats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the 返工跟踪表 as things stand today, by number; two statements. */
@Component
@Transactional(readOnly = true)
class ReworkTrackingRows {

    private static final String ORDERS =
            """
            select o.number, l.name as library, o.batch_number, o.round, o.issued_at, o.deadline, o.resubmitted_at,
                   o.status, o.inspection_id, g.name as responsible, x.verdict as reinspection
              from rework_order o
              join construction_project p on p.id = o.project_id
              join institution l on l.id = o.institution_id
              join institution g on g.id = o.responsible_id
              left join inspection x on x.batch_id = o.batch_id and x.round = o.round + 1 and x.status = 'SIGNED'
             where o.programme_id = :programme
               and (:library is null or o.institution_id = :library) and (:kind is null or p.kind = :kind)
             order by o.number
            """;
    private static final String DEFECTS =
            """
            select d.inspection_id, d.code, min(t.name) as name, min(t.name_en) as name_en, count(*) as found
              from rework_order o
              join defect d on d.inspection_id = o.inspection_id
              left join defect_type t on t.code = d.code and t.effective_from <= cast(d.recorded_at as date)
                                     and (t.effective_to is null or t.effective_to >= cast(d.recorded_at as date))
             where o.programme_id = :programme
             group by d.inspection_id, d.code
             order by d.inspection_id, d.code
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    ReworkTrackingRows(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<ReworkTrackingRow> of(Texts texts, Programme programme, ReportFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("programme", programme.id().toString());
        parameters.put(
                "library",
                filter.institutionId() == null ? null : filter.institutionId().toString());
        parameters.put("kind", filter.kind() == null ? null : filter.kind().name());
        Map<String, List<Found>> defects = new HashMap<>();
        boolean chinese = texts.locale().getLanguage().equals("zh");
        jdbc.query(
                DEFECTS,
                parameters,
                row -> {
                    defects.computeIfAbsent(row.getString("inspection_id"), k -> new ArrayList<>())
                            .add(
                                    new Found(
                                            row.getString("code"),
                                            row.getString(chinese ? "name" : "name_en"),
                                            row.getLong("found")));
                });
        LocalDate today = clock.today();
        return jdbc.query(
                ORDERS,
                parameters,
                (row, i) ->
                        row(
                                texts,
                                row,
                                defects.getOrDefault(row.getString("inspection_id"), List.of()),
                                today));
    }

    private static ReworkTrackingRow row(
            Texts texts, ResultSet row, List<Found> defects, LocalDate today) throws SQLException {
        LocalDate deadline = row.getObject("deadline", LocalDate.class);
        LocalDate completed = day(row, "resubmitted_at");
        long late = ChronoUnit.DAYS.between(deadline, completed == null ? today : completed);
        String verdict = row.getString("reinspection");
        return new ReworkTrackingRow(
                row.getString("number"),
                row.getString("library"),
                row.getString("batch_number"),
                row.getLong("round"),
                day(row, "issued_at"),
                deadline,
                completed,
                Math.max(0, late),
                words(texts, defects),
                defects.stream().mapToLong(Found::count).sum(),
                row.getString("responsible"),
                verdict == null ? null : texts.get("inspection.verdict." + key(verdict)),
                texts.get("inspection.rework-status." + key(row.getString("status"))));
    }

    private static String words(Texts texts, List<Found> defects) {
        return defects.isEmpty()
                ? null
                : String.join(
                        texts.get("reporting.rework-tracking.defect-separator"),
                        defects.stream()
                                .map(
                                        found ->
                                                texts.get(
                                                        "reporting.rework-tracking.defect",
                                                        found.code(),
                                                        found.name() == null
                                                                ? Formats.UNKNOWN
                                                                : found.name(),
                                                        found.count()))
                                .toList());
    }

    private static String key(String constant) {
        return constant.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : Clock.dateOf(at.toInstant(ZoneOffset.UTC));
    }

    private record Found(String code, String name, long count) {}
}
