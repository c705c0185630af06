package io.github.forceplan.solver.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.chance.Source;
import io.github.forceplan.solver.result.Estimates;
import org.junit.jupiter.api.Test;

class VarianceSharesTest {

    private static final int DRAWS = 50_000;

    /** The Ishigami function, a = 7, b = 0.1 (Ishigami and Homma 1990), whose indices are known in closed form. */
    private static double ishigami(double[] x) {
        return StrictMath.sin(x[0])
                + 7 * StrictMath.sin(x[1]) * StrictMath.sin(x[1])
                + 0.1 * x[2] * x[2] * x[2] * x[2] * StrictMath.sin(x[0]);
    }

    @Test
    void theIndicesOfTheIshigamiFunctionAreFound() {
        double b = 0.1;
        double pi4 = StrictMath.pow(Math.PI, 4);
        double v1 = 0.5 * StrictMath.pow(1 + b * pi4 / 5, 2);
        double v2 = 49.0 / 8;
        double v13 = b * b * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
        double variance = v1 + v2 + v13;
        double[] first = {v1 / variance, v2 / variance, 0};
        double[] total = {(v1 + v13) / variance, v2 / variance, v13 / variance};
        for (int i = 0; i < 3; i++) {
            double[] a = new double[DRAWS];
            double[] other = new double[DRAWS];
            double[] mixed = new double[DRAWS];
            RandomStream stream = new RandomStream(1, "ishigami");
            for (int d = 0; d < DRAWS; d++) {
                stream.reset(d);
                double[] xa = {angle(stream), angle(stream), angle(stream)};
                double[] xb = {angle(stream), angle(stream), angle(stream)};
                a[d] = ishigami(xa);
                other[d] = ishigami(xb);
                double[] xm = xa.clone();
                xm[i] = xb[i];
                mixed[d] = ishigami(xm);
            }
            VarianceShare share =
                    VarianceShares.share(Source.CRIME, a, other, mixed, variance, Estimates.independent());
            // four standard errors: one case in 16,000 would miss by chance, and the seed is fixed
            assertEquals(first[i], share.first(), 4 * share.firstStandardError());
            assertEquals(total[i], share.total(), 4 * share.totalStandardError() + 1e-12);
            assertTrue(share.firstStandardError() < 0.02);
        }
    }

    @Test
    void aSourceThatDoesNothingHasNoShareAtAll() {
        double[] a = {1, 4, 2, 8};
        VarianceShare share =
                VarianceShares.share(Source.CRIME, a, new double[] {5, 7, 1, 3}, a.clone(), 6, Estimates.independent());
        assertEquals(0, share.first());
        assertEquals(0, share.total());
    }

    private static double angle(RandomStream stream) {
        return Math.PI * (2 * stream.nextDouble() - 1);
    }
}
