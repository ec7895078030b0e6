package cn.tongchou.inspection.web;

import cn.tongchou.inspection.DefectClass;
import cn.tongchou.inspection.Inspection;
import cn.tongchou.inspection.SampledUnit;
import cn.tongchou.production.ManifestColumns;
import cn.tongchou.production.ManifestRow;
import java.util.List;

/**
 * A sampled unit as the inspector sees it.
 *
 * @param heading title and part
 * @param grave letter of its gravest defect, or {@code null}
 * @param seen whether the inspector has gone past it
 * @param fields the manifest row's fields, each with its header in the file and its text
 */
record UnitView(SampledUnit unit, String heading, String grave, boolean seen, List<Field> fields) {

    record Field(String header, String text) {}

    /**
     * @param row the manifest's row in which the unit lies
     * @param worst class of its gravest defect, or {@code null}
     */
    static UnitView of(
            SampledUnit unit,
            ManifestRow row,
            ManifestColumns columns,
            Inspection inspection,
            DefectClass worst) {
        List<Field> fields =
                columns.columns().stream()
                        .filter(column -> row.value(column.field()) != null)
                        .map(column -> new Field(column.header(), row.value(column.field())))
                        .toList();
        return new UnitView(
                unit,
                row.heading(),
                worst == null ? null : worst.name(),
                unit.ordinal() <= inspection.seenTo(),
                fields);
    }

    public int ordinal() {
        return unit.ordinal();
    }
}
