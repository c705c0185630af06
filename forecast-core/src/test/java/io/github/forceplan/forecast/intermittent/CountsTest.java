package io.github.forceplan.forecast.intermittent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.reference.ReferenceTable;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountsTest {

    /** Made by dpois, ppois, qpois, dnbinom, pnbinom, qnbinom; src/test/R/intermittent.R. */
    private static final ReferenceTable DISTRIBUTIONS = new ReferenceTable(CountsTest.class, "counts.txt");

    /** Made by optim; src/test/R/intermittent.R. */
    private static final ReferenceTable LIKELIHOODS = new ReferenceTable(CountsTest.class, "count-likelihood.txt");

    static List<String> cases() {
        return DISTRIBUTIONS.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void distributionsAreThoseOfR(String name) {
        double[] parameters = DISTRIBUTIONS.vector(name + "/parameters");
        CountDistribution distribution = new CountDistribution(parameters[0], parameters[1]);
        double[] counts = DISTRIBUTIONS.vector(name + "/counts");
        for (int i = 0; i < counts.length; i++) {
            // Differences of log-gammas of size up to 1e4 leave about twelve digits.
            assertEquals(DISTRIBUTIONS.vector(name + "/log")[i], distribution.logProbability(counts[i]), 1e-10);
            assertEquals(DISTRIBUTIONS.vector(name + "/cumulative")[i], distribution.cumulative(counts[i]), 1e-10);
        }
        double[] p = {0.001, 0.3, 0.5, 0.9, 0.999};
        for (int i = 0; i < p.length; i++) {
            assertEquals(DISTRIBUTIONS.vector(name + "/quantiles")[i], distribution.quantile(p[i]), 0.0);
        }
    }

    @Test
    void likelihoodsReachThoseOfR() {
        CountFit fit = new CountFit(LIKELIHOODS.vector("counts/values"));
        for (CountForm form : List.of(CountForm.LEVEL, CountForm.DAMPED)) {
            String name = "counts/" + form.name().toLowerCase(java.util.Locale.ROOT);
            double poisson = fit.estimate(form, false).likelihood().logLikelihood();
            double binomial = fit.estimate(form, true).likelihood().logLikelihood();
            assertTrue(poisson > LIKELIHOODS.number(name + "-poisson") - 1e-4, name + " " + poisson);
            assertTrue(binomial > LIKELIHOODS.number(name + "-negative-binomial") - 1e-4, name + " " + binomial);
        }
    }

    /** A movement of the mean written out: λ₁ given, two counts, then the forecasts of a damped model. */
    @Test
    void meanMovesByHand() {
        CountEstimate estimate = new CountEstimate(
                CountForm.DAMPED,
                2,
                0.3,
                0.5,
                4,
                1,
                new double[] {2},
                0,
                new io.github.forceplan.forecast.model.Likelihood(0, 1, 1));
        assertEquals(0.2 * 4 + 0.5 * 2 + 0.3 * 6, estimate.move(2, 6), 1e-15);
    }

    @Test
    void pathsAreWholeAndNotNegativeAndAgreeWithTheForecast() {
        for (CountForm form : CountForm.values()) {
            CountModel model = Counts.of(form).fit(monthly(LIKELIHOODS.vector("counts/values")));
            Forecast forecast = model.forecast(6);
            SamplePaths paths = model.simulate(6, 10_000, new RandomStream(7, "test"));
            for (int h = 0; h < 6; h++) {
                for (int i = 0; i < paths.count(); i++) {
                    double count = paths.value(i, h);
                    assertTrue(count >= 0 && count == Math.rint(count));
                }
                // Standard deviation up to about 4: standard error 0.04.
                assertEquals(forecast.mean(h), paths.mean(h), 0.16, form.toString());
                // Two sets of draws of whole numbers may disagree by one.
                assertEquals(paths.quantile(h, 0.9), forecast.quantile(h, 0.9), 1, form.toString());
                assertEquals(forecast.quantile(h, 0.5), Math.rint(forecast.quantile(h, 0.5)));
            }
        }
    }

    @Test
    void choosesWhatMadeTheCounts() {
        RandomStream random = new RandomStream(11, "counts");
        double[] steady = new double[120];
        double[] moving = new double[120];
        double level = 20;
        for (int t = 0; t < 120; t++) {
            steady[t] = new CountDistribution(3, 1).quantile(random.nextDouble());
            moving[t] = new CountDistribution(level, 1).quantile(random.nextDouble());
            level = Math.max(1, level + 1.5 * random.nextGaussian());
        }
        assertEquals("Poisson (static)", Counts.automatic().fit(monthly(steady)).form());
        assertTrue(!Counts.automatic().fit(monthly(moving)).form().contains("static"));
    }

    @Test
    void awkwardSeriesHaveAnAnswerOrAReason() {
        CountModel none = Counts.automatic().fit(monthly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertEquals(0.05, none.forecast(3).mean(2), 1e-15);
        assertEquals(0, none.forecast(3).quantile(2, 0.9));
        assertEquals(4, Counts.automatic().fit(monthly(4)).forecast(1).mean(0), 1e-15);
        assertEquals(3, Counts.automatic().fit(monthly(2, 4)).forecast(2).mean(1), 1e-15);
        assertEquals(
                1e6,
                Counts.automatic()
                        .fit(monthly(1e6, 1e6, 1e6, 1e6, 1e6, 1e6, 1e6, 1e6))
                        .forecast(2)
                        .mean(1),
                1);
        double nan = Double.NaN;
        assertEquals(
                3,
                Counts.automatic().fit(monthly(nan, 2, nan, 4, nan)).forecast(2).mean(1),
                1e-15);
        for (double[] bad : List.of(new double[] {1, 2.5}, new double[] {-1, 2}, new double[] {nan, nan})) {
            assertThrows(
                    UnfittableSeriesException.class, () -> Counts.automatic().fit(monthly(bad)));
        }
    }

    private static TimeSeries monthly(double... values) {
        return TimeSeries.of("m", Frequency.MONTHLY, values);
    }
}
