package cn.tongchou.testing;

import java.util.Locale;

/**
 * How long a trial of strength goes on: short in every build, long where {@code tongchou.storm} is
 * {@code long}, as the profile {@code storm} says.
 */
public final class Storm {

    private Storm() {}

    /** So many in every build, or so many in the long form. */
    public static int size(int inEveryBuild, int inTheLongForm) {
        return "long".equals(System.getProperty("tongchou.storm")) ? inTheLongForm : inEveryBuild;
    }

    /** One line of what was tried, with the database after its first word. */
    public static void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        String database = TestDatabase.mariadb() ? "MARIADB" : "H2";
        System.out.println(line.replaceFirst(" ", " " + database + " "));
    }
}
