package cn.tongchou.replay;

import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;

/**
 * The year while it is replayed: its people, its assumptions, and what the stages have made so far.
 *
 * @param out where each stage says in one line what it did
 */
record ReplayYear(
        Assumptions assumptions,
        ReplayPeople.Cast cast,
        Programme programme,
        ConstructionProject project,
        PrintStream out) {

    UUID programmeId() {
        return programme.id();
    }

    UUID projectId() {
        return project.id();
    }

    int year() {
        return programme.year();
    }

    /** One line of progress. */
    void say(String stage, String what, Object... arguments) {
        out.printf("%-10s %s%n", stage, what.formatted(arguments));
    }

    /**
     * Runs what must be refused, and says how; a thing that is not refused is a fault of the
     * product.
     */
    void mishap(String stage, String what, Runnable refused) {
        try {
            refused.run();
        } catch (cn.tongchou.shared.RuleViolation violation) {
            say(stage, "%s: refused (%s)", what, violation.code());
            return;
        }
        throw new IllegalStateException("mishap was not refused: " + what);
    }

    /** The stages of the year, each in its own class. */
    interface Stage {

        void run(ReplayYear year);
    }

    /** A stage in its place. */
    static void runAll(ReplayYear year, List<Stage> stages) {
        stages.forEach(stage -> stage.run(year));
    }
}
