package cn.tongchou.production;

import cn.tongchou.shared.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A manifest with faulty rows: nothing of it is stored, and each fault is named with its line. When
 * as many lines as are collected at all are faulty, there may be more.
 */
public class ManifestRefused extends RuleViolation {

    private final transient Map<Integer, List<Fault>> faults;

    ManifestRefused(Map<Integer, List<Fault>> faults) {
        super(
                "file",
                faults.size() < ManifestReading.FAULT_LIMIT
                        ? "production.error.faulty-rows"
                        : "production.error.faulty-rows-at-least",
                faults.size());
        this.faults = new TreeMap<>(faults);
    }

    /** Faults by line of the file, the header being line 1. */
    public Map<Integer, List<Fault>> faults() {
        return faults;
    }

    /**
     * One fault of a row.
     *
     * @param header the column, or {@code null} where the row as a whole is meant
     * @param code message key below {@code production.row}
     */
    public record Fault(String header, String code, List<Object> arguments) {}
}
