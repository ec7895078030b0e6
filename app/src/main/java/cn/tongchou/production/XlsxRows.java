package cn.tongchou.production;

import cn.tongchou.shared.RuleViolation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook, row by row; document types and outside entities are not read. */
final class XlsxRows {

    private static final int COLUMNS = 64;

    private XlsxRows() {}

    static void read(byte[] content, Consumer<RawRow> rows) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(ManifestFile.stream(content));
                Stream<Row> all = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> each = all.iterator(); each.hasNext(); ) {
                Row row = each.next();
                rows.accept(new RawRow(row.getRowNum(), cells(row)));
            }
        } catch (RuleViolation refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof RuntimeException && !comesFromReader(broken)) {
                throw (RuntimeException) broken;
            }
            throw ManifestFile.notAWorkbook();
        }
    }

    /** Whether the workbook was unreadable, and not what was done with its rows. */
    private static boolean comesFromReader(Exception failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.dhatim.")) {
                return true;
            }
            if (frame.getClassName().startsWith("cn.tongchou.")
                    && !frame.getClassName().startsWith(XlsxRows.class.getName())) {
                return false;
            }
        }
        return false;
    }

    private static List<RawRow.Cell> cells(Row row) {
        int count = Math.min(COLUMNS, row.getCellCount());
        List<RawRow.Cell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(cell(row.getCell(i)));
        }
        return cells;
    }

    private static RawRow.Cell cell(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return null;
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return new RawRow.Cell("=" + cell.getFormula(), false, true);
        }
        if (cell.getType() == CellType.NUMBER) {
            return new RawRow.Cell(
                    cell.asNumber().stripTrailingZeros().toPlainString(), true, false);
        }
        String text = cell.getType() == CellType.ERROR ? cell.getRawValue() : cell.getText();
        return text == null ? null : new RawRow.Cell(text, false, false);
    }
}
