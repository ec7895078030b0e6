package cn.tongchou.replay;

import cn.tongchou.command.CommandLine;
import cn.tongchou.command.Console;
import cn.tongchou.command.Unusable;
import cn.tongchou.command.Verification;
import cn.tongchou.institution.Institution;
import cn.tongchou.institution.InstitutionDirectory;
import cn.tongchou.programme.Programme;
import cn.tongchou.programme.ProgrammeManagement;
import cn.tongchou.shared.RuleViolation;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code replay --year 2015 --out DIR [--assumptions FILE] [--db URL]}. */
@Component
public class ReplayCommand {

    private final Replay replay;
    private final ReplayPeople people;
    private final Recount recount;
    private final Verification verification;
    private final ReplayFiles files;
    private final ProgrammeManagement programmes;
    private final InstitutionDirectory institutions;
    private final MessageSource messages;

    ReplayCommand(
            Replay replay,
            ReplayPeople people,
            Recount recount,
            Verification verification,
            ReplayFiles files,
            ProgrammeManagement programmes,
            InstitutionDirectory institutions,
            MessageSource messages) {
        this.replay = replay;
        this.people = people;
        this.recount = recount;
        this.verification = verification;
        this.files = files;
        this.programmes = programmes;
        this.institutions = institutions;
        this.messages = messages;
    }

    /**
     * Starts the application on a fresh database and replays a year.
     *
     * @return 0; 1 when something that must hold does not; 2 when the command cannot run
     */
    public static int main(Class<?> application, List<String> words) {
        return main(application, words, Console.standard());
    }

    static int main(Class<?> application, List<String> words, Console console) {
        return CommandLine.explained(
                console,
                () -> {
                    Map<String, String> options =
                            CommandLine.options(
                                    words, List.of("--year", "--out", "--assumptions", "--db"));
                    if (!options.containsKey("--year") || !options.containsKey("--out")) {
                        throw new Unusable(
                                "Usage: replay --year 2015 --out DIR [--assumptions FILE] [--db"
                                        + " URL]");
                    }
                    Assumptions assumed =
                            Assumptions.of(
                                    year(options.get("--year")),
                                    file(options.get("--assumptions")));
                    Path folder = ReplayFiles.folder(options.get("--out"));
                    return CommandLine.run(
                            application,
                            database(options.get("--db"), folder),
                            context ->
                                    context.getBean(ReplayCommand.class)
                                            .run(assumed, folder, console.out()));
                });
    }

    private static int year(String word) {
        if (!word.matches("\\d{4}")) {
            throw new Unusable(
                    "--year takes a year of four digits, such as 2015; not " + word + ".");
        }
        return Integer.parseInt(word);
    }

    private static Path file(String name) {
        try {
            return name == null ? null : Path.of(name);
        } catch (InvalidPathException e) {
            throw new Unusable("The assumptions " + name + " cannot be read.");
        }
    }

    private static String database(String url, Path folder) {
        return url != null || CommandLine.databaseConfigured()
                ? url
                : "jdbc:h2:file:" + folder.resolve("tongchou") + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    /**
     * Replays, writes the files, checks, and says the outcome in the last line.
     *
     * @throws Unusable when the database is not fresh, or the assumptions do not make a year
     */
    int run(Assumptions assumed, Path folder, PrintStream out) {
        if (!programmes.all().isEmpty()) {
            throw new Unusable(
                    "A replay needs a fresh database, and this one holds programmes already: name"
                            + " another folder or database.");
        }
        assumed.checkLibraries(institutions.libraries().stream().map(Institution::code).toList());
        out.println("Stated by the sources:");
        assumed.statedLines().forEach(line -> out.println("  " + line));
        out.println("Assumed, because no source states it (suppliers and persons are examples):");
        assumed.assumedLines().forEach(line -> out.println("  " + line));
        try {
            Programme programme =
                    replay.run(assumed, people.gather(assumed), Telling.printing(out));
            files.write(programme, assumed, folder, out);
            return conclude(programme, out);
        } catch (NotRefused fault) {
            out.println("violated: " + fault.getMessage());
            return CommandLine.VIOLATION;
        } catch (RuleViolation refusal) {
            throw new Unusable(
                    "A step of the year was refused under these assumptions: "
                            + messages.getMessage(
                                    refusal.code(),
                                    refusal.arguments(),
                                    refusal.code(),
                                    Locale.ENGLISH));
        }
    }

    private int conclude(Programme programme, PrintStream out) {
        Recount.Outcome outcome = recount.of(programme.id());
        List<String> violations = new ArrayList<>();
        verification.check().forEach(line -> violations.addAll(line.complaints()));
        outcome.violations().forEach(each -> violations.add("recount violated: " + each));
        violations.forEach(out::println);
        out.printf(
                Locale.ROOT,
                "replay %d: %d libraries, %d pages accepted, %d violations%n",
                programme.year(),
                outcome.libraries(),
                outcome.pages(),
                violations.size());
        return violations.isEmpty() ? CommandLine.OK : CommandLine.VIOLATION;
    }
}
