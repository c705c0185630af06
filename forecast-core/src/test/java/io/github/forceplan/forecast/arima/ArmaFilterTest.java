package io.github.forceplan.forecast.arima;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmaFilterTest {

    /** Σ log F and Σ v²/F are log|Γ| and x'Γ⁻¹x for the covariance Γ of the process, here by its MA(∞) form. */
    @ParameterizedTest
    @CsvSource({
        "0,0,0,0", "1,0,0,0", "0,1,0,0", "3,0,0,0", "0,3,0,0", "2,2,0,0", "1,3,0,0", "4,1,0,0", "1,1,1,0", "0,1,0,1",
        "1,1,1,1", "2,1,1,2"
    })
    void innovationsGiveTheDirectDensity(int p, int q, int seasonalP, int seasonalQ) {
        RandomStream random = new RandomStream(5, "arma" + p + q + seasonalP + seasonalQ);
        for (int draw = 0; draw < 5; draw++) {
            int m = 4;
            double[] c = new double[p + q + seasonalP + seasonalQ];
            for (int i = 0; i < c.length; i++) {
                c[i] = 1.4 * random.nextDouble() - 0.7;
            }
            PartialAutocorrelations.toCoefficients(c, 0, p);
            PartialAutocorrelations.toCoefficients(c, p + q, seasonalP);
            double[] phi = new double[p + seasonalP * m];
            double[] theta = new double[q + seasonalQ * m];
            Polynomials.expand(c, 0, p, p + q, seasonalP, m, -1, phi);
            Polynomials.expand(c, p, q, p + q + seasonalP, seasonalQ, m, 1, theta);
            int n = 30;
            double[] x = new double[n];
            for (int t = 0; t < n; t++) {
                x[t] = random.nextGaussian();
            }
            CholeskyDecomposition gamma = new CholeskyDecomposition(covariance(phi, theta, n), 1e-9, 0);
            double squares = gamma.getSolver().solve(new ArrayRealVector(x)).dotProduct(new ArrayRealVector(x));
            double[][] u = new double[1][n];
            double sumLog = new ArmaFilter().run(phi, phi.length, theta, theta.length, new double[][] {x}, 1, n, u);
            double sum = 0;
            for (double v : u[0]) {
                sum += v * v;
            }
            assertEquals(Math.log(gamma.getDeterminant()), sumLog, 1e-9);
            assertEquals(squares, sum, 1e-9 * squares);
        }
    }

    private static Array2DRowRealMatrix covariance(double[] phi, double[] theta, int n) {
        int terms = 2000;
        double[] psi = new double[terms];
        for (int k = 0; k < terms; k++) {
            psi[k] = k == 0 ? 1 : k <= theta.length ? theta[k - 1] : 0;
            for (int i = 1; i <= Math.min(k, phi.length); i++) {
                psi[k] += phi[i - 1] * psi[k - i];
            }
        }
        double[][] gamma = new double[n][n];
        for (int lag = 0; lag < n; lag++) {
            double sum = 0;
            for (int k = 0; k + lag < terms; k++) {
                sum += psi[k] * psi[k + lag];
            }
            for (int t = 0; t + lag < n; t++) {
                gamma[t][t + lag] = sum;
                gamma[t + lag][t] = sum;
            }
        }
        return new Array2DRowRealMatrix(gamma);
    }

    @Test
    void explosiveProcessHasNoLikelihood() {
        double[][] u = new double[1][3];
        double[][] x = {{1, 2, 3}};
        assertTrue(Double.isNaN(new ArmaFilter().run(new double[] {1}, 1, new double[0], 0, x, 1, 3, u)));
        assertTrue(Double.isNaN(new ArmaFilter().run(new double[] {0.5, 0.6}, 2, new double[0], 0, x, 1, 3, u)));
    }

    /** (1 + 2B)(1 + 0.5B) has the autocorrelations of (1 + 0.5B)²: 1 + B + 0.25B². */
    @Test
    void rootsInsideTheUnitCircleAreMirrored() {
        double[] theta = {2.5, 1};
        assertTrue(Polynomials.invert(theta, 0, 2));
        assertEquals(1, theta[0], 1e-12);
        assertEquals(0.25, theta[1], 1e-12);
        double[] one = {-4};
        assertTrue(Polynomials.invert(one, 0, 1));
        assertEquals(-0.25, one[0]);
        // (1 + 0.8B)(1 − 1.25B) and (1 + 0.8B)(1 − 0.8B); with signs changed the first would have no root inside.
        double[] unequal = {-0.45, -1};
        assertTrue(Polynomials.invert(unequal, 0, 2));
        assertEquals(0, unequal[0], 1e-12);
        assertEquals(-0.64, unequal[1], 1e-12);
        double[] oneInside = {-0.3234, -0.889};
        assertTrue(Polynomials.invert(oneInside, 0, 2));
        assertTrue(Polynomials.rootsBeyond(oneInside, 0, 2, -1, 1));
        // (1 + 0.5B)(1 + 0.8B) is invertible; with signs changed it would be too, but 1 + 0.9B + 0.81B² and the like
        // not.
        double[] outside = {1.3, 0.4};
        assertTrue(!Polynomials.invert(outside, 0, 2));
        assertEquals(1.3, outside[0]);
    }

    @Test
    void rootsAreComparedWithARadius() {
        // 1 − 0.5B has its root at 2.
        assertTrue(Polynomials.rootsBeyond(new double[] {0.5}, 0, 1, 1, 1.99));
        assertTrue(!Polynomials.rootsBeyond(new double[] {0.5}, 0, 1, 1, 2.01));
        // 1 + 0.25B² has roots at ±2i.
        assertTrue(Polynomials.rootsBeyond(new double[] {0, 0.25}, 0, 2, -1, 1.99));
        assertTrue(!Polynomials.rootsBeyond(new double[] {0, 0.25}, 0, 2, -1, 2.01));
    }
}
