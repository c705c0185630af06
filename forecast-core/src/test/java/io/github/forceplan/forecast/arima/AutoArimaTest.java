package io.github.forceplan.forecast.arima;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.optimise.LevenbergMarquardt;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AutoArimaTest {

    /** What {@code auto.arima} chooses, from {@code src/test/R/auto-arima-reference.R}. */
    record Reference(
            TimeSeries series, AutoArima model, ArimaOrder order, boolean constant, double aicc, double[] mean) {
        @Override
        public String toString() {
            return series.name();
        }
    }

    static List<Reference> references() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                AutoArimaTest.class.getResourceAsStream("auto-arima-reference.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().map(AutoArimaTest::parse).toList();
        }
    }

    private static Reference parse(String line) {
        String[] part = line.split(" ");
        Frequency frequency = new Frequency(Integer.parseInt(part[1]));
        TimeSeries series = TimeSeries.of(part[0], frequency, numbers(part[6]));
        AutoArima model = Arima.automatic();
        if (!part[2].equals("-")) {
            model = model.withRegressors(Regressors.of(series.start(), List.of("xreg"), numbers(part[2])));
        }
        if (part[0].startsWith("full-")) {
            model = model.fullSearch(5);
        }
        int[] o = Arrays.stream(part[3].split(",")).mapToInt(Integer::parseInt).toArray();
        int period = o[3] + o[4] + o[5] > 0 ? frequency.periodsPerYear() : 1;
        ArimaOrder order = new ArimaOrder(o[0], o[1], o[2], o[3], o[4], o[5], period);
        double aicc = part[5].equals("-Inf") ? Double.NEGATIVE_INFINITY : Double.parseDouble(part[5]);
        return new Reference(series, model, order, part[4].equals("1"), aicc, numbers(part[7]));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(",", -1))
                .mapToDouble(s -> s.isEmpty() ? Double.NaN : Double.parseDouble(s))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("references")
    void choosesTheOrderOfROrABetterOne(Reference r) {
        FittedArima fit = r.model.fit(r.series);
        assertEquals(r.order.d(), fit.order().d(), "d");
        assertEquals(r.order.seasonalD(), fit.order().seasonalD(), "D");
        double aicc = fit.likelihood().aicc();
        // R's optimiser stops within about 1e-4 of the top.
        assertTrue(aicc <= r.aicc + 1e-3, () -> fit.form() + " " + aicc + " against " + r.order + " " + r.aicc);
        if (isSame(r, fit) && aicc > r.aicc - 1e-3) {
            double deviation = Math.max(Math.sqrt(fit.variance()), 1e-9);
            Forecast forecast = fit.forecast(4);
            for (int h = 0; h < 4; h++) {
                assertEquals(r.mean[h], forecast.mean(h), 0.01 * deviation);
            }
        }
    }

    @Test
    void nearlyAlwaysItIsTheVeryOrderOfR() throws IOException {
        List<Reference> all = references();
        long same = all.stream().filter(r -> isSame(r, r.model.fit(r.series))).count();
        // The rest are better by their criterion, as the other test shows.
        assertTrue(same >= all.size() - 5, same + " of " + all.size());
    }

    private static boolean isSame(Reference r, FittedArima fit) {
        boolean constant = fit.coefficients().containsKey("intercept")
                || fit.coefficients().containsKey("drift");
        return fit.order().toString().equals(r.order.toString()) && constant == r.constant;
    }

    /**
     * A candidate of the search is at a peak: going on with any patience gains no more. Short random walks lead rich models
     * far along ridges, towards the unit circle, and to have stopped before it made them acceptable.
     */
    @Test
    void noCandidateIsCutShort() {
        ArimaOrder order = new ArimaOrder(2, 1, 2, 0, 0, 0, 1);
        ArimaEstimator estimator = new ArimaEstimator();
        int unfinished = 0;
        for (int seed = 0; seed < 60; seed++) {
            RandomStream stream = new RandomStream(seed, "ridges");
            double[] walk = new double[20];
            for (int t = 1; t < walk.length; t++) {
                walk[t] = walk[t - 1] + stream.nextGaussian();
            }
            ArimaFit fit = new ArimaFit(TimeSeries.of("walk", Frequency.YEARLY, walk), false, true, null);
            Design design = fit.design(order, ArimaEstimator.allFree(1));
            Estimate estimate = estimator.candidate(order, design, ArimaMethod.CSS_ML, false, false);
            if (estimate == null) {
                continue;
            }
            ParameterMap map = new ParameterMap(order, ArimaEstimator.allFree(4));
            ProfiledResiduals problem =
                    ArimaEstimator.likelihood(order, design, map, ArimaMethod.CSS_ML, false, new ArmaFilter());
            double[] x = new double[4];
            map.toParameters(estimate.coefficients(), x, 1 - 1e-9);
            double[] u = new double[problem.size];
            assertTrue(problem.at(x, u));
            double here = Arrays.stream(u).map(v -> v * v).sum();
            double there = new LevenbergMarquardt(1e-10, 5000).minimise(problem, x, problem.size);
            double gain = 0.5 * problem.size * Math.log(here / there);
            unfinished += gain > 0.05 ? 1 : 0;
        }
        // A saddle on the unit circle, where likelihoods are symmetric, may hold one; cut after 30 steps 16 were short.
        assertTrue(unfinished <= 2, unfinished + " of 60 are short of a peak");
    }
}
