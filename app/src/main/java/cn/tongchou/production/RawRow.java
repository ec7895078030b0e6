package cn.tongchou.production;

import java.util.List;

/**
 * A row as the file has it.
 *
 * @param line 1 for the file's first line
 * @param cells from the first column on; an empty cell is {@code null}
 */
record RawRow(int line, List<Cell> cells) {

    /** The cell of a column, counted from 0, or {@code null}. */
    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : null;
    }

    boolean isBlank() {
        return cells.stream()
                .allMatch(cell -> cell == null || !cell.formula() && cell.text().isBlank());
    }

    /**
     * @param text what the cell holds; a number without grouping
     * @param number whether the file holds it as a number (a date is one too)
     * @param formula whether the cell computes its value
     */
    record Cell(String text, boolean number, boolean formula) {}
}
