package cn.tongchou.shared;

/**
 * The year of an annual programme.
 *
 * @param value 2011 (the national project's first year) to 2999
 */
public record ProgrammeYear(int value) {

    /**
     * @throws RuleViolation {@code shared.error.programme-year} outside the range
     */
    public ProgrammeYear {
        if (value < 2011 || value > 2999) {
            throw RuleViolation.at("year", "shared.error.programme-year", String.valueOf(value));
        }
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
