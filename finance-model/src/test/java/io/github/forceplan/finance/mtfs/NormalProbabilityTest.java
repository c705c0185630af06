package io.github.forceplan.finance.mtfs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.forecast.random.StandardNormal;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalProbabilityTest {

    /** R 4.2: {@code format(pnorm(z), digits = 17)}. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "0.5, 0.69146246127401301",
        "-1, 0.15865525393145705",
        "1.959963984540054, 0.97499999999999998",
        "-6, 9.8658764503769809e-10",
        "-12, 1.776482112077679e-33",
        "-30, 4.9067139271481872e-198"
    })
    void equalsR(double z, double expected) {
        assertEquals(expected, NormalProbability.below(z), 3e-15 * expected);
    }

    @Test
    void equalsTheComplementaryErrorFunctionEverywhere() {
        for (double z = -8; z <= 8; z += 0.01) {
            double expected = 0.5 * Erf.erfc(-z / Math.sqrt(2));
            assertEquals(expected, NormalProbability.below(z), 1e-12 * expected, "z = " + z);
        }
    }

    @Test
    void isTheInverseOfTheQuantile() {
        for (int i = 1; i < 1000; i++) {
            assertEquals(i / 1000.0, NormalProbability.below(StandardNormal.quantile(i / 1000.0)), 1e-15);
        }
    }
}
