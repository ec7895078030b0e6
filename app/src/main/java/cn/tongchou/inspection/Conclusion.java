package cn.tongchou.inspection;

/**
 * What the recorded defects add up to.
 *
 * @param sampleSize n, sampled units
 * @param nonconforming sampled units with at least one defect of a class that makes a unit
 *     nonconforming
 * @param fatal defects of a class that fails the batch
 * @param defectsA defects of class A; {@code defectsB} and {@code defectsC} likewise
 * @param passPercent least share of conforming units, in percent
 */
public record Conclusion(
        int sampleSize,
        int nonconforming,
        int fatal,
        int defectsA,
        int defectsB,
        int defectsC,
        int passPercent) {

    /**
     * 合格 when there is no fatal defect and the share of conforming units reaches the threshold;
     * exact, not rounded.
     */
    public Verdict verdict() {
        boolean enough = conforming() * 100L >= (long) passPercent * sampleSize;
        return fatal == 0 && enough ? Verdict.PASSED : Verdict.FAILED;
    }

    public int conforming() {
        return sampleSize - nonconforming;
    }

    /** How many nonconforming units still pass: ⌊n × (100 − threshold) %⌋. */
    public int allowed() {
        return (int) ((long) sampleSize * (100 - passPercent) / 100);
    }

    /**
     * Share of conforming units in hundredths of a percent, rounded down, so that 9499 is never
     * shown as 95 %.
     */
    public int conformingBasisPoints() {
        return (int) (conforming() * 10_000L / sampleSize);
    }

    public int defects() {
        return defectsA + defectsB + defectsC;
    }
}
