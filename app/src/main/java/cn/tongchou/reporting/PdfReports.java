package cn.tongchou.reporting;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.springframework.stereotype.Component;

/**
 * Prints a report as .pdf: A4 landscape, the bundled Chinese font embedded. A character that the
 * font does not have is never dropped silently: the document names it below its title.
 */
@Component
class PdfReports {

    private final CompiledReports drawings = new CompiledReports();

    PdfReports() {
        BundledFonts.prepare();
    }

    /** Writes the whole document; the stream stays open. */
    void write(Report report, OutputStream out) {
        PrintableText printable = new PrintableText();
        try {
            JasperPrint print =
                    JasperFillManager.fillReport(
                            drawings.get(report.id()),
                            parameters(report, printable),
                            new RecordRows(report, printable));
            JRPdfExporter exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
            settings.setMetadataTitle(report.title());
            settings.setMetadataAuthor(report.head().institution());
            settings.setMetadataCreator(report.texts().get("reporting.pdf.creator"));
            settings.setTagLanguage(report.texts().locale().toLanguageTag());
            settings.setCompressed(true);
            exporter.setConfiguration(settings);
            exporter.exportReport();
        } catch (JRException e) {
            throw new IllegalStateException("Report " + report.id() + " cannot be printed", e);
        }
    }

    private Map<String, Object> parameters(Report report, PrintableText printable) {
        Map<String, String> head = head(report, printable);
        new RecordRows(report, printable).checkAll();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, report.texts().bundle());
        parameters.put(JRParameter.REPORT_LOCALE, report.texts().locale());
        parameters.put("LETTERHEAD", drawings.get("_shared/letterhead"));
        parameters.put("BAR_CHART", drawings.get("_shared/bar-chart"));
        if (report.chart() != null) {
            parameters.put(
                    "CHART_TITLE", printable.clean(report.chart().title(), head.get("title")));
            parameters.put("PERCENT", report.chart().percent());
            parameters.put("CHART", new ChartBars(report.chart(), printable));
        }
        head.put(
                "explanation",
                report.head().explanation() == null
                        ? null
                        : printable.clean(report.head().explanation(), head.get("title")));
        head.put("remarks", remarks(report, printable));
        parameters.put("HEAD", head);
        return parameters;
    }

    /**
     * The note of the head and the characters that could not be printed; {@code null} for nothing.
     */
    private static String remarks(Report report, PrintableText printable) {
        String note = report.head().note();
        String unprintable = printable.note(report.texts());
        if (note == null) {
            return unprintable;
        }
        return unprintable == null ? note : note + "\n" + unprintable;
    }

    private static Map<String, String> head(Report report, PrintableText printable) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put(
                "title",
                printable.clean(report.title(), report.texts().get("reporting.head.title")));
        List<List<String>> facts = report.facts();
        for (int line = 0; line < facts.size(); line++) {
            for (int fact = 0; fact < facts.get(line).size(); fact++) {
                String text = facts.get(line).get(fact);
                head.put(
                        "fact" + (line + 1) + (fact + 1),
                        printable.clean(text, report.texts().get("reporting.head.title")));
            }
        }
        return head;
    }
}
