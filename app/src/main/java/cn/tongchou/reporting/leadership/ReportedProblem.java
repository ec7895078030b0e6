package cn.tongchou.reporting.leadership;

import java.time.YearMonth;
import java.util.UUID;

/**
 * 存在问题 as a library wrote it into a taken 月报.
 *
 * @param reportId the monthly report
 * @param month the month that it reports
 * @param text the library's own words
 */
record ReportedProblem(
        UUID reportId, UUID institutionId, String library, YearMonth month, String text) {

    /** Characters that the page shows; the report itself has all of them. */
    static final int SHOWN = 80;

    /** What is said in so few signs (none, in either language) is nothing to be said. */
    private static final int NOTHING = 2;

    /** Whether the words say more than that there is nothing to say. */
    boolean saysSomething() {
        String words = text.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
        return words.length() > NOTHING && !words.equalsIgnoreCase("none");
    }

    /** The words on one line, cut after {@link #SHOWN} characters. */
    String brief() {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
