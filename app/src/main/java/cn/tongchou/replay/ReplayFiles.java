package cn.tongchou.replay;

import cn.tongchou.command.Unusable;
import cn.tongchou.programme.Programme;
import cn.tongchou.reporting.ReportFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The files that a replay leaves: reports under their ids, in ASCII, because a machine without a
 * locale can write no other names.
 */
@Component
class ReplayFiles {

    private static final String NOTE = "回放示例：经费、单价、日期、供应商与人员均为假设，资料未载明；各项假设见 %s。";

    private final ReportFiles reports;

    ReplayFiles(ReportFiles reports) {
        this.reports = reports;
    }

    /**
     * A folder that can be written to.
     *
     * @throws Unusable when the name is none or the folder cannot be made
     */
    static Path folder(String name) {
        try {
            Path folder = Path.of(name).toAbsolutePath().normalize();
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new Unusable("The folder " + name + " cannot be written to.");
            }
            return folder;
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new Unusable("The folder " + name + " cannot be made.");
        }
    }

    /** Writes workbook and PDF of December's progress and of the annual report, and the record. */
    void write(Programme programme, Assumptions assumed, Path folder, PrintStream out) {
        int year = programme.year();
        YearMonth december = YearMonth.of(year, 12);
        String record = "assumptions-" + year + ".txt";
        ReportFiles noted = reports.noted(NOTE.formatted(record));
        List<String> lines =
                Stream.concat(assumed.statedLines().stream(), assumed.assumedLines().stream())
                        .toList();
        String text = String.join("\n", lines) + "\n";
        try {
            write(folder.resolve(record), text.getBytes(StandardCharsets.UTF_8), out);
            String monthly = "progress-monthly-" + december;
            write(
                    folder.resolve(monthly + ".xlsx"),
                    noted.progressWorkbook(programme.id(), december),
                    out);
            write(
                    folder.resolve(monthly + ".pdf"),
                    noted.progressPdf(programme.id(), december),
                    out);
            String annual = "annual-" + year;
            write(folder.resolve(annual + ".xlsx"), noted.annualWorkbook(programme.id()), out);
            write(folder.resolve(annual + ".pdf"), noted.annualPdf(programme.id()), out);
        } catch (IOException e) {
            throw new Unusable("The reports could not be written to " + folder + ".");
        }
    }

    private static void write(Path path, byte[] content, PrintStream out) throws IOException {
        Files.write(path, content);
        out.println("wrote " + path);
    }
}
