package cn.tongchou.production;

import cn.tongchou.production.ManifestRefused.Fault;
import cn.tongchou.shared.ConstructionKind;
import cn.tongchou.workbook.CellKind;
import cn.tongchou.workbook.RowKind;
import cn.tongchou.workbook.SheetColumn;
import cn.tongchou.workbook.SheetWriter;
import cn.tongchou.workbook.WorkbookWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The empty list that people fill in, and the list that comes back with its faults named. */
@Component
public class ManifestWorkbooks {

    private static final int WIDTH = 18;
    private static final int WIDE = 60;
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private final MessageSource messages;

    ManifestWorkbooks(MessageSource messages) {
        this.messages = messages;
    }

    /** The template of a kind: header, one example row, drop-down lists, a hint at each column. */
    public byte[] template(ConstructionKind kind, Locale locale) {
        ManifestColumns columns = ManifestColumns.of(kind);
        try (WorkbookWriter book = new WorkbookWriter()) {
            List<SheetColumn> sheet =
                    columns.columns().stream().map(column -> column(column, locale)).toList();
            book.sheet(text("production.template.sheet", locale), sheet)
                    .header(0)
                    .row(columns.columns().stream().map(ManifestWorkbooks::example).toList());
            return book.toBytes();
        }
    }

    private SheetColumn column(ManifestColumns.Column column, Locale locale) {
        String hint =
                text(
                        column.required()
                                ? "production.template.required"
                                : "production.template.optional",
                        locale);
        String more =
                "production.template.hint."
                        + column.field().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String special = messages.getMessage(more, null, "", locale);
        CellKind cells = column.field() == ManifestField.PAGES ? CellKind.COUNT : CellKind.TEXT;
        int width =
                column.field() == ManifestField.TITLE || column.field() == ManifestField.ADDRESS
                        ? 40
                        : WIDTH;
        SheetColumn written =
                SheetColumn.of(column.header(), cells, width)
                        .hinting(special.isEmpty() ? hint : hint + " " + special);
        return switch (column.field()) {
            case ITEM_TYPE -> written.choosing(ManifestColumns.ITEM_TYPES);
            case ITEM_UNIT -> written.choosing(ManifestColumns.ITEM_UNITS);
            default -> written;
        };
    }

    private static Object example(ManifestColumns.Column column) {
        boolean number = column.field() == ManifestField.PAGES;
        return column.example().isEmpty()
                ? null
                : number ? new BigDecimal(column.example()) : column.example();
    }

    /**
     * The handed-in list once more, each faulty row marked, its faults in a last column. Written
     * row by row, whatever the list's length.
     */
    public byte[] withFaults(
            ConstructionKind kind,
            String fileName,
            byte[] content,
            ManifestRefused refused,
            Locale locale) {
        return copy(kind, fileName, content, refused, locale, false);
    }

    /** The faulty rows alone, each with its line in the handed-in list, which is too long. */
    public byte[] faultyRows(
            ConstructionKind kind,
            String fileName,
            byte[] content,
            ManifestRefused refused,
            Locale locale) {
        return copy(kind, fileName, content, refused, locale, true);
    }

    private byte[] copy(
            ConstructionKind kind,
            String fileName,
            byte[] content,
            ManifestRefused refused,
            Locale locale,
            boolean faultyOnly) {
        try (WorkbookWriter book = new WorkbookWriter()) {
            Copy copy = new Copy(kind, book, refused, locale, faultyOnly);
            ManifestFile.read(fileName, content, copy::take);
            return book.toBytes();
        }
    }

    /** The name of the list with its faults: the handed-in name and what it is now. */
    public String faultFileName(String fileName, Locale locale) {
        String bare = fileName == null ? "" : fileName.replaceAll("\\.[A-Za-z]{1,5}$", "");
        return bare + '-' + text("production.template.faults", locale) + ".xlsx";
    }

    /** One fault in words: the column, then what is wrong. */
    public String words(Fault fault, Locale locale) {
        Object[] arguments =
                fault.arguments().stream()
                        .map(one -> one instanceof Number ? one : String.valueOf(one))
                        .toArray();
        String words = messages.getMessage(fault.code(), arguments, fault.code(), locale);
        return fault.header() == null
                ? words
                : messages.getMessage(
                        "production.row.at", new Object[] {fault.header(), words}, words, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, key, locale);
    }

    /** Copies the sheet while it is read. */
    private final class Copy {

        private final ConstructionKind kind;
        private final WorkbookWriter book;
        private final ManifestRefused refused;
        private final Locale locale;
        private final String faultHeader;
        private final boolean faultyOnly;
        private final List<Integer> kept = new ArrayList<>();
        private final List<Boolean> dates = new ArrayList<>();
        private SheetWriter sheet;

        Copy(
                ConstructionKind kind,
                WorkbookWriter book,
                ManifestRefused refused,
                Locale locale,
                boolean faultyOnly) {
            this.faultyOnly = faultyOnly;
            this.kind = kind;
            this.book = book;
            this.refused = refused;
            this.locale = locale;
            this.faultHeader = text("production.template.faults", locale);
        }

        void take(RawRow row) {
            if (row.isBlank()) {
                return;
            }
            if (sheet == null) {
                begin(row);
                return;
            }
            List<Fault> faults = refused.faults().get(row.line());
            if (faults == null && faultyOnly) {
                return;
            }
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < kept.size(); i++) {
                values.add(value(row.cell(kept.get(i)), dates.get(i)));
            }
            values.add(faults == null ? null : inWords(row.line(), faults));
            sheet.row(faults == null ? RowKind.DETAIL : RowKind.FAULTY, values);
        }

        private String inWords(int line, List<Fault> faults) {
            String all =
                    faults.stream()
                            .map(fault -> words(fault, locale))
                            .collect(Collectors.joining(text("production.row.and", locale)));
            return faultyOnly
                    ? messages.getMessage(
                            "production.row.line", new Object[] {line, all}, all, locale)
                    : all;
        }

        private void begin(RawRow header) {
            List<SheetColumn> columns = new ArrayList<>();
            for (int i = 0; i < header.cells().size(); i++) {
                RawRow.Cell cell = header.cell(i);
                String name = cell == null ? "" : cell.text().strip();
                if (name.isEmpty() || name.equals(faultHeader)) {
                    continue;
                }
                kept.add(i);
                dates.add(
                        ManifestColumns.of(kind).columns().stream()
                                .anyMatch(
                                        column ->
                                                column.field().isDate()
                                                        && column.header().equals(name)));
                columns.add(SheetColumn.of(name, CellKind.TEXT, WIDTH));
            }
            columns.add(SheetColumn.of(faultHeader, CellKind.TEXT, WIDE));
            sheet = book.sheet(text("production.template.sheet", locale), columns).header(0);
        }

        private Object value(RawRow.Cell cell, boolean date) {
            if (cell == null) {
                return null;
            }
            if (!cell.number()) {
                return cell.text();
            }
            BigDecimal number = new BigDecimal(cell.text());
            return date && number.signum() > 0 && number.precision() - number.scale() < 7
                    ? EPOCH.plusDays(number.longValue()).toString()
                    : number;
        }
    }
}
