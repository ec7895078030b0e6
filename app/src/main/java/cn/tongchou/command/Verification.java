package cn.tongchou.command;

import cn.tongchou.shared.Invariant;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every module's invariants; tests and operators call the same code. */
@Component
public class Verification {

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt((String id) -> Integer.parseInt(id.replaceAll("\\D", "")));

    private static final String UNCHECKED = "could not be checked: ";

    private final List<Invariant> invariants;
    private final TransactionTemplate snapshot;
    private final EntityManager entities;

    Verification(
            List<Invariant> invariants,
            PlatformTransactionManager transactions,
            EntityManager entities) {
        this.invariants = invariants;
        this.entities = entities;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Checks all invariants; one line per id, in the order of their numbers. All of them see the
     * database at one moment, so that people who go on working make no violation. What cannot be
     * checked is a violation and does not keep the others from being checked.
     */
    public List<Line> check() {
        return check(id -> true);
    }

    /** The same for the invariants with these ids only. */
    public List<Line> check(Predicate<String> ids) {
        return snapshot.execute(
                transaction -> {
                    transaction.setRollbackOnly();
                    Map<String, Line> lines = new TreeMap<>(BY_NUMBER);
                    for (Invariant invariant : invariants) {
                        if (!ids.test(invariant.id())) {
                            continue;
                        }
                        lines.merge(invariant.id(), check(invariant), Line::and);
                        // What a failed reading left behind half read is not for the next one.
                        entities.clear();
                    }
                    return List.copyOf(lines.values());
                });
    }

    /** Prints one line per invariant, then the violations, and says how the command ends. */
    int report(Console console) {
        List<Line> lines = check();
        lines.forEach(line -> console.out().println(line.text()));
        List<String> complaints =
                lines.stream().flatMap(line -> line.complaints().stream()).toList();
        complaints.forEach(console.out()::println);
        return complaints.isEmpty() ? CommandLine.OK : CommandLine.VIOLATION;
    }

    private static Line check(Invariant invariant) {
        String id = invariant.id();
        try {
            Invariant.Result result = invariant.check();
            return new Line(id, invariant.statement(), result.checked(), result.violations());
        } catch (RuntimeException unreadable) {
            String reason = CommandLine.firstLine(CommandLine.root(unreadable));
            return new Line(
                    id,
                    invariant.getClass().getSimpleName().replaceFirst("\\$\\$.*", ""),
                    0,
                    List.of(UNCHECKED + reason));
        }
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
            return id
                    + " checked="
                    + checked
                    + " violations="
                    + violations.size()
                    + "  "
                    + statement;
        }

        /** Each violation with its invariant's name in front. */
        public List<String> complaints() {
            return violations.stream()
                    .map(
                            violation ->
                                    violation.startsWith(UNCHECKED)
                                            ? id + " " + violation
                                            : id + " violated: " + violation)
                    .toList();
        }
    }
}
