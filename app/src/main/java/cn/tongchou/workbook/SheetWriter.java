package cn.tongchou.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/**
 * Writes one sheet from top to bottom: title and notes first, then the header, then rows. The
 * header is frozen and repeated on every printed page (A4 landscape, as many pages long as needed,
 * one page wide).
 */
public final class SheetWriter {

    private static final int LAST_ROW = 1_048_575;
    private static final float LINE = 14f;
    private static final float ROW = 18f;
    private static final float TITLE = 32f;
    private static final float HIGHEST_ROW = 400f;

    private final WorkbookWriter book;
    private final SXSSFSheet sheet;
    private final List<SheetColumn> columns;
    private int next;

    SheetWriter(WorkbookWriter book, SXSSFSheet sheet, List<SheetColumn> columns) {
        this.book = book;
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
        PrintPage.a4Landscape(sheet);
    }

    /** The title, across all columns. */
    public SheetWriter title(String text) {
        return across(text, book.styles().title(), TITLE);
    }

    /** A line of notes above the table, across all columns. */
    public SheetWriter note(String text) {
        return across(text, book.styles().note(), ROW + LINE * (lines(text, width() - 2) - 1));
    }

    /** A line above the table that must be seen, across all columns. */
    public SheetWriter warning(String text) {
        return across(text, book.styles().warning(), ROW + LINE * (lines(text, width() - 2) - 1));
    }

    /**
     * What stands at the foot of every printed page; {@code &P} is the page's number, {@code &N}
     * their count.
     */
    public SheetWriter footer(String text) {
        sheet.getFooter().setCenter(text);
        return this;
    }

    /**
     * The header: one row, or two when columns stand in groups. Frozen with the columns left of
     * {@code frozen}.
     */
    public SheetWriter header(int frozenColumns) {
        boolean grouped = columns.stream().anyMatch(c -> c.group() != null);
        int first = next;
        Row groups = grouped ? sheet.createRow(next++) : null;
        if (grouped) {
            groups.setHeightInPoints(ROW);
        }
        Row headings = sheet.createRow(next++);
        headings.setHeightInPoints(ROW + LINE * (headingLines() - 1));
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            if (grouped) {
                text(
                        groups.createCell(i),
                        column.group() == null ? column.heading() : column.group());
            }
            text(headings.createCell(i), column.heading());
        }
        if (grouped) {
            mergeGroups(first);
        }
        sheet.createFreezePane(frozenColumns, next);
        sheet.setRepeatingRows(new CellRangeAddress(first, next - 1, -1, -1));
        for (int i = 0; i < columns.size(); i++) {
            validate(i);
        }
        return this;
    }

    /**
     * A row; {@code null} leaves its cell empty. Values are of the types that {@link CellKind}
     * names.
     */
    public SheetWriter row(RowKind kind, List<?> values) {
        if (values.size() > columns.size()) {
            throw new IllegalArgumentException(
                    values.size() + " values for " + columns.size() + " columns");
        }
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            if (i < values.size() && values.get(i) instanceof CharSequence text) {
                lines = Math.max(lines, lines(text.toString(), columns.get(i).width() - 1));
            }
            set(
                    row.createCell(i),
                    kind,
                    columns.get(i).kind(),
                    i < values.size() ? values.get(i) : null);
        }
        row.setHeightInPoints(Math.min(HIGHEST_ROW, ROW + LINE * (lines - 1)));
        return this;
    }

    /** A row of one record. */
    public SheetWriter row(List<?> values) {
        return row(RowKind.DETAIL, values);
    }

    private void set(Cell cell, RowKind row, CellKind kind, Object value) {
        cell.setCellStyle(book.styles().cell(row, kind));
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            cell.setCellValue(
                    number instanceof BigDecimal exact
                            ? exact.doubleValue()
                            : number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
        } else {
            String text = CellText.fitting(value.toString());
            if (CellText.looksLikeFormula(text)) {
                cell.setCellStyle(book.styles().quoted(row));
            } else if (kind != CellKind.TEXT) {
                cell.setCellStyle(book.styles().cell(row, CellKind.TEXT));
            }
            cell.setCellValue(text);
        }
    }

    private SheetWriter across(String text, CellStyle style, float height) {
        Row row = sheet.createRow(next++);
        row.setHeightInPoints(height);
        Cell cell = row.createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(CellText.fitting(text));
        if (columns.size() > 1) {
            sheet.addMergedRegion(
                    new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns.size() - 1));
        }
        return this;
    }

    private void mergeGroups(int first) {
        for (int from = 0; from < columns.size(); ) {
            String group = columns.get(from).group();
            int to = from;
            while (group != null
                    && to + 1 < columns.size()
                    && Objects.equals(group, columns.get(to + 1).group())) {
                to++;
            }
            if (group == null) {
                sheet.addMergedRegion(new CellRangeAddress(first, first + 1, from, from));
            } else if (to > from) {
                sheet.addMergedRegion(new CellRangeAddress(first, first, from, to));
            }
            from = to + 1;
        }
    }

    private void validate(int index) {
        SheetColumn column = columns.get(index);
        if (column.choices().isEmpty() && column.hint() == null) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint =
                column.choices().isEmpty()
                        ? helper.createTextLengthConstraint(
                                DataValidationConstraint.OperatorType.LESS_OR_EQUAL,
                                "" + CellText.LONGEST,
                                null)
                        : helper.createFormulaListConstraint(book.choiceRange(column.choices()));
        DataValidation validation =
                helper.createValidation(
                        constraint, new CellRangeAddressList(next, LAST_ROW, index, index));
        validation.setShowErrorBox(!column.choices().isEmpty());
        validation.setSuppressDropDownArrow(!column.choices().isEmpty());
        if (column.hint() != null) {
            validation.createPromptBox(column.heading(), column.hint());
            validation.setShowPromptBox(true);
        }
        sheet.addValidationData(validation);
    }

    private void text(Cell cell, String value) {
        cell.setCellStyle(book.styles().header());
        cell.setCellValue(CellText.fitting(value));
    }

    private int width() {
        return columns.stream().mapToInt(SheetColumn::width).sum();
    }

    private int headingLines() {
        return columns.stream()
                .mapToInt(column -> lines(column.heading(), column.width() - 1))
                .max()
                .orElse(1);
    }

    /** How many lines a text takes that may be as many Western characters wide. */
    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1 + Math.max(0, columnsOf(line) - 1) / Math.max(1, width))
                .sum();
    }

    /**
     * How many Western characters wide a text is: Chinese characters and full-width signs take two.
     */
    private static int columnsOf(String text) {
        return (int) text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }
}
