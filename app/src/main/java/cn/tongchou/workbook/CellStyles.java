package cn.tongchou.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The looks of the cells of one workbook; each look is made once, because a workbook holds few of
 * them.
 */
final class CellStyles {

    private static final String BODY_FONT = "宋体";
    private static final String HEAD_FONT = "黑体";
    private static final byte[] HEADER_FILL = {(byte) 0xE4, (byte) 0xEF, (byte) 0xF2};
    private static final byte[] TOTAL_FILL = {(byte) 0xF2, (byte) 0xF5, (byte) 0xF6};
    private static final byte[] FAULT_FILL = {(byte) 0xFB, (byte) 0xE9, (byte) 0xE7};
    private static final byte[] LINE = {(byte) 0xB9, (byte) 0xC6, (byte) 0xCC};
    private static final byte[] WARNING = {(byte) 0xB0, (byte) 0x24, (byte) 0x1C};

    private final XSSFWorkbook book;
    private final Map<RowKind, Map<CellKind, CellStyle>> cells = new EnumMap<>(RowKind.class);
    private final Map<RowKind, CellStyle> quoted = new EnumMap<>(RowKind.class);
    private final CellStyle title;
    private final CellStyle note;
    private final CellStyle warning;
    private final CellStyle header;

    CellStyles(XSSFWorkbook book) {
        this.book = book;
        title = plain(font(HEAD_FONT, 18, false), HorizontalAlignment.CENTER);
        note = plain(font(BODY_FONT, 10, false), HorizontalAlignment.LEFT);
        XSSFFont red = font(BODY_FONT, 10, true);
        red.setColor(new XSSFColor(WARNING, null));
        warning = plain(red, HorizontalAlignment.LEFT);
        XSSFCellStyle head = boxed(font(HEAD_FONT, 10, false), HEADER_FILL);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setWrapText(true);
        header = head;
    }

    CellStyle title() {
        return title;
    }

    CellStyle note() {
        return note;
    }

    CellStyle warning() {
        return warning;
    }

    CellStyle header() {
        return header;
    }

    CellStyle cell(RowKind row, CellKind kind) {
        return cells.computeIfAbsent(row, r -> new EnumMap<>(CellKind.class))
                .computeIfAbsent(kind, k -> make(row, k));
    }

    /**
     * Text that looks like a formula: the cell is marked as typed with an apostrophe, so that
     * editing keeps it text.
     */
    CellStyle quoted(RowKind row) {
        return quoted.computeIfAbsent(
                row,
                r -> {
                    XSSFCellStyle style = make(r, CellKind.TEXT);
                    style.setQuotePrefixed(true);
                    return style;
                });
    }

    private XSSFCellStyle make(RowKind row, CellKind kind) {
        boolean strong = row == RowKind.SUBTOTAL || row == RowKind.TOTAL;
        XSSFCellStyle style = boxed(font(BODY_FONT, 10, strong), fill(row));
        style.setDataFormat(book.createDataFormat().getFormat(kind.format()));
        style.setAlignment(
                kind.alignedRight()
                        ? HorizontalAlignment.RIGHT
                        : kind == CellKind.TEXT
                                ? HorizontalAlignment.LEFT
                                : HorizontalAlignment.CENTER);
        style.setWrapText(kind == CellKind.TEXT);
        return style;
    }

    private static byte[] fill(RowKind row) {
        return switch (row) {
            case DETAIL -> null;
            case SUBTOTAL, TOTAL -> TOTAL_FILL;
            case FAULTY -> FAULT_FILL;
        };
    }

    private XSSFCellStyle boxed(XSSFFont font, byte[] fill) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        XSSFColor line = new XSSFColor(LINE, null);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setTopBorderColor(line);
        style.setRightBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        if (fill != null) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(new XSSFColor(fill, null));
        }
        return style;
    }

    private CellStyle plain(XSSFFont font, HorizontalAlignment alignment) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        return style;
    }

    private XSSFFont font(String name, int points, boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontName(name);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }
}
