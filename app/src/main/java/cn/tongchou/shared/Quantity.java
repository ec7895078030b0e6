package cn.tongchou.shared;

/**
 * A number of something, with what it is counted in. Quantities of different units are never added.
 *
 * @param amount zero or more
 * @param unit what is counted
 */
public record Quantity(long amount, Unit unit) {

    /**
     * @throws RuleViolation {@code shared.error.unit-mismatch} when the units differ
     */
    public Quantity plus(Quantity other) {
        if (unit != other.unit) {
            throw RuleViolation.of("shared.error.unit-mismatch");
        }
        return new Quantity(Math.addExact(amount, other.amount), unit);
    }
}
