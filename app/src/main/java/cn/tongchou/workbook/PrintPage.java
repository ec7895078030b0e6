package cn.tongchou.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** How sheets come out of a printer. */
final class PrintPage {

    private static final double SIDE = 0.4;
    private static final double TOP = 0.5;
    private static final double BOTTOM = 0.7;
    private static final double FOOTER = 0.3;

    private PrintPage() {}

    /**
     * A4 landscape with narrow margins (in inches), one page wide and as many pages long as needed.
     */
    static void a4Landscape(SXSSFSheet sheet) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE);
        sheet.setMargin(PageMargin.RIGHT, SIDE);
        sheet.setMargin(PageMargin.TOP, TOP);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM);
        sheet.setMargin(PageMargin.FOOTER, FOOTER);
    }
}
