package cn.tongchou.production;

import java.time.YearMonth;
import java.util.UUID;

/** A month that is over, in which a library was constructing. */
public record LibraryMonth(UUID institutionId, YearMonth month) {

    private static final char BETWEEN = '/';

    /** The month as the engine carries it: library and month. */
    public String id() {
        return institutionId.toString() + BETWEEN + month;
    }

    /** The month of such an id. */
    public static LibraryMonth of(String id) {
        int at = id.indexOf(BETWEEN);
        return new LibraryMonth(
                UUID.fromString(id.substring(0, at)), YearMonth.parse(id.substring(at + 1)));
    }
}
