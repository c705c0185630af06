package io.github.forceplan.forecast.ces;

import java.util.Arrays;

/**
 * Whether one-step errors forget the starting state, so that parameters are identified ("stability condition" of
 * Svetunkov et al. 2022, section 3.2): all roots of the moving-average polynomial of the model lie outside the unit
 * circle. With F the transition of a pair, its polynomial is det(I − F B) = 1 − (2 − α₀) B + (2 − α₀ − α₁) B², its
 * response (α₀ − α₁) + (α₀² + α₁² − 2 α₀) B, and the model's the product of all determinants plus each response at its
 * lag times the other determinants. Roots are located by the recursion of Schur and Cohn.
 */
final class CesInvertibility {

    private final CesSeason season;
    private final int period;
    private final double[] polynomial;
    private final double[] reduced;

    CesInvertibility(CesSeason season, int period) {
        this.season = season;
        this.period = period;
        int degree = switch (season) {
            case NONE, SIMPLE -> 2;
            case PARTIAL -> period + 2;
            case FULL -> 2 * period + 2;
        };
        this.polynomial = new double[degree + 1];
        this.reduced = new double[degree + 1];
    }

    boolean holds(double[] parameters) {
        double a0 = parameters[0];
        double a1 = parameters[1];
        double[] p = polynomial;
        // Of the pair alone: det + response × B; at a seasonal lag it is the same polynomial in B to that lag.
        double pair1 = a0 - 2 + a0 - a1;
        double pair2 = 2 - a0 - a1 + a0 * a0 + a1 * a1 - 2 * a0;
        if (season == CesSeason.NONE || season == CesSeason.SIMPLE) {
            return Math.abs(pair2) < 1 && Math.abs(pair1) < 1 + pair2;
        }
        double det1 = a0 - 2;
        double det2 = 2 - a0 - a1;
        Arrays.fill(p, 0);
        if (season == CesSeason.PARTIAL) {
            // (1 − B^m)(pair) + β₀ B^m det
            addProduct(p, 0, 1, 1, pair1, pair2);
            addProduct(p, period, -1, 1, pair1, pair2);
            addProduct(p, period, parameters[2], 1, det1, det2);
        } else {
            double b0 = parameters[2];
            double b1 = parameters[3];
            addProduct(p, 0, 1, 1, pair1, pair2);
            addProduct(p, period, b0 - 2, 1, pair1, pair2);
            addProduct(p, 2 * period, 2 - b0 - b1, 1, pair1, pair2);
            addProduct(p, period, b0 - b1, 1, det1, det2);
            addProduct(p, 2 * period, b0 * b0 + b1 * b1 - 2 * b0, 1, det1, det2);
        }
        return rootsOutside();
    }

    /** Adds weight × B^lag × (c0 + c1 B + c2 B²). */
    private static void addProduct(double[] p, int lag, double weight, double c0, double c1, double c2) {
        p[lag] += weight * c0;
        p[lag + 1] += weight * c1;
        p[lag + 2] += weight * c2;
    }

    private boolean rootsOutside() {
        double[] from = polynomial;
        double[] to = reduced;
        for (int degree = polynomial.length - 1; degree > 0; degree--) {
            double reflection = from[degree] / from[0];
            if (!(Math.abs(reflection) < 1)) {
                return false;
            }
            for (int i = 0; i < degree; i++) {
                to[i] = from[i] - reflection * from[degree - i];
            }
            double[] spare = from;
            from = to;
            to = spare;
        }
        return true;
    }
}
