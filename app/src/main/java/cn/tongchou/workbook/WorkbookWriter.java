package cn.tongchou.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes one .xlsx workbook, sheet after sheet and row after row. Rows already written leave the
 * memory (they wait in a temporary file), so that the length of a sheet does not matter, up to the
 * 1,048,576 rows of the file format.
 *
 * <p>Not safe for use by several threads. Close it always: that deletes the temporary files.
 */
public final class WorkbookWriter implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;

    private final SXSSFWorkbook book =
            new SXSSFWorkbook(new XSSFWorkbook(), ROWS_IN_MEMORY, true, false);
    private final CellStyles styles = new CellStyles(book.getXSSFWorkbook());
    private final Map<List<String>, String> choices = new HashMap<>();

    /**
     * Begins a sheet.
     *
     * @param name shown on the tab; signs that a tab cannot show become blanks, and at most 31
     *     characters are kept
     * @param columns the columns from left to right
     */
    public SheetWriter sheet(String name, List<SheetColumn> columns) {
        return new SheetWriter(this, newSheet(name), columns);
    }

    /** Adds a sheet with a native bar chart and the numbers it draws. */
    public void chart(ChartSheet chart) {
        SXSSFSheet sheet = newSheet(chart.name());
        chart.write(book.getXSSFWorkbook().getSheet(sheet.getSheetName()), sheet, styles);
    }

    /** The finished workbook. Nothing can be added afterwards. */
    public void writeTo(OutputStream out) {
        try {
            book.setActiveSheet(0);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The finished workbook as bytes; for workbooks known to be small. */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeTo(out);
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CellStyles styles() {
        return styles;
    }

    /** The name of a range, on a hidden sheet, that holds the values of a drop-down list. */
    String choiceRange(List<String> values) {
        return choices.computeIfAbsent(values, this::writeChoices);
    }

    private String writeChoices(List<String> values) {
        int number = choices.size() + 1;
        String name = "choices_" + number;
        SXSSFSheet sheet = newSheet(name);
        for (int i = 0; i < values.size(); i++) {
            Row row = sheet.createRow(i);
            row.createCell(0).setCellValue(CellText.fitting(values.get(i)));
        }
        Name range = book.createName();
        range.setNameName("list_" + number);
        range.setRefersToFormula("'" + sheet.getSheetName() + "'!$A$1:$A$" + values.size());
        book.setSheetHidden(book.getSheetIndex(sheet), true);
        return range.getNameName();
    }

    private SXSSFSheet newSheet(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name);
        String unique = safe;
        for (int i = 2; book.getSheet(unique) != null; i++) {
            String ending = " " + i;
            unique = safe.substring(0, Math.min(safe.length(), 31 - ending.length())) + ending;
        }
        return book.createSheet(unique);
    }
}
