package io.github.forceplan.solver.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.forecast.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContributionsTest {

    /** One left glove and two right ones; a pair is worth 1: Shapley's values are 2/3, 1/6, 1/6. */
    @Test
    void theGloveGame() {
        double[] worth = new double[8];
        for (int owners = 0; owners < 8; owners++) {
            boolean left = (owners & 1) != 0;
            boolean right = (owners & 6) != 0;
            worth[owners] = left && right ? 1 : 0;
        }
        assertArrayEquals(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, Contributions.shapley(3, worth), 1e-15);
    }

    @Test
    void contributionsAddToTheDifference() {
        RandomStream stream = new RandomStream(4, "worth");
        for (int i = 0; i < 100; i++) {
            stream.reset(i);
            double[] worth = new double[16];
            for (int c = 0; c < worth.length; c++) {
                worth[c] = 1e6 * stream.nextGaussian();
            }
            assertEquals(
                    worth[15] - worth[0],
                    Arrays.stream(Contributions.shapley(4, worth)).sum(),
                    1e-8);
        }
    }
}
