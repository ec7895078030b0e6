package cn.tongchou.production;

import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads manifests back, by row and by unit. */
@Component
@Transactional(readOnly = true)
class Manifests {

    private static final int PORTION = 500;

    private final JdbcTemplate jdbc;

    Manifests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<BatchRound> rounds(UUID batchId) {
        return jdbc.query(
                "select id, batch_id, round_no, row_total, quantity, units, manifest_hash, file_id, delivered_by, delivered_at"
                        + " from batch_round where batch_id = ? order by round_no",
                (r, i) ->
                        new BatchRound(
                                UUID.fromString(r.getString(1)),
                                UUID.fromString(r.getString(2)),
                                r.getInt(3),
                                r.getLong(4),
                                r.getLong(5),
                                r.getLong(6),
                                r.getString(7),
                                UUID.fromString(r.getString(8)),
                                r.getString(9) == null ? null : UUID.fromString(r.getString(9)),
                                r.getTimestamp(10).toInstant()),
                batchId.toString());
    }

    BatchRound round(UUID batchId, int roundNo) {
        return rounds(batchId).stream()
                .filter(r -> r.roundNo() == roundNo)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Manifest manifest(UUID batchId, int roundNo) {
        BatchRound round = round(batchId, roundNo);
        return new Manifest(
                batchId,
                roundNo,
                kind(round.id()),
                round.manifestHash(),
                round.rowTotal(),
                round.quantity(),
                round.units());
    }

    List<ManifestRow> rows(UUID batchId, int roundNo, long fromRow, long toRow) {
        UUID roundId = round(batchId, roundNo).id();
        return rows(roundId, kind(roundId), fromRow, toRow);
    }

    private List<ManifestRow> rows(UUID roundId, ConstructionKind kind, long fromRow, long toRow) {
        Map<ManifestField, String> columns = ManifestStore.columnsOf(kind);
        return jdbc.query(
                "select * from delivery_row where round_id = ? and row_no between ? and ? order by row_no",
                (r, i) -> row(r, columns),
                roundId.toString(),
                fromRow,
                toRow);
    }

    /** The units asked for, in the order of their numbers; one keyed reading of the round. */
    List<ManifestUnit> units(UUID batchId, int roundNo, Collection<Long> numbers) {
        BatchRound round = round(batchId, roundNo);
        ConstructionKind kind = kind(round.id());
        List<Long> wanted = numbers.stream().distinct().sorted().toList();
        if (!wanted.isEmpty()
                && (wanted.get(0) < 0 || wanted.get(wanted.size() - 1) >= round.units())) {
            throw new IllegalArgumentException("unit outside 0 to " + (round.units() - 1));
        }
        List<Long> rowNumbers = new ArrayList<>(wanted.size());
        int[] next = {0};
        jdbc.query(
                "select row_no, first_unit, quantity from delivery_row where round_id = ? order by row_no",
                r -> {
                    while (next[0] < wanted.size()
                            && wanted.get(next[0]) < r.getLong(2) + r.getLong(3)) {
                        rowNumbers.add(r.getLong(1));
                        next[0]++;
                    }
                },
                round.id().toString());
        Map<Long, ManifestRow> rows =
                named(round.id(), kind, rowNumbers.stream().distinct().toList());
        List<ManifestUnit> units = new ArrayList<>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            ManifestRow row = rows.get(rowNumbers.get(i));
            units.add(new ManifestUnit(wanted.get(i), row, wanted.get(i) - row.firstUnit() + 1));
        }
        return units;
    }

    private Map<Long, ManifestRow> named(
            UUID roundId, ConstructionKind kind, List<Long> rowNumbers) {
        Map<ManifestField, String> columns = ManifestStore.columnsOf(kind);
        Map<Long, ManifestRow> rows = new LinkedHashMap<>();
        for (int from = 0; from < rowNumbers.size(); from += PORTION) {
            List<Long> some = rowNumbers.subList(from, Math.min(rowNumbers.size(), from + PORTION));
            List<Object> arguments = new ArrayList<>();
            arguments.add(roundId.toString());
            arguments.addAll(some);
            jdbc.query(
                    "select * from delivery_row where round_id = ? and row_no in (?"
                            + ", ?".repeat(some.size() - 1)
                            + ")",
                    r -> {
                        ManifestRow row = row(r, columns);
                        rows.put(row.rowNo(), row);
                    },
                    arguments.toArray());
        }
        return rows;
    }

    /** The manifest's hash, computed anew from the stored rows. */
    String recomputedHash(UUID batchId, int roundNo) {
        UUID roundId = round(batchId, roundNo).id();
        ConstructionKind kind = kind(roundId);
        ManifestHash hash = new ManifestHash(kind);
        each(roundId, kind).forEach(hash::add);
        return hash.hex();
    }

    /** All rows of a round, read 500 at a time while they are used. */
    Iterable<ManifestRow> each(UUID roundId, ConstructionKind kind) {
        return () -> new Portions(roundId, kind);
    }

    private ConstructionKind kind(UUID roundId) {
        return ConstructionKind.valueOf(
                jdbc.queryForObject(
                        "select kind from batch_round where id = ?",
                        String.class,
                        roundId.toString()));
    }

    private static ManifestRow row(ResultSet r, Map<ManifestField, String> columns)
            throws SQLException {
        Map<ManifestField, String> values = new LinkedHashMap<>();
        for (Map.Entry<ManifestField, String> column : columns.entrySet()) {
            String value = r.getString(column.getValue());
            if (value != null) {
                values.put(column.getKey(), value);
            }
        }
        return new ManifestRow(
                r.getLong("row_no"), r.getLong("quantity"), r.getLong("first_unit"), values);
    }

    private final class Portions implements Iterator<ManifestRow> {

        private final UUID roundId;
        private final ConstructionKind kind;
        private Iterator<ManifestRow> portion = Stream.<ManifestRow>empty().iterator();
        private long from = 1;

        Portions(UUID roundId, ConstructionKind kind) {
            this.roundId = roundId;
            this.kind = kind;
        }

        @Override
        public boolean hasNext() {
            if (!portion.hasNext()) {
                portion = rows(roundId, kind, from, from + PORTION - 1).iterator();
                from += PORTION;
            }
            return portion.hasNext();
        }

        @Override
        public ManifestRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return portion.next();
        }
    }
}
