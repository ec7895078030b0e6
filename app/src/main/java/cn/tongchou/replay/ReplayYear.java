package cn.tongchou.replay;

import cn.tongchou.programme.ConstructionProject;
import cn.tongchou.programme.Programme;
import cn.tongchou.shared.RuleViolation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The year while it is replayed: its people, its assumptions, and what the stages have made so far.
 *
 * @param projects in the order in which the assumptions name them
 * @param telling who hears what each stage did
 */
public record ReplayYear(
        Assumptions assumptions,
        ReplayPeople.Cast cast,
        Programme programme,
        List<ConstructionProject> projects,
        Telling telling) {

    public UUID programmeId() {
        return programme.id();
    }

    /** The first project; the only one of a year that has one. */
    UUID projectId() {
        return project(1).id();
    }

    /**
     * A project by its place in the assumptions.
     *
     * @param place 1 for the first
     */
    public ConstructionProject project(int place) {
        return projects.get(place - 1);
    }

    int year() {
        return programme.year();
    }

    /** One line of progress. */
    public void say(String stage, String what, Object... arguments) {
        telling.say(stage, String.format(Locale.ROOT, what, arguments));
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
    public interface Stage {

        /** Goes through the stage. */
        void run(ReplayYear year);
    }

    /** A stage in its place. */
    static void runAll(ReplayYear year, List<Stage> stages) {
        stages.forEach(stage -> stage.run(year));
    }
}
