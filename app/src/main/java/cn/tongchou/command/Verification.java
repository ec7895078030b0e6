package cn.tongchou.command;

import cn.tongchou.shared.Invariant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Runs every module's invariants; tests and operators call the same code. */
@Component
public class Verification {

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt((String id) -> Integer.parseInt(id.replaceAll("\\D", "")));

    private final List<Invariant> invariants;

    Verification(List<Invariant> invariants) {
        this.invariants = invariants;
    }

    /** Checks all invariants; one line per id, in the order of their numbers. */
    public List<Line> check() {
        Map<String, Line> lines = new TreeMap<>(BY_NUMBER);
        for (Invariant invariant : invariants) {
            Invariant.Result result = invariant.check();
            lines.merge(
                    invariant.id(),
                    new Line(
                            invariant.id(),
                            invariant.statement(),
                            result.checked(),
                            result.violations()),
                    Line::and);
        }
        return List.copyOf(lines.values());
    }

    /**
     * What one invariant's check found.
     *
     * @param checked how many objects were looked at
     * @param violations empty where it holds
     */
    public record Line(String id, String statement, long checked, List<String> violations) {

        Line and(Line other) {
            List<String> both = new ArrayList<>(violations);
            both.addAll(other.violations);
            String said =
                    statement.equals(other.statement)
                            ? statement
                            : statement + "; " + other.statement;
            return new Line(id, said, checked + other.checked, both);
        }

        /** As the command prints it: {@code I1 checked=11 violations=0 …}. */
        public String text() {
            return "%s checked=%d violations=%d  %s"
                    .formatted(id, checked, violations.size(), statement);
        }
    }
}
