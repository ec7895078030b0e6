package cn.tongchou.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A downloaded template as a clerk fills it in: the example row goes, rows of parts come. */
final class FilledTemplates {

    private static final int PAGES_A_PART = 100;

    private FilledTemplates() {}

    /** The template itself with so many pages of a work, as .xlsx. */
    static byte[] workbook(byte[] template, String work, int pages) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.getSheetAt(0);
            List<String> header = header(sheet.getRow(0));
            sheet.removeRow(sheet.getRow(1));
            for (int part = 1; pages > 0; part++) {
                int here = Math.min(PAGES_A_PART, pages);
                Row row = sheet.createRow(part);
                row.createCell(header.indexOf("书名")).setCellValue(work);
                row.createCell(header.indexOf("分卷")).setCellValue("%02d".formatted(part));
                row.createCell(header.indexOf("页数")).setCellValue(here);
                pages -= here;
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same columns as .csv; a faulty list has a part without pages. */
    static byte[] csv(byte[] template, String work, int pages, boolean faulty) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            List<String> header = header(book.getSheetAt(0).getRow(0));
            StringBuilder csv = new StringBuilder(String.join(",", header)).append("\r\n");
            for (int part = 1; pages > 0; part++) {
                int here = Math.min(PAGES_A_PART, pages);
                List<String> cells = new ArrayList<>(header.stream().map(name -> "").toList());
                cells.set(header.indexOf("书名"), work);
                cells.set(header.indexOf("分卷"), "%02d".formatted(part));
                cells.set(header.indexOf("页数"), faulty && part == 2 ? "0" : String.valueOf(here));
                csv.append(String.join(",", cells)).append("\r\n");
                pages -= here;
            }
            return csv.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of every cell of a workbook. */
    static List<String> cells(byte[] workbook) {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static List<String> header(Row row) {
        List<String> header = new ArrayList<>();
        for (Cell cell : row) {
            header.add(cell.getStringCellValue());
        }
        return header;
    }
}
