package cn.tongchou.inspection.web;

import cn.tongchou.inspection.SampledUnit;
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

    public int ordinal() {
        return unit.ordinal();
    }
}
