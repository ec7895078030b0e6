package cn.tongchou.programme;

import cn.tongchou.shared.RuleViolation;

/**
 * How much one library takes of a construction project, and where that stands written: the 申报说明 of
 * 2015 asked for 1,000 records or more and named no most.
 *
 * @param minimum 1 or more, in the project's unit, or {@code null} where none was fixed
 * @param maximum from the minimum to the target, or {@code null} where none was fixed
 * @param source the document with its 文号, at most 300 characters; required with a bound
 * @param year the year of that document, 1990 to 2999; required with a bound
 */
public record ShareBounds(Long minimum, Long maximum, String source, Integer year) {

    /** A library takes what it likes. */
    public static final ShareBounds NONE = new ShareBounds(null, null, null, null);

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2999;

    /** Whether anything is bounded. */
    public boolean any() {
        return minimum != null || maximum != null;
    }

    /**
     * Requires that they can be kept with a target and name their source.
     *
     * @throws RuleViolation {@code programme.error.minimum-range}, {@code .maximum-range}, {@code
     *     .bounds-source-missing} or {@code .bounds-year}
     */
    void require(long target) {
        if (minimum != null && (minimum < 1 || minimum > target)) {
            throw RuleViolation.at("minimum", "programme.error.minimum-range", target);
        }
        long least = minimum == null ? 1 : minimum;
        if (maximum != null && (maximum < least || maximum > target)) {
            throw RuleViolation.at("maximum", "programme.error.maximum-range", least, target);
        }
        if (any() && (source == null || source.isBlank())) {
            throw RuleViolation.at("boundsSource", "programme.error.bounds-source-missing");
        }
        if (any() && (year == null || year < EARLIEST || year > LATEST)) {
            throw RuleViolation.at("boundsYear", "programme.error.bounds-year");
        }
    }
}
