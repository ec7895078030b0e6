package cn.tongchou.reporting.leadership;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The p-chart of a supplier: the share of nonconforming units in each sample, against the mean p̄
 * of the year and the upper control limit p̄ + 3√(p̄(1 − p̄)/n) of each sample's own size.
 * Percentages with two decimals.
 *
 * @param mean p̄ over every sample of the year
 * @param points the newest samples, the oldest first
 * @param samples how many samples there are in the year
 */
public record ControlChart(
        UUID supplierId, String supplier, BigDecimal mean, List<Point> points, int samples) {

    /** More points than this cannot be told apart on a telephone. */
    static final int SHOWN = 20;

    /** A chart for each supplier that has a sample, by name. */
    static List<ControlChart> of(List<SignedRound> rounds) {
        Map<UUID, List<SignedRound>> suppliers = new LinkedHashMap<>();
        for (SignedRound round : rounds) {
            if (round.contractorId() != null) {
                suppliers.computeIfAbsent(round.contractorId(), id -> new ArrayList<>()).add(round);
            }
        }
        return suppliers.values().stream()
                .map(ControlChart::chart)
                .sorted(java.util.Comparator.comparing(ControlChart::supplier))
                .toList();
    }

    /** Samples beyond their limit, the oldest first. */
    public List<Point> beyond() {
        return points.stream().filter(Point::beyond).toList();
    }

    private static ControlChart chart(List<SignedRound> rounds) {
        long bad = rounds.stream().mapToLong(SignedRound::nonconforming).sum();
        long all = rounds.stream().mapToLong(SignedRound::sampleSize).sum();
        double mean = (double) bad / all;
        List<Point> points =
                rounds.stream()
                        .skip(Math.max(0, rounds.size() - SHOWN))
                        .map(round -> Point.of(round, mean))
                        .toList();
        SignedRound first = rounds.get(0);
        return new ControlChart(
                first.contractorId(), first.contractor(), percent(mean), points, rounds.size());
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * A sample.
     *
     * @param rate nonconforming units in percent of the sample
     * @param limit its upper control limit in percent
     * @param beyond whether the rate is above the limit, compared before rounding
     */
    public record Point(
            UUID batchId,
            String batchNumber,
            int round,
            int sampleSize,
            int nonconforming,
            BigDecimal rate,
            BigDecimal limit,
            boolean beyond) {

        static Point of(SignedRound round, double mean) {
            double rate = (double) round.nonconforming() / round.sampleSize();
            double limit = mean + 3 * Math.sqrt(mean * (1 - mean) / round.sampleSize());
            return new Point(
                    round.batchId(),
                    round.batchNumber(),
                    round.round(),
                    round.sampleSize(),
                    round.nonconforming(),
                    percent(rate),
                    percent(limit),
                    rate > limit);
        }
    }
}
