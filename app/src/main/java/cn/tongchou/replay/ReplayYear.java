package cn.tongchou.replay;

import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.shared.RuleViolation;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
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
        out.printf(Locale.ROOT, "%-12s %s%n", stage, String.format(Locale.ROOT, what, arguments));
    }

    /**
     * Runs what must be refused, and says how.
     *
     * @param code the rule that must refuse it
     * @throws NotRefused when it is done, or another rule refuses it
     */
    void mishap(String stage, String what, String code, Runnable refused) {
        try {
            refused.run();
        } catch (RuleViolation violation) {
            if (violation.code().equals(code)) {
                say(stage, "%s: refused (%s)", what, code);
                return;
            }
            throw new NotRefused(
                    "%s: refused by %s instead of %s".formatted(what, violation.code(), code));
        }
        throw new NotRefused(what + ": not refused by " + code);
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
