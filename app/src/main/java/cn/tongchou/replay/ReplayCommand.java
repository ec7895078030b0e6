package cn.tongchou.replay;

import cn.tongchou.command.CommandLine;
import cn.tongchou.command.Verification;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.reporting.ReportFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code replay --year 2015 --out DIR [--assumptions FILE]}. */
@Component
public class ReplayCommand {

    private final Replay replay;
    private final Recount recount;
    private final Verification verification;
    private final ReportFiles reports;
    private final ProgrammeManagement programmes;

    ReplayCommand(
            Replay replay,
            Recount recount,
            Verification verification,
            ReportFiles reports,
            ProgrammeManagement programmes) {
        this.replay = replay;
        this.recount = recount;
        this.verification = verification;
        this.reports = reports;
        this.programmes = programmes;
    }

    /**
     * Starts the application on a fresh database and replays a year.
     *
     * @return 0; 1 when something that must hold does not; 2 when the command cannot run
     */
    public static int main(Class<?> application, List<String> words) {
        Map<String, Object> settings = new LinkedHashMap<>();
        int out = words.indexOf("--out");
        if (out < 0 || out + 1 == words.size() || !words.contains("--year")) {
            System.err.println(
                    "Usage: replay --year 2015 --out DIR [--assumptions FILE] [--db URL]");
            return CommandLine.UNUSABLE;
        }
        Path folder = Path.of(words.get(out + 1)).toAbsolutePath();
        if (System.getenv("TONGCHOU_DB_URL") == null) {
            settings.put(
                    "spring.datasource.url",
                    "jdbc:h2:file:"
                            + folder.resolve("tongchou")
                            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        }
        return CommandLine.run(
                application,
                words,
                List.of("--year", "--out", "--assumptions", "--db"),
                settings,
                ReplayCommand::run);
    }

    private static int run(ConfigurableApplicationContext context, Map<String, String> options) {
        return context.getBean(ReplayCommand.class).run(options);
    }

    private int run(Map<String, String> options) {
        int year = Integer.parseInt(options.get("--year"));
        Assumptions assumed =
                Assumptions.of(
                        year,
                        options.containsKey("--assumptions")
                                ? Path.of(options.get("--assumptions"))
                                : null);
        if (!programmes.all().isEmpty()) {
            System.err.println(
                    "A replay needs a fresh database; this one holds programmes already.");
            return CommandLine.UNUSABLE;
        }
        System.out.println(
                "Assumed, because the sources do not state it (suppliers and persons are examples):");
        assumed.lines().forEach(line -> System.out.println("  assumed " + line));
        Programme programme = replay.run(assumed, System.out);
        write(programme, assumed, Path.of(options.get("--out")));
        List<String> violations =
                verification.check().stream()
                        .flatMap(
                                line ->
                                        line.violations().stream()
                                                .map(
                                                        violation ->
                                                                line.id()
                                                                        + " violated: "
                                                                        + violation))
                        .toList();
        violations.forEach(System.out::println);
        Recount.Outcome outcome = recount.of(programme.id());
        System.out.printf(
                "replay %d: %d libraries, %d pages accepted, %d violations%n",
                year, outcome.libraries(), outcome.pages(), violations.size());
        return violations.isEmpty() ? CommandLine.OK : CommandLine.VIOLATION;
    }

    private void write(Programme programme, Assumptions assumed, Path folder) {
        try {
            Files.createDirectories(folder);
            write(
                    folder.resolve("假设-" + programme.year() + ".txt"),
                    String.join("\n", assumed.lines())
                            .concat("\n")
                            .getBytes(StandardCharsets.UTF_8));
            YearMonth december = YearMonth.of(programme.year(), 12);
            write(
                    folder.resolve("进度月报-" + december + ".xlsx"),
                    reports.progressWorkbook(programme.id(), december));
            write(
                    folder.resolve("进度月报-" + december + ".pdf"),
                    reports.progressPdf(programme.id(), december));
            write(
                    folder.resolve("年报-" + programme.year() + ".xlsx"),
                    reports.annualWorkbook(programme.id()));
            write(
                    folder.resolve("年报-" + programme.year() + ".pdf"),
                    reports.annualPdf(programme.id()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(
                    "The reports could not be written to " + folder, e);
        }
    }

    private static void write(Path path, byte[] content) throws IOException {
        Files.write(path, content);
        System.out.println("wrote " + path);
    }
}
