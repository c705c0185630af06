package io.github.forceplan.workforce.contact;

import java.util.Arrays;
import java.util.List;

/**
 * A desk's weekly figures over the loads that draws bring it: computed at Chebyshev points of the box that holds the loads
 * and interpolated between them by a polynomial in each coordinate (Berrut and Trefethen 2004, "Barycentric Lagrange
 * Interpolation", SIAM Review 46(3), section 5). Coordinates that do not vary take one point. Where that would take more
 * points than there are loads, every load is computed.
 */
final class DeskSurface {

    private final List<DeskLoad> loads;
    private final double[][] points;
    private final double[][] figures;

    private DeskSurface(List<DeskLoad> loads, double[][] points, int nodes) {
        this.loads = loads;
        this.points = points;
        figures = new double[nodes][];
    }

    /** A surface over loads, at least one, that are all computed. */
    static DeskSurface exact(List<DeskLoad> loads) {
        return new DeskSurface(loads, new double[0][], loads.size());
    }

    /** A surface over loads, at least one, most of which are interpolated. */
    static DeskSurface interpolated(List<DeskLoad> loads) {
        int dimensions = loads.get(0).coordinates().length;
        double[][] points = new double[dimensions][];
        for (int i = 0; i < dimensions; i++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (DeskLoad load : loads) {
                low = Math.min(low, load.coordinates()[i]);
                high = Math.max(high, load.coordinates()[i]);
            }
            points[i] = chebyshev(low, high);
        }
        int nodes = 1;
        for (double[] axis : points) {
            nodes = Math.min(loads.size(), nodes * axis.length);
        }
        return new DeskSurface(loads, points, nodes);
    }

    /** The wider the range, as a ratio of its ends, the more points. */
    private static double[] chebyshev(double low, double high) {
        if (high - low <= 1e-12 * high) {
            return new double[] {low};
        }
        double ratio = high / low;
        int last = ratio < 1.02 ? 1 : ratio < 1.2 ? 4 : ratio < 1.6 ? 6 : ratio < 2.5 ? 9 : 12;
        double[] points = new double[last + 1];
        for (int k = 0; k <= last; k++) {
            points[k] = low + (high - low) * (1 - StrictMath.cos(Math.PI * k / last)) / 2;
        }
        return points;
    }

    /** How many loads must be computed; where it is all of them, none is interpolated. */
    int nodes() {
        return figures.length;
    }

    private boolean everyLoad() {
        return figures.length == loads.size();
    }

    /** A load that must be computed. */
    DeskLoad node(int node) {
        if (everyLoad()) {
            return loads.get(node);
        }
        double[] coordinates = new double[points.length];
        int rest = node;
        for (int i = 0; i < points.length; i++) {
            coordinates[i] = points[i][rest % points[i].length];
            rest /= points[i].length;
        }
        return loads.get(0).at(coordinates);
    }

    /** Sets the figures of a node. Different nodes may be set by different threads. */
    void set(int node, double[] values) {
        figures[node] = values;
    }

    /** The figures of one of the loads, once all nodes are set. */
    double[] figures(int load) {
        if (everyLoad()) {
            return figures[load];
        }
        double[] at = loads.get(load).coordinates();
        double[][] known = figures;
        for (int i = 0; i < points.length; i++) {
            double[] share = shares(points[i], at[i]);
            double[][] fewer = new double[known.length / share.length][];
            for (int n = 0; n < fewer.length; n++) {
                double[] sum = new double[known[0].length];
                for (int k = 0; k < share.length; k++) {
                    double[] node = known[n * share.length + k];
                    for (int f = 0; f < sum.length; f++) {
                        sum[f] += share[k] * node[f];
                    }
                }
                fewer[n] = sum;
            }
            known = fewer;
        }
        return known[0];
    }

    /** What each point weighs at x. */
    private static double[] shares(double[] points, double x) {
        double[] shares = new double[points.length];
        double sum = 0;
        for (int k = 0; k < points.length; k++) {
            if (x == points[k] || points.length == 1) {
                Arrays.fill(shares, 0);
                shares[k] = 1;
                return shares;
            }
            double weight = (k % 2 == 0 ? 1 : -1) * (k == 0 || k == points.length - 1 ? 0.5 : 1);
            shares[k] = weight / (x - points[k]);
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }
}
