package io.github.forceplan.forecast.recording.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.forecast.recording.RampShape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Against base R where the models coincide: src/test/R/recording-reference.R. */
class CrimeFilterTest {

    private static final List<Double> NO_SEASONS = List.of(0.0, 0.0, 0.0, 0.0);

    /** Counting adds 1 ÷ mean count to the noise; here next to nothing. */
    private static final double COUNT = 1e15;

    private final Map<String, double[]> reference = read();

    /** R starts at a variance of 1e6 times that of the series, this filter at 1e6: a difference of about 1e-6. */
    @Test
    void aLevelIsThatOfStructTS() {
        double[] variances = numbers("level.variances");
        UnderlyingCrime model =
                new UnderlyingCrime(Math.sqrt(variances[0]), 0, 0, Math.sqrt(variances[1]), 0, NO_SEASONS);
        assertInnovations("level.innovations", new CrimeFilter(model, seen()));
    }

    @Test
    void aDampedSlopeIsThatOfKalmanRun() {
        assertInnovations(
                "slope.innovations",
                new CrimeFilter(new UnderlyingCrime(0.03, 0.02, 0.84, 0.05, 0, NO_SEASONS), seen()));
    }

    /** R's coefficient is found by an optimiser, its error from a numerical Hessian. */
    @Test
    void aRampIsThatOfArimaWithARegressor() {
        double[] ramp = new double[60];
        for (int t = 0; t < ramp.length; t++) {
            ramp[t] = RampShape.LINEAR.share(t + 1 - 40.5, 6);
        }
        CrimeFilter filter = new CrimeFilter(new UnderlyingCrime(0.03, 0, 0, 0.05, 0, NO_SEASONS), seen(), ramp);
        assertEquals(numbers("ramp.coefficient")[0], filter.bySeries(0) / filter.bySelf(0), 1e-4);
        assertEquals(numbers("ramp.error")[0], 1 / Math.sqrt(filter.bySelf(0)), 1e-4);
    }

    /** log L = −½ Σ log F − ½ (n − 1) log v − ½ Q ÷ v, by hand from the innovations of the unscaled filter. */
    @Test
    void aScaleMultipliesEveryVariance() {
        CrimeFilter filter = new CrimeFilter(new UnderlyingCrime(0.03, 0.02, 0.84, 0.05, 0.02, NO_SEASONS), seen());
        double q = Arrays.stream(filter.standardised())
                .filter(e -> !Double.isNaN(e))
                .map(e -> e * e)
                .sum();
        double expected = filter.logLikelihood(1) - 59 * Math.log(1.5) + q / 2 - q / 2 / 2.25;
        assertEquals(expected, filter.logLikelihood(2.25), 1e-9 * Math.abs(expected));
    }

    private void assertInnovations(String name, CrimeFilter filter) {
        double[] expected = numbers(name);
        for (int t = 0; t < expected.length; t++) {
            assertEquals(expected[t], filter.standardised()[t + 1], 2e-5, name + " " + (t + 1));
        }
    }

    private Observations seen() {
        double[] y = numbers("y");
        return new Observations(y, new double[y.length], COUNT, 0);
    }

    private double[] numbers(String name) {
        return Objects.requireNonNull(reference.get(name), name);
    }

    private static Map<String, double[]> read() {
        Map<String, double[]> values = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CrimeFilterTest.class.getResourceAsStream("recording-reference.txt")),
                StandardCharsets.UTF_8))) {
            in.lines()
                    .forEach(line -> values.put(
                            line.substring(0, line.indexOf('=')),
                            Arrays.stream(line.substring(line.indexOf('=') + 1).split(","))
                                    .mapToDouble(Double::parseDouble)
                                    .toArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }
}
