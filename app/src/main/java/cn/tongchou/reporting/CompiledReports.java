package cn.tongchou.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The compiled drawings of reports, each read once. They come from the build; where it has not run
 * (in a development environment that compiles by itself) the drawing is compiled once instead, and
 * the log says so.
 */
final class CompiledReports {

    private static final Logger LOG = LoggerFactory.getLogger(CompiledReports.class);

    private final Map<String, JasperReport> reports = new ConcurrentHashMap<>();

    /** The drawing of a report, or a shared part of drawings such as {@code _shared/letterhead}. */
    JasperReport get(String name) {
        return reports.computeIfAbsent(name, CompiledReports::read);
    }

    private static JasperReport read(String name) {
        try (InputStream compiled = open(name + ".jasper")) {
            if (compiled != null) {
                return (JasperReport) JRLoader.loadObject(compiled);
            }
            try (InputStream drawing = open(name + ".jrxml")) {
                if (drawing == null) {
                    throw new IllegalArgumentException("There is no report " + name);
                }
                LOG.warn(
                        "Report drawing {} was not compiled by the build; compiling it now, once",
                        name);
                return JasperCompileManager.compileReport(drawing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new IllegalStateException("The drawing of report " + name + " cannot be read", e);
        }
    }

    private static InputStream open(String name) {
        return CompiledReports.class.getClassLoader().getResourceAsStream("reports/" + name);
    }
}
