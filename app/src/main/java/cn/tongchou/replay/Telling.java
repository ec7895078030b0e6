package cn.tongchou.replay;

import java.io.PrintStream;
import java.util.Locale;

/** Who hears how far a year has come. */
public interface Telling {

    /**
     * A stage, or a part of it, is done.
     *
     * @param stage one English word in lower case, such as {@code claim}
     * @param what what it did, in one English line
     */
    void say(String stage, String what);

    /** Prints one line each, the stage in front. */
    static Telling printing(PrintStream out) {
        return (stage, what) -> out.printf(Locale.ROOT, "%-12s %s%n", stage, what);
    }
}
