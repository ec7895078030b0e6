package cn.tongchou.workbook;

import java.util.List;
import java.util.Objects;

/**
 * A column of a sheet.
 *
 * @param heading what stands in the header row
 * @param group the heading that spans this and the neighbouring columns of the same group, or
 *     {@code null}
 * @param kind what the cells hold
 * @param width characters of a Western font, 1–255 (a Chinese character takes two)
 * @param choices the values a person may pick from in a template; empty when anything may be typed
 * @param hint what a spreadsheet program shows when a cell of the column is chosen, or {@code null}
 */
public record SheetColumn(
        String heading, String group, CellKind kind, int width, List<String> choices, String hint) {

    public SheetColumn {
        Objects.requireNonNull(heading);
        Objects.requireNonNull(kind);
        if (width < 1 || width > 255) {
            throw new IllegalArgumentException("A column is 1 to 255 characters wide: " + width);
        }
        choices = List.copyOf(choices);
    }

    /** A column without group, choices and hint. */
    public static SheetColumn of(String heading, CellKind kind, int width) {
        return new SheetColumn(heading, null, kind, width, List.of(), null);
    }

    /** The same column below a heading that spans its group. */
    public SheetColumn inGroup(String name) {
        return new SheetColumn(heading, name, kind, width, choices, hint);
    }

    /**
     * The same column with a drop-down list; another value is refused by the spreadsheet program.
     */
    public SheetColumn choosing(List<String> values) {
        return new SheetColumn(heading, group, kind, width, values, hint);
    }

    /** The same column with a hint. */
    public SheetColumn hinting(String text) {
        return new SheetColumn(heading, group, kind, width, choices, text);
    }
}
