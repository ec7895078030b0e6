package cn.tongchou.production;

import cn.tongchou.production.ManifestReading.ReadRow;
import cn.tongchou.production.ManifestRefused.Fault;
import cn.tongchou.shared.ConstructionKind;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes rounds and their rows; one statement per 500 rows. */
@Component
class ManifestStore {

    private static final List<String> COLUMNS =
            List.of(
                    "title",
                    "part_label",
                    "creator",
                    "subjects",
                    "dated_on",
                    "agency",
                    "source_site",
                    "address",
                    "item_type",
                    "item_amount",
                    "item_unit",
                    "remark");
    private static final String INSERT =
            "insert into delivery_row (round_id, row_no, line_no, quantity, first_unit,"
                    + " duplicate_key, "
                    + String.join(", ", COLUMNS)
                    + ") values (?, ?, ?, ?, ?, ?"
                    + ", ?".repeat(COLUMNS.size())
                    + ")";

    private final JdbcTemplate jdbc;

    ManifestStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a round that does not belong to a batch yet. */
    void begin(
            UUID roundId,
            UUID assignmentId,
            ConstructionKind kind,
            UUID fileId,
            DeliveryCommand command,
            Instant at) {
        UUID deliveredBy = command.actor().accountId();
        jdbc.update(
                "insert into batch_round (id, assignment_id, round_no, kind, row_total, quantity, units, file_id, delivered_by,"
                        + " delivered_at, command_id) values (?, ?, 0, ?, 0, 0, 0, ?, ?, ?, ?)",
                roundId.toString(),
                assignmentId.toString(),
                kind.name(),
                fileId.toString(),
                deliveredBy == null ? null : deliveredBy.toString(),
                Timestamp.from(at),
                command.commandId().toString());
    }

    void insert(UUID roundId, List<ReadRow> rows) {
        List<Object[]> values = new ArrayList<>(rows.size());
        for (ReadRow read : rows) {
            ManifestRow row = read.row();
            Object[] one = new Object[6 + COLUMNS.size()];
            one[0] = roundId.toString();
            one[1] = row.rowNo();
            one[2] = read.line();
            one[3] = row.quantity();
            one[4] = row.firstUnit();
            one[5] = read.duplicateKey();
            row.values()
                    .forEach(
                            (field, value) -> {
                                int place = COLUMNS.indexOf(field.column());
                                if (place >= 0) {
                                    one[6 + place] = value;
                                }
                            });
            values.add(one);
        }
        jdbc.batchUpdate(INSERT, values);
    }

    /** Gives the round its batch and its totals. */
    void complete(BatchRound round) {
        jdbc.update(
                "update batch_round set batch_id = ?, round_no = ?, row_total = ?, quantity = ?, units = ?, manifest_hash = ?"
                        + " where id = ?",
                round.batchId().toString(),
                round.roundNo(),
                round.rowTotal(),
                round.quantity(),
                round.units(),
                round.manifestHash(),
                round.id().toString());
    }

    /**
     * Rows of this round that another batch of the library already holds, whatever its year;
     * rejected batches do not count, of the others only the present round does.
     */
    Map<Integer, List<Fault>> knownRows(
            UUID roundId, UUID batchId, UUID institutionId, ConstructionKind kind) {
        Map<Integer, List<Fault>> known = new TreeMap<>();
        jdbc.query(
                "select r.line_no, b.number, o.row_no from delivery_row r join delivery_row o on o.duplicate_key ="
                        + " r.duplicate_key join batch b on b.round_id = o.round_id join batch_round q on q.id = o.round_id"
                        + " where r.round_id = ? and b.id <> ? and b.institution_id = ? and b.status <> 'REJECTED'"
                        + " and q.kind = ? order by r.line_no limit "
                        + ManifestReading.FAULT_LIMIT,
                row -> {
                    known.put(
                            row.getInt(1),
                            List.of(
                                    new Fault(
                                            null,
                                            "production.row.duplicate-of-batch",
                                            List.of(row.getString(2), row.getLong(3)))));
                },
                roundId.toString(),
                batchId.toString(),
                institutionId.toString(),
                kind.name());
        return known;
    }

    /** The columns of {@code delivery_row} that hold a kind's values. */
    static Map<ManifestField, String> columnsOf(ConstructionKind kind) {
        Map<ManifestField, String> columns = new EnumMap<>(ManifestField.class);
        ManifestColumns.of(kind)
                .columns()
                .forEach(column -> columns.put(column.field(), column.field().column()));
        return columns;
    }
}
