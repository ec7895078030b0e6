package cn.tongchou.production;

import java.util.Map;

/**
 * One row of a manifest.
 *
 * @param rowNo 1 to the manifest's row count, in the file's order
 * @param quantity pages of the part, 1 for a row of another kind
 * @param firstUnit number of the row's first unit: the sum of the quantities before it
 * @param values what the file says, by field; a field left empty is absent
 */
public record ManifestRow(
        long rowNo, long quantity, long firstUnit, Map<ManifestField, String> values) {

    public String title() {
        return values.get(ManifestField.TITLE);
    }

    /** Label of the part, or {@code null}. */
    public String part() {
        return values.get(ManifestField.PART);
    }

    /** Title and part as the lists show them. */
    public String heading() {
        return part() == null ? title() : title() + "-" + part();
    }

    public String value(ManifestField field) {
        return values.get(field);
    }
}
