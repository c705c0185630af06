package io.github.forceplan.planner.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels apart that would stand on each other. */
final class Labels {

    private Labels() {}

    /**
     * Places as near as may be to the wanted ones, in the same order, at least {@code gap} apart, within {@code low} to
     * {@code high} where they fit.
     */
    static double[] spread(double[] wanted, double gap, double low, double high) {
        List<Integer> order = IntStream.range(0, wanted.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> wanted[i]))
                .toList();
        double[] placed = wanted.clone();
        double floor = low;
        for (int i : order) {
            placed[i] = Math.max(placed[i], floor);
            floor = placed[i] + gap;
        }
        double ceiling = high;
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            placed[i] = Math.min(placed[i], ceiling);
            ceiling = placed[i] - gap;
        }
        return placed;
    }
}
