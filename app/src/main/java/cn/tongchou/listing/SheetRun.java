package cn.tongchou.listing;

import cn.tongchou.workbook.SheetColumn;
import cn.tongchou.workbook.SheetWriter;
import cn.tongchou.workbook.WorkbookWriter;
import java.util.List;

/** Rows written one after the other, on as many sheets as they need, each with the same head. */
final class SheetRun {

    /** A sheet of the file format holds 1,048,576 rows; the head needs a few. */
    static final int LONGEST_SHEET = 1_000_000;

    private final WorkbookWriter book;
    private final String title;
    private final List<SheetColumn> columns;
    private final List<String> head;
    private final int longest;
    private SheetWriter sheet;
    private long written;

    SheetRun(WorkbookWriter book, String title, List<SheetColumn> columns, List<String> head) {
        this(book, title, columns, head, LONGEST_SHEET);
    }

    SheetRun(
            WorkbookWriter book,
            String title,
            List<SheetColumn> columns,
            List<String> head,
            int longest) {
        this.book = book;
        this.title = title;
        this.columns = columns;
        this.head = head;
        this.longest = longest;
        begin();
    }

    void row(List<?> cells) {
        if (written > 0 && written % longest == 0) {
            begin();
        }
        sheet.row(cells);
        written++;
    }

    long written() {
        return written;
    }

    private void begin() {
        sheet = book.sheet(title, columns).title(title);
        head.forEach(sheet::note);
        sheet.header(1);
    }
}
