package cn.tongchou.listing;

import cn.tongchou.workbook.CellKind;
import java.util.function.BiFunction;

/**
 * A column of a list.
 *
 * @param name its name in an address
 * @param heading message key of its heading
 * @param sort what it sorts by, or {@code null} when it does not sort
 * @param kind what its cells hold
 * @param width in the workbook, characters of a Western font (a Chinese character takes two)
 * @param value the cell in the workbook, of a type that {@link CellKind} names; {@code null} leaves
 *     it empty
 */
public record ListColumn<R>(
        String name,
        String heading,
        Sort sort,
        CellKind kind,
        int width,
        BiFunction<R, ListTexts, Object> value) {}
