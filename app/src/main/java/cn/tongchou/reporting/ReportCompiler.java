package cn.tongchou.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles the drawings of reports ({@code reports/**}{@code /*.jrxml}) to {@code .jasper} files.
 * The build runs it once; no request ever does.
 */
public final class ReportCompiler {

    private ReportCompiler() {}

    /**
     * @param args the folder of the drawings and the folder to write to, such as {@code reports
     *     target/classes/reports}
     */
    public static void main(String[] args) throws IOException, JRException {
        System.setProperty("java.awt.headless", "true");
        int compiled = compile(Path.of(args[0]), Path.of(args[1]));
        System.out.println("Compiled " + compiled + " report drawings");
    }

    /** Compiles what is newer than its result; returns how many drawings there are. */
    static int compile(Path from, Path to) throws IOException, JRException {
        List<Path> drawings;
        try (Stream<Path> files = Files.walk(from)) {
            drawings = files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
        }
        for (Path drawing : drawings) {
            String name = from.relativize(drawing).toString().replaceAll("jrxml$", "jasper");
            Path result = to.resolve(name);
            if (Files.exists(result)
                    && Files.getLastModifiedTime(result)
                                    .compareTo(Files.getLastModifiedTime(drawing))
                            > 0) {
                continue;
            }
            Files.createDirectories(result.getParent());
            Path unfinished = result.resolveSibling(result.getFileName() + ".part");
            try (InputStream in = Files.newInputStream(drawing);
                    OutputStream out = Files.newOutputStream(unfinished)) {
                JasperCompileManager.compileReportToStream(in, out);
            }
            Files.move(unfinished, result, StandardCopyOption.REPLACE_EXISTING);
        }
        return drawings.size();
    }
}
