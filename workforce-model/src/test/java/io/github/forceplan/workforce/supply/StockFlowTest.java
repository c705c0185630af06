package io.github.forceplan.workforce.supply;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class StockFlowTest {

    private static final double[][] GRADES = {{.5, .4, 0}, {0, .6, .3}, {0, 0, .8}};

    /** Bartholomew's three grades, 100 recruits a year, three in four into the first. */
    @Test
    void steadyStateOfThreeGrades() {
        StockFlow chain = new StockFlow(GRADES, new double[] {.75, .25, 0});
        double[][] fundamental = chain.fundamental();
        assertArrayEquals(new double[] {2, 2, 3}, fundamental[0], 1e-12);
        assertArrayEquals(new double[] {0, 2.5, 3.75}, fundamental[1], 1e-12);
        assertArrayEquals(new double[] {0, 0, 5}, fundamental[2], 1e-12);
        assertArrayEquals(new double[] {150, 212.5, 318.75}, chain.steadyState(100), 1e-9);
        double[] stock = {0, 0, 0};
        for (int year = 0; year < 200; year++) {
            stock = chain.next(stock, 100);
        }
        assertArrayEquals(new double[] {150, 212.5, 318.75}, stock, 1e-9);
    }

    @Test
    void chainsThatCanNotBeAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new StockFlow(new double[][] {{0.9, 0.2}, {0, 1}}, new double[] {1, 0}));
        assertThrows(IllegalArgumentException.class, () -> new StockFlow(GRADES, new double[] {.5, .25, 0}));
        StockFlow endless = new StockFlow(new double[][] {{0.5, 0.5}, {0, 1}}, new double[] {1, 0});
        assertThrows(IllegalArgumentException.class, () -> endless.steadyState(10));
    }

    /** Police leavers by service, England and Wales, year to March 2024 (headcount 9,236). */
    @Test
    void publishedLeaversAreUShaped() {
        LeaverTable leavers = new LeaverTable(
                List.of(0., 1., 2., 3., 4., 5., 10., 15., 20., 25., 30.),
                List.of(1495., 1082., 606., 484., 297., 674., 393., 749., 1028., 1289., 1139.));
        assertEquals(
                9236,
                leavers.leavers().stream().mapToDouble(Double::doubleValue).sum());
        assertEquals(0.429, leavers.shareBelow(5), 0.0005);
        assertEquals(0.162, leavers.shareBelow(1), 0.0005);
        List<ServiceBand> bands = leavers.stationaryHazards(3);
        double[] hazard =
                bands.stream().mapToDouble(ServiceBand::attritionPerYear).toArray();
        int least = 0;
        for (int i = 1; i < hazard.length; i++) {
            least = hazard[i] < hazard[least] ? i : least;
        }
        assertTrue(least > 0 && least < hazard.length - 1);
        for (int i = 1; i < hazard.length; i++) {
            assertTrue(i <= least ? hazard[i] < hazard[i - 1] : hazard[i] > hazard[i - 1], "band " + i);
        }
        // First year: 1,495 of 9,236 − 1,495 ÷ 2 person-years.
        assertEquals(1495 / (9236 - 747.5), hazard[0], 1e-12);
        assertEquals(1, bands.stream().mapToDouble(ServiceBand::shareAtStart).sum(), 1e-12);
    }
}
