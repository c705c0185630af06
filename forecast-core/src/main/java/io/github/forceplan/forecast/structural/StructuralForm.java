package io.github.forceplan.forecast.structural;

import java.util.ArrayList;
import java.util.List;

/**
 * Which components a structural model has, and where their states and parameters are.
 *
 * @param slope whether the level has a slope
 * @param season the form of its season
 * @param period observations a season
 * @param cycle whether it has a cycle
 * @param regressors number of regressors
 */
record StructuralForm(boolean slope, Season season, int period, boolean cycle, int regressors) {

    static final String LEVEL = "level";
    static final String SLOPE = "slope";
    static final String SEASON = "seas";
    static final String CYCLE = "cycle";
    static final String EPSILON = "epsilon";
    static final String CYCLE_DAMPING = "cycle.damping";
    static final String CYCLE_PERIOD = "cycle.period";

    /** Names of the variances, as {@code StructTS}. */
    List<String> variances() {
        List<String> names = new ArrayList<>();
        names.add(LEVEL);
        if (slope) {
            names.add(SLOPE);
        }
        if (season != Season.NONE) {
            names.add(SEASON);
        }
        if (cycle) {
            names.add(CYCLE);
        }
        names.add(EPSILON);
        return names;
    }

    /** Names of all parameters: the variances, then damping and period of the cycle. */
    List<String> parameters() {
        List<String> names = new ArrayList<>(variances());
        if (cycle) {
            names.add(CYCLE_DAMPING);
            names.add(CYCLE_PERIOD);
        }
        return names;
    }

    int seasonStart() {
        return slope ? 2 : 1;
    }

    int seasonStates() {
        return season == Season.NONE ? 0 : period - 1;
    }

    int cycleStart() {
        return seasonStart() + seasonStates();
    }

    int regressionStart() {
        return cycleStart() + (cycle ? 2 : 0);
    }

    int states() {
        return regressionStart() + regressors;
    }

    /** States without a distribution of their own before the first observation. */
    int diffuseStates() {
        return states() - (cycle ? 2 : 0);
    }

    /** z, but for the regressors' loadings. */
    double[] observation() {
        double[] z = new double[states()];
        z[0] = 1;
        if (season == Season.DUMMY) {
            z[seasonStart()] = 1;
        } else if (season == Season.TRIGONOMETRIC) {
            for (int i = 0; i < seasonStates(); i += 2) {
                z[seasonStart() + i] = 1;
            }
        }
        if (cycle) {
            z[cycleStart()] = 1;
        }
        return z;
    }

    double[][] transition(double damping, double cyclePeriod) {
        int m = states();
        double[][] t = new double[m][m];
        t[0][0] = 1;
        if (slope) {
            t[0][1] = 1;
            t[1][1] = 1;
        }
        int s = seasonStart();
        if (season == Season.DUMMY) {
            for (int j = 0; j < period - 1; j++) {
                t[s][s + j] = -1;
                if (j > 0) {
                    t[s + j][s + j - 1] = 1;
                }
            }
        } else if (season == Season.TRIGONOMETRIC) {
            for (int harmonic = 1; 2 * harmonic <= period; harmonic++) {
                int at = s + 2 * (harmonic - 1);
                if (2 * harmonic == period) {
                    t[at][at] = -1;
                } else {
                    rotate(t, at, 2 * StrictMath.PI * harmonic / period, 1);
                }
            }
        }
        if (cycle) {
            rotate(t, cycleStart(), 2 * StrictMath.PI / cyclePeriod, damping);
        }
        for (int i = regressionStart(); i < m; i++) {
            t[i][i] = 1;
        }
        return t;
    }

    private static void rotate(double[][] t, int at, double angle, double damping) {
        double cos = damping * StrictMath.cos(angle);
        double sin = damping * StrictMath.sin(angle);
        t[at][at] = cos;
        t[at][at + 1] = sin;
        t[at + 1][at] = -sin;
        t[at + 1][at + 1] = cos;
    }

    /** V from the variances, in the order of {@link #variances} (that of the observation, the last, apart). */
    double[][] noise(double[] variances) {
        double[][] v = new double[states()][states()];
        int i = 0;
        v[0][0] = variances[i++];
        if (slope) {
            v[1][1] = variances[i++];
        }
        if (season == Season.DUMMY) {
            v[seasonStart()][seasonStart()] = variances[i++];
        } else if (season == Season.TRIGONOMETRIC) {
            for (int j = 0; j < seasonStates(); j++) {
                v[seasonStart() + j][seasonStart() + j] = variances[i];
            }
            i++;
        }
        if (cycle) {
            v[cycleStart()][cycleStart()] = variances[i];
            v[cycleStart() + 1][cycleStart() + 1] = variances[i];
        }
        return v;
    }
}
