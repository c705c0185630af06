package io.github.forceplan.forecast.statespace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KalmanFilterTest {

    /** Both sides solve systems of at most 12 × 12 with condition numbers below 1e5 or so. */
    private static final double TOLERANCE = 1e-8;

    /** A random model of three states, with its observations; some missing, some states diffuse, loadings varying. */
    private static final class Case {
        final RandomStream random;
        final int n;
        final int m = 3;
        final double[][] z;
        final double[][] t = new double[m][m];
        final double[][] v;
        final double h;
        final double[] a = new double[m];
        final double[][] p;
        final boolean[] diffuse = new boolean[m];
        final double[] y;
        final StateSpaceModel model;

        Case(int seed, int n, int diffuseCount, boolean missing, boolean varying) {
            this.n = n;
            random = new RandomStream(seed, "kalman");
            double[] base = draw(m);
            z = new double[n + 4][m];
            double[][] loadings = new double[n + 4][1];
            for (int s = 0; s < z.length; s++) {
                z[s] = base.clone();
                loadings[s][0] = random.nextGaussian();
                if (varying) {
                    z[s][2] = loadings[s][0];
                }
            }
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    t[i][j] = (i == j ? 0.8 : 0) + 0.2 * random.nextGaussian();
                }
                a[i] = random.nextGaussian();
            }
            if (varying) {
                t[2] = new double[] {0, 0, 1};
            }
            v = covariance();
            h = random.nextDouble();
            p = covariance();
            y = draw(n);
            if (missing) {
                y[1] = Double.NaN;
                y[4] = Double.NaN;
                y[n - 1] = Double.NaN;
            }
            var builder = StateSpaceModel.builder(base)
                    .transition(t)
                    .stateNoise(v)
                    .observationNoise(h)
                    .initial(a, p);
            for (int i = 0; i < diffuseCount; i++) {
                diffuse[m - 1 - i] = true;
                builder.diffuse(m - 1 - i);
            }
            if (varying) {
                builder.loadings(2, loadings);
            }
            model = builder.build();
        }

        private double[] draw(int size) {
            double[] x = new double[size];
            for (int i = 0; i < size; i++) {
                x[i] = random.nextGaussian();
            }
            return x;
        }

        private double[][] covariance() {
            double[][] root = {draw(m), draw(m), draw(m)};
            double[][] product = new double[m][m];
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    for (int k = 0; k < m; k++) {
                        product[i][j] += root[i][k] * root[j][k];
                    }
                }
            }
            return product;
        }

        JointNormal oracle() {
            return new JointNormal(z, t, v, h, a, p, diffuse, y);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,false,false",
        "2,0,true,false",
        "3,0,true,true",
        "4,1,false,false",
        "5,2,true,false",
        "6,3,false,true",
        "7,3,true,true",
        "8,3,true,false",
        "9,1,true,true"
    })
    void likelihoodAndSmoothedStatesAreThoseOfTheJointNormal(int seed, int diffuse, boolean missing, boolean varying) {
        Case c = new Case(seed, 9, diffuse, missing, varying);
        JointNormal oracle = c.oracle();
        Filtered filtered = KalmanFilter.filter(c.model, c.y);
        assertEquals(oracle.logLikelihood, filtered.likelihood().logLikelihood(), TOLERANCE);
        assertEquals(filtered.likelihood(), new KalmanFilter(3).likelihood(c.model, c.y), "with and without a record");
        Smoothed smoothed = filtered.smooth();
        for (int t = 0; t < c.n; t++) {
            for (int i = 0; i < c.m; i++) {
                assertEquals(oracle.mean(t, i), smoothed.mean(t, i), TOLERANCE, "mean " + t + "," + i);
                for (int j = 0; j < c.m; j++) {
                    assertEquals(
                            oracle.covariance(t, i, j),
                            smoothed.covariance(t)[i][j],
                            TOLERANCE,
                            "covariance " + t + "," + i + "," + j);
                }
            }
        }
        double[] last = filtered.filteredState(c.n - 1);
        assertArrayEquals(smoothed.mean(c.n - 1), last, TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void predictionIsTheConditionalDistributionOfWhatFollows(int diffuse) {
        Case c = new Case(20 + diffuse, 9, diffuse, true, true);
        double[] longer = Arrays.copyOf(c.y, c.n + 3);
        Arrays.fill(longer, c.n, c.n + 3, Double.NaN);
        JointNormal oracle = new JointNormal(c.z, c.t, c.v, c.h, c.a, c.p, c.diffuse, longer);
        Prediction prediction = KalmanFilter.filter(c.model, c.y).outlook().predict(3, 1);
        for (int k = 0; k < 3; k++) {
            double mean = 0;
            double variance = c.h;
            for (int i = 0; i < c.m; i++) {
                mean += c.z[c.n + k][i] * oracle.mean(c.n + k, i);
                for (int j = 0; j < c.m; j++) {
                    variance += c.z[c.n + k][i] * c.z[c.n + k][j] * oracle.covariance(c.n + k, i, j);
                }
            }
            assertEquals(mean, prediction.means()[k], TOLERANCE);
            assertEquals(variance, prediction.variances()[k], TOLERANCE);
        }
    }

    @Test
    void pathsHaveTheMomentsOfThePrediction() {
        Case c = new Case(31, 9, 1, false, true);
        Filtered filtered = KalmanFilter.filter(c.model, c.y);
        Prediction prediction = filtered.outlook().predict(3, 1);
        int paths = 20_000;
        double[][] draws = filtered.outlook().simulate(3, paths, 1, new RandomStream(7, "paths"));
        for (int k = 0; k < 3; k++) {
            double sum = 0;
            double squares = 0;
            for (double[] path : draws) {
                sum += path[k];
                squares += (path[k] - prediction.means()[k])
                        * (path[k] - prediction.means()[k]);
            }
            double deviation = Math.sqrt(prediction.variances()[k]);
            // Four standard errors of a sample mean and of a sample variance.
            assertEquals(prediction.means()[k], sum / paths, 4 * deviation / Math.sqrt(paths));
            assertEquals(1, squares / paths / prediction.variances()[k], 4 * Math.sqrt(2.0 / paths));
        }
        double[] first = filtered.outlook().simulate(3, 5, 1, new RandomStream(7, "paths"))[4];
        assertArrayEquals(draws[4], first, "path i is draw i");
    }

    /** y = x b + e with b ~ N(0.3, 0.2²), e ~ N(0, 0.5²): the marginal density of y written out. */
    @Test
    void coefficientWithPriorIsIntegratedOut() {
        double[] x = {1, -2, 0.5, 3};
        double[] y = {0.9, -1.2, 0.1, 2.2};
        double[][] rows = {{1}, {-2}, {0.5}, {3}};
        StateSpaceModel model = StateSpaceModel.builder(0)
                .observationNoise(0.25)
                .initial(new double[] {0.3}, new double[][] {{0.04}})
                .loadings(0, rows)
                .build();
        double xx = 0;
        double xe = 0;
        double ee = 0;
        for (int i = 0; i < 4; i++) {
            double e = y[i] - 0.3 * x[i];
            xx += x[i] * x[i];
            xe += x[i] * e;
            ee += e * e;
        }
        // |σ²I + τ²xx'| = σ^2n (1 + τ² x'x/σ²); its inverse by Sherman and Morrison.
        double logDeterminant = 4 * Math.log(0.25) + Math.log1p(0.04 * xx / 0.25);
        double squares = ee / 0.25 - 0.04 * xe * xe / (0.25 * 0.25) / (1 + 0.04 * xx / 0.25);
        double expected = -0.5 * (4 * Math.log(2 * Math.PI) + logDeterminant + squares);
        Filtered filtered = KalmanFilter.filter(model, y);
        assertEquals(expected, filtered.likelihood().logLikelihood(), 1e-12);
        double precision = 1 / 0.04 + xx / 0.25;
        assertEquals(0.3 + xe / 0.25 / precision, filtered.predictedState(4)[0], 1e-12);
        assertEquals(1 / precision, filtered.predictedCovariance(4)[0][0], 1e-12);
    }

    @Test
    void columnsShareTheGains() {
        Case c = new Case(40, 9, 1, true, false);
        double[] x = {1, 0, 2, -1, 0.5, 3, 1, 1, -2};
        double[] sum = new double[9];
        for (int t = 0; t < 9; t++) {
            sum[t] = c.y[t] - 2 * x[t];
        }
        double[][] u = new double[2][9];
        KalmanFilter filter = new KalmanFilter(3);
        filter.innovations(c.model, new double[][] {c.y, x}, u);
        double[][] direct = new double[1][9];
        filter.innovations(c.model, new double[][] {sum}, direct);
        for (int t = 0; t < 9; t++) {
            assertEquals(direct[0][t], u[0][t] - 2 * u[1][t], 1e-12);
        }
    }

    @Test
    void valueThatContradictsCertaintyIsImpossible() {
        StateSpaceModel constant = StateSpaceModel.builder(1)
                .initial(new double[] {5}, new double[1][1])
                .build();
        assertEquals(
                0,
                KalmanFilter.filter(constant, new double[] {5, 5}).likelihood().logLikelihood(),
                1e-15);
        assertEquals(
                Double.NEGATIVE_INFINITY,
                KalmanFilter.filter(constant, new double[] {5, 6}).likelihood().logLikelihood());
    }

    @Test
    void tooFewObservationsForTheDiffuseStatesIsSaid() {
        StateSpaceModel trend = StateSpaceModel.builder(1, 0)
                .transition(new double[][] {{1, 1}, {0, 1}})
                .observationNoise(1)
                .diffuse(0, 1)
                .build();
        Filtered one = KalmanFilter.filter(trend, new double[] {3});
        assertThrows(IllegalStateException.class, () -> one.outlook());
        Filtered two = KalmanFilter.filter(trend, new double[] {3, Double.NaN, 7});
        assertArrayEquals(new double[] {9, 11}, two.outlook().predict(2, 1).means(), 1e-12);
        assertTrue(two.isDiffuse(2) && !two.isDiffuse(1));
    }

    @Test
    void loadingsMustReachAsFarAsNeeded() {
        StateSpaceModel model = StateSpaceModel.builder(0)
                .observationNoise(1)
                .diffuse(0)
                .loadings(0, new double[][] {{1}, {2}})
                .build();
        Filtered filtered = KalmanFilter.filter(model, new double[] {1, 2});
        assertThrows(IllegalArgumentException.class, () -> filtered.outlook().predict(1, 1));
    }
}
