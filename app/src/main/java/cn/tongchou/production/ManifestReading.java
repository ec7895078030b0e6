package cn.tongchou.production;

import cn.tongchou.production.ManifestRefused.Fault;
import cn.tongchou.resource.DuplicateKey;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.shared.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reads one manifest in one pass: checks each row, numbers it, hashes it, and hands good rows on in
 * portions. Faults are collected up to {@value #FAULT_LIMIT} lines, further rows are counted only;
 * whoever receives rows must undo them when the reading ends with faults.
 */
final class ManifestReading {

    static final int PORTION = 500;
    static final int FAULT_LIMIT = 5_000;

    private final ConstructionKind kind;
    private final RowCheck check;
    private final ManifestHash hash;
    private final Consumer<List<ReadRow>> store;
    private final LongConsumer progress;
    private final Map<Integer, List<Fault>> faults = new TreeMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<ReadRow> portion = new ArrayList<>(PORTION);
    private boolean headed;
    private long rowsSeen;
    private long rowNo;
    private long units;

    ManifestReading(
            ConstructionKind kind,
            LocalDate today,
            Consumer<List<ReadRow>> store,
            LongConsumer progress) {
        this.kind = kind;
        this.check = new RowCheck(kind, today);
        this.hash = new ManifestHash(kind);
        this.store = store;
        this.progress = progress;
    }

    /**
     * A row that passed every check of its own.
     *
     * @param line its line in the file
     * @param duplicateKey the same for rows that mean the same thing
     */
    record ReadRow(int line, String duplicateKey, ManifestRow row) {}

    /** What was read, when nothing was wrong. */
    record Totals(long rows, long units, String manifestHash) {}

    /**
     * Reads the file to its end.
     *
     * @throws ManifestRefused with every fault found
     * @throws RuleViolation at {@code file} when it is no such list at all: see {@link
     *     ManifestFile#read} and {@link RowCheck#header}, {@code production.error.no-rows}, {@code
     *     production.error.too-many-rows}
     */
    Totals read(String fileName, byte[] content) {
        ManifestFile.read(fileName, content, this::take);
        if (!headed || rowsSeen == 0) {
            throw RuleViolation.at("file", "production.error.no-rows");
        }
        if (!faults.isEmpty()) {
            throw new ManifestRefused(faults);
        }
        flush();
        progress.accept(rowsSeen);
        return new Totals(rowNo, units, hash.hex());
    }

    private void take(RawRow raw) {
        if (raw.isBlank()) {
            return;
        }
        if (!headed) {
            check.header(raw);
            headed = true;
            return;
        }
        if (++rowsSeen > ManifestFile.ROW_LIMIT) {
            throw RuleViolation.at(
                    "file", "production.error.too-many-rows", ManifestFile.ROW_LIMIT);
        }
        if (faults.size() < FAULT_LIMIT) {
            check(raw);
        }
        if (rowsSeen % PORTION == 0) {
            progress.accept(rowsSeen);
        }
    }

    private void check(RawRow raw) {
        List<Fault> found = new ArrayList<>(0);
        Map<ManifestField, String> values = check.values(raw, found);
        String key = key(values);
        if (found.isEmpty()) {
            Integer earlier = lines.putIfAbsent(key, raw.line());
            if (earlier != null) {
                found.add(new Fault(null, "production.row.duplicate-in-file", List.of(earlier)));
            }
        }
        if (found.isEmpty()) {
            add(raw.line(), key, values);
        } else {
            faults.put(raw.line(), found);
        }
    }

    private void add(int line, String key, Map<ManifestField, String> values) {
        String pages = values.get(ManifestField.PAGES);
        long quantity = pages == null ? 1 : Long.parseLong(pages);
        ManifestRow row = new ManifestRow(++rowNo, quantity, units, values);
        units += quantity;
        hash.add(row);
        portion.add(new ReadRow(line, key, row));
        if (portion.size() == PORTION) {
            flush();
        }
    }

    private void flush() {
        if (!portion.isEmpty() && faults.isEmpty()) {
            store.accept(List.copyOf(portion));
        }
        portion.clear();
    }

    private String key(Map<ManifestField, String> values) {
        return DuplicateKey.of(
                ManifestColumns.of(kind).identity().stream()
                        .map(values::get)
                        .toArray(String[]::new));
    }
}
