package cn.tongchou.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * Measures two things side by side: in turns, in one run, so that what disturbs the machine
 * disturbs both. The figure is the median of the pairs' ratios.
 *
 * @param ours what each turn of the product gave
 * @param peer what each turn of its peer gave
 */
record Pairs(List<Double> ours, List<Double> peer) {

    /**
     * @param pairs at least five, for a median that one disturbance does not move
     */
    static Pairs measure(int pairs, DoubleSupplier ours, DoubleSupplier peer) {
        List<Double> mine = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            boolean first = i % 2 == 0;
            if (first) {
                mine.add(ours.getAsDouble());
            }
            others.add(peer.getAsDouble());
            if (!first) {
                mine.add(ours.getAsDouble());
            }
        }
        return new Pairs(List.copyOf(mine), List.copyOf(others));
    }

    double ratio() {
        return median(ratios());
    }

    double min() {
        return Collections.min(ratios());
    }

    double max() {
        return Collections.max(ratios());
    }

    private List<Double> ratios() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / peer.get(i));
        }
        return ratios;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** {@code ratio=0.52 min=0.47 max=0.58}. */
    String words() {
        return String.format(Locale.ROOT, "ratio=%.2f min=%.2f max=%.2f", ratio(), min(), max());
    }
}
