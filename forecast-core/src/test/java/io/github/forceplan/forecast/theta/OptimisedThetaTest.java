package io.github.forceplan.forecast.theta;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.Arrays;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimisedThetaTest {

    /**
     * The model written out from its definition: exponentially weighted past, plus the weighted line, regressed on the
     * data so far (dynamic) or on all of them.
     */
    @ParameterizedTest
    @EnumSource(ThetaVariant.class)
    void fittedValuesAndForecastsFollowTheDefinition(ThetaVariant variant) {
        double[] y = walk(40, 7, 0.6);
        FittedModel model = new OptimisedTheta(variant).fit(TimeSeries.of("w", Frequency.YEARLY, y));
        double alpha = model.parameters().get("alpha");
        double level0 = model.parameters().get("l0");
        double theta = model.parameters().get("theta");
        double[] extended = Arrays.copyOf(y, 46);
        double[] expected = new double[46];
        for (int t = 0; t < 46; t++) {
            expected[t] = direct(extended, t, y.length, alpha, level0, 1 - 1 / theta, variant.isDynamic());
            if (t >= y.length) {
                extended[t] = expected[t];
            }
        }
        assertArrayEquals(Arrays.copyOf(expected, 40), model.fitted(), 1e-9 * 100);
        Forecast forecast = model.forecast(6);
        for (int h = 0; h < 6; h++) {
            assertEquals(expected[40 + h], forecast.mean(h), 1e-9 * 100);
        }
    }

    /** Equation by equation, without running sums: level from all past values, line by regression library. */
    private static double direct(
            double[] y, int t, int n, double alpha, double level0, double weight, boolean dynamic) {
        if (t == 0 && dynamic) {
            return y[0];
        }
        double level = StrictMath.pow(1 - alpha, t) * level0;
        for (int i = 0; i < t; i++) {
            level += alpha * StrictMath.pow(1 - alpha, t - 1 - i) * y[i];
        }
        int upTo = dynamic ? t : n;
        double slope = 0;
        double intercept = y[0];
        if (upTo > 1) {
            SimpleRegression line = new SimpleRegression();
            for (int i = 0; i < upTo; i++) {
                line.addData(i + 1, y[i]);
            }
            slope = line.getSlope();
            intercept = line.getIntercept();
        }
        double keep = StrictMath.pow(1 - alpha, t);
        return level + weight * (keep * intercept + slope * (1 - keep * (1 - alpha)) / alpha);
    }

    @ParameterizedTest
    @EnumSource(ThetaVariant.class)
    void noOtherParametersFitBetter(ThetaVariant variant) {
        double[] y = walk(60, 11, -0.3);
        boolean[] missing = new boolean[60];
        TwoThetaLines lines = new TwoThetaLines(y, missing, variant);
        double least = lines.fit().squares();
        RandomStream random = new RandomStream(5, "parameters");
        for (int i = 0; i < 2000; i++) {
            double alpha = 0.1 + 0.89 * random.nextDouble();
            double level = 100 + 60 * random.nextGaussian();
            double weight = variant.isOptimised() ? random.nextDouble() : 0.5;
            assertTrue(least <= lines.at(alpha, level, weight).squares() * (1 + 1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(ThetaVariant.class)
    void pathsAgreeWithTheClosedForm(ThetaVariant variant) {
        FittedModel model = new OptimisedTheta(variant).fit(TimeSeries.of("w", Frequency.YEARLY, walk(50, 3, 0.4)));
        Forecast forecast = model.forecast(8);
        var paths = model.simulate(8, 20_000, new RandomStream(1, "test"));
        for (int h : new int[] {0, 3, 7}) {
            double spread = forecast.quantile(h, 0.9) - forecast.quantile(h, 0.1);
            // Standard error of a sample quantile near 0.9 with 20,000 draws: about 0.5 % of the spread.
            for (double p : new double[] {0.1, 0.5, 0.9}) {
                assertEquals(forecast.quantile(h, p), paths.quantile(h, p), 0.025 * spread);
            }
        }
    }

    @Test
    void missingValuesAtTheEndAreForecastThrough() {
        double[] y = walk(40, 13, 0.5);
        double[] longer = Arrays.copyOf(y, 43);
        Arrays.fill(longer, 40, 43, Double.NaN);
        Forecast whole = OptimisedTheta.DYNAMIC
                .fit(TimeSeries.of("a", Frequency.YEARLY, y))
                .forecast(5);
        Forecast gap = OptimisedTheta.DYNAMIC
                .fit(TimeSeries.of("a", Frequency.YEARLY, longer))
                .forecast(2);
        assertEquals(whole.mean(4), gap.mean(1), 1e-12);
        assertEquals(whole.quantile(3, 0.9), gap.quantile(0, 0.9), 1e-12);
    }

    private static double[] walk(int n, long seed, double drift) {
        RandomStream random = new RandomStream(seed, "walk");
        double[] y = new double[n];
        double level = 100;
        for (int t = 0; t < n; t++) {
            level += drift + 0.5 * random.nextGaussian();
            y[t] = level + random.nextGaussian();
        }
        return y;
    }
}
