package cn.tongchou.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Makes {@code templates/letters/request-memo.docx} in the layout of official documents (GB/T
 * 9704): A4 with its margins, title in 22 points, body in 16. Run it to make the file anew;
 * afterwards people may restyle the file.
 */
final class RequestMemoTemplate {

    private static final String BODY = "仿宋";
    private static final String HEAD = "黑体";
    private static final int TITLE_POINTS = 22;
    private static final int BODY_POINTS = 16;
    private static final int TABLE_POINTS = 11;
    private static final int INDENT = 640;
    private static final int TWIPS_PER_MM = 57;

    private RequestMemoTemplate() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "templates/letters/request-memo.docx");
        Files.createDirectories(file.getParent());
        try (XWPFDocument document = make();
                OutputStream out = Files.newOutputStream(file)) {
            document.write(out);
        }
    }

    static XWPFDocument make() {
        XWPFDocument document = new XWPFDocument();
        page(document);
        paragraph(document, ParagraphAlignment.CENTER, "方正小标宋简体", TITLE_POINTS, "{{title}}")
                .setSpacingBefore(200);
        paragraph(document, ParagraphAlignment.CENTER, BODY, BODY_POINTS, "{{documentNumber}}")
                .setSpacingAfter(300);
        paragraph(document, ParagraphAlignment.LEFT, BODY, BODY_POINTS, "{{addressee}}：");
        repeated(document, "paragraphs");
        table(
                document,
                "items",
                List.of("序号", "项目", "单位", "数量", "单价（元）", "金额（元）"),
                List.of("sequence", "name", "unit", "quantity", "unitPrice", "amount"),
                List.of(700, 2850, 800, 1250, 1450, 1850));
        XWPFParagraph total =
                paragraph(document, ParagraphAlignment.RIGHT, HEAD, TABLE_POINTS, "合计：{{total}} 元");
        total.setSpacingBefore(80);
        repeated(document, "closing");
        XWPFParagraph sender =
                paragraph(document, ParagraphAlignment.RIGHT, BODY, BODY_POINTS, "{{sender}}");
        sender.setSpacingBefore(500);
        sender.setIndentationRight(INDENT);
        paragraph(document, ParagraphAlignment.RIGHT, BODY, BODY_POINTS, "{{date}}")
                .setIndentationRight(INDENT);
        XWPFParagraph route =
                paragraph(document, ParagraphAlignment.LEFT, HEAD, TABLE_POINTS, "流转情况");
        route.setPageBreak(true);
        route.setKeepNext(true);
        table(
                document,
                "route",
                List.of("序号", "报送", "接收", "日期", "状态"),
                List.of("sequence", "from", "to", "date", "status"),
                List.of(700, 2500, 2500, 1600, 1600));
        return document;
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(37 * TWIPS_PER_MM));
        margins.setBottom(BigInteger.valueOf(35 * TWIPS_PER_MM));
        margins.setLeft(BigInteger.valueOf(28 * TWIPS_PER_MM));
        margins.setRight(BigInteger.valueOf(26 * TWIPS_PER_MM));
    }

    private static void repeated(XWPFDocument document, String name) {
        paragraph(document, ParagraphAlignment.BOTH, BODY, BODY_POINTS, "{{?" + name + "}}");
        paragraph(document, ParagraphAlignment.BOTH, BODY, BODY_POINTS, "{{=#this}}")
                .setIndentationFirstLine(INDENT);
        paragraph(document, ParagraphAlignment.BOTH, BODY, BODY_POINTS, "{{/" + name + "}}");
    }

    private static void table(
            XWPFDocument document,
            String list,
            List<String> headings,
            List<String> names,
            List<Integer> widths) {
        XWPFTable table = document.createTable(2, headings.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
        table.setCellMargins(60, 80, 60, 80);
        table.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < headings.size(); i++) {
            String heading = i == 0 ? "{{" + list + "}}" + headings.get(i) : headings.get(i);
            cell(
                    table.getRow(0).getCell(i),
                    widths.get(i),
                    HEAD,
                    ParagraphAlignment.CENTER,
                    heading);
            boolean number = List.of("quantity", "unitPrice", "amount").contains(names.get(i));
            boolean words = List.of("name", "from", "to", "status").contains(names.get(i));
            ParagraphAlignment side =
                    number
                            ? ParagraphAlignment.RIGHT
                            : words ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER;
            cell(table.getRow(1).getCell(i), widths.get(i), BODY, side, "[" + names.get(i) + "]");
        }
    }

    private static void cell(
            XWPFTableCell cell, int width, String font, ParagraphAlignment side, String text) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(String.valueOf(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        write(cell.getParagraphArray(0), side, font, TABLE_POINTS, text);
    }

    private static XWPFParagraph paragraph(
            XWPFDocument document, ParagraphAlignment side, String font, int points, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(1.5);
        write(paragraph, side, font, points, text);
        return paragraph;
    }

    private static void write(
            XWPFParagraph paragraph,
            ParagraphAlignment side,
            String font,
            int points,
            String text) {
        paragraph.setAlignment(side);
        for (String part : text.split("(?=\\{\\{)|(?<=}})")) {
            XWPFRun run = paragraph.createRun();
            run.setFontSize(points);
            CTFonts fonts = run.getCTR().getRPr().addNewRFonts();
            fonts.setAscii("Times New Roman");
            fonts.setHAnsi("Times New Roman");
            fonts.setEastAsia(font);
            run.setText(part);
        }
    }
}
