package io.github.forceplan.workforce.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What patterns of cross-training are worth when demand is uncertain: everybody on one skill, a chain in which each
 * team also learns its neighbour's, or all on all. A closed chain gives nearly all that full flexibility gives (Jordan
 * and Graves 1995, "Principles on the Benefits of Manufacturing Process Flexibility", Management Science 41(4)).
 */
public final class CrossTraining {

    private CrossTraining() {}

    /** Each of {@code n} teams does its own work only. */
    public static boolean[][] dedicated(int n) {
        return pattern(n, 1);
    }

    /** Each team also does the next one's work, the last the first's. */
    public static boolean[][] chain(int n) {
        return pattern(n, Math.min(2, n));
    }

    /** Every team does all work. */
    public static boolean[][] full(int n) {
        return pattern(n, n);
    }

    private static boolean[][] pattern(int n, int width) {
        boolean[][] may = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int w = 0; w < width; w++) {
                may[i][(i + w) % n] = true;
            }
        }
        return may;
    }

    /**
     * Average hours met over paths of demand.
     *
     * @param may whether team i may meet demand j, by [i][j]
     * @param supply hours by team
     * @param demands hours by [path][demand]
     */
    public static double expectedMet(boolean[][] may, double[] supply, double[][] demands) {
        FlowMatching flow =
                new FlowMatching(may, IntStream.range(0, demands[0].length).toArray());
        double sum = 0;
        for (double[] demand : demands) {
            flow.begin(demand);
            flow.supply(supply);
            sum += Arrays.stream(demand).sum();
            for (int d = 0; d < demand.length; d++) {
                sum -= flow.unmet(d);
            }
        }
        return sum / demands.length;
    }
}
