package cn.tongchou.testing;

import cn.tongchou.production.ManifestColumns;
import cn.tongchou.shared.ConstructionKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Delivery files as people hand them in. */
public final class TestFiles {

    private TestFiles() {}

    /**
     * A workbook whose cells are text, except whole numbers given as {@link Number} and formulas
     * given with {@code =}.
     */
    public static byte[] workbook(List<? extends List<?>> rows) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
            var sheet = book.createSheet();
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int c = 0; c < rows.get(i).size(); c++) {
                    Object value = rows.get(i).get(c);
                    if (value instanceof Number number) {
                        row.createCell(c).setCellValue(number.doubleValue());
                    } else if (value != null && value.toString().startsWith("=")) {
                        row.createCell(c).setCellFormula(value.toString().substring(1));
                    } else if (value != null) {
                        row.createCell(c).setCellValue(value.toString());
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header of a kind's file. */
    public static List<String> header(ConstructionKind kind) {
        return ManifestColumns.of(kind).columns().stream()
                .map(ManifestColumns.Column::header)
                .toList();
    }

    /** A file of page parts: one title, parts 01 and on, each of so many pages. */
    public static byte[] pages(String title, int... pages) {
        return workbook(
                IntStream.rangeClosed(0, pages.length)
                        .mapToObj(
                                i ->
                                        i == 0
                                                ? header(ConstructionKind.LOCAL_DOCUMENT)
                                                : List.of(
                                                        title,
                                                        "%02d".formatted(i),
                                                        pages[i - 1],
                                                        "示例作者",
                                                        "地方志",
                                                        "1988.12.01",
                                                        ""))
                        .toList());
    }

    /** A .csv file in UTF-8. */
    public static byte[] csv(List<? extends List<?>> rows) {
        return csvText(rows).getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a .csv file. */
    public static String csvText(List<? extends List<?>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));
    }
}
