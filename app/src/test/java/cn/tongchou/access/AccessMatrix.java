package cn.tongchou.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who reaches what, as {@code docs/access-matrix.md} prints it: a row for every route, a column for
 * everybody.
 */
final class AccessMatrix {

    static final Path CHECKED_IN = Path.of("docs", "access-matrix.md");
    static final Path MEASURED = Path.of("target", "access-matrix.md");

    static final List<String> COLUMNS =
            List.of(
                    "coordinator",
                    "library_clerk",
                    "supplier",
                    "inspector",
                    "finance",
                    "leader",
                    "administrator",
                    "anonymous",
                    "disabled");

    private static final String INTRODUCTION =
            """
            # Who reaches what

            A row for every route of the program, checked by `AccessMatrixTests` against the running program, with two libraries,
            two suppliers, two agencies and two years. A route without a row fails the build; the failure prints the row as measured.

            | cell | meaning |
            |---|---|
            | all | reaches it, whichever institution it belongs to; a list shows what the person may see |
            | own | reaches what belongs to their own institution or contract; another's answers like one that does not exist |
            | no | refused (403) |
            | none | there is no such thing for this role (404) |
            | login | led to the login page |
            | open | stands open |

            """;

    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    static AccessMatrix read(Path file) {
        AccessMatrix matrix = new AccessMatrix();
        if (!Files.exists(file)) {
            return matrix;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("| GET ") || line.startsWith("| POST ")) {
                    List<String> cells = new ArrayList<>(List.of(line.split("\\|")));
                    cells.remove(0);
                    matrix.put(
                            cells.remove(0).strip(),
                            cells.stream().map(String::strip).limit(COLUMNS.size()).toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matrix;
    }

    void put(String route, List<String> cells) {
        rows.put(route, cells);
    }

    Map<String, List<String>> rows() {
        return rows;
    }

    static String row(String route, List<String> cells) {
        return "| " + route + " | " + String.join(" | ", cells) + " |";
    }

    void write(Path file) {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        text.append("| route | ")
                .append(String.join(" | ", COLUMNS).replace('_', ' '))
                .append(" |\n|---")
                .append("|---".repeat(COLUMNS.size()))
                .append("|\n");
        rows.forEach((route, cells) -> text.append(row(route, cells)).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
