package cn.tongchou.reporting;

import cn.tongchou.workbook.RowKind;
import java.util.function.Function;

/**
 * A line of a report's table.
 *
 * @param kind a record, or figures of several
 * @param number counts the records from 1; 0 for the other lines
 * @param label what stands in the column of labels of a line of figures (合计), or {@code null}
 * @param values value by component, before it is brought into the unit of the heading
 */
record Line(RowKind kind, int number, String label, Function<String, Object> values) {}
