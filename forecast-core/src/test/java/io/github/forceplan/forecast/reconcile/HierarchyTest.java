package io.github.forceplan.forecast.reconcile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class HierarchyTest {

    static Hierarchy small() {
        return Hierarchy.of(List.of("a1", "a2", "a3", "b1", "b2"))
                .total("A", List.of("a1", "a2", "a3"))
                .total("B", List.of("b1", "b2"))
                .total("Total", List.of("A", "B"))
                .build();
    }

    @Test
    void totalsComeWidestFirstAndAreSums() {
        Hierarchy hierarchy = small();
        assertEquals(List.of("Total", "A", "B", "a1", "a2", "a3", "b1", "b2"), hierarchy.nodes());
        assertEquals(3, hierarchy.totals());
        assertArrayEquals(new double[] {15, 6, 9, 1, 2, 3, 4, 5}, hierarchy.sum(new double[] {1, 2, 3, 4, 5}));
        assertEquals(0.5, hierarchy.incoherence(new double[] {15, 6.5, 9, 1, 2, 3, 4, 5}));
        assertArrayEquals(new int[] {3, 4}, hierarchy.bottomsOf(hierarchy.place("B")));
        assertArrayEquals(new int[] {1}, hierarchy.bottomsOf(hierarchy.place("a2")));
    }

    @Test
    void totalsMayOverlap() {
        Hierarchy hierarchy = Hierarchy.of(List.of("Derbyshire", "Kent", "Norfolk"))
                .total("East Midlands", List.of("Derbyshire"))
                .total("Most similar to Derbyshire", List.of("Derbyshire", "Kent"))
                .build();
        assertArrayEquals(new double[] {3, 1, 1, 2, 4}, hierarchy.sum(new double[] {1, 2, 4}));
    }

    @Test
    void areasAcrossOffencesAcrossPeriods() {
        Hierarchy areas =
                Hierarchy.of(List.of("x", "y")).total("T", List.of("x", "y")).build();
        Hierarchy cross = areas.across(Hierarchy.temporal(4));
        assertEquals(15, cross.size());
        assertEquals(8, cross.bottoms());
        assertEquals(
                List.of("T | 4.1", "x | 4.1", "y | 4.1", "T | 1.1"),
                cross.nodes().subList(0, 4));
        double[] sums = cross.sum(new double[] {1, 2, 3, 4, 10, 20, 30, 40});
        assertArrayEquals(new double[] {110, 10, 100, 11, 22, 33, 44}, java.util.Arrays.copyOf(sums, 7));
        assertEquals(
                List.of("4.1", "2.1", "2.2", "1.1"),
                Hierarchy.temporal(4, 2).nodes().subList(0, 4));
    }

    @Test
    void negativeObservationsAreSummedAndExplained() {
        Period start = FinancialYear.parse("2018/19").quarter(1);
        Hierarchy pair = Hierarchy.of(List.of("robbery", "arson"))
                .total("all", List.of("robbery", "arson"))
                .build();
        List<TimeSeries> series =
                List.of(TimeSeries.of("robbery", start, 5, -2, Double.NaN), TimeSeries.of("arson", start, 1, 1, 1));
        List<TimeSeries> all = pair.aggregate(series);
        assertEquals(TimeSeries.of("all", start, 6, -1, Double.NaN), all.get(0));
        assertEquals(series, all.subList(1, 3));
        List<NegativeObservation> negative = NegativeObservation.in(series);
        assertEquals(List.of(new NegativeObservation("robbery", start.plus(1), -2)), negative);
        assertTrue(negative.get(0).explanation().startsWith("'robbery' is -2.0 in 2018/19 Q2: more offences recorded"));
    }

    @Test
    void whatCannotBeAHierarchyIsRefused() {
        Hierarchy.Builder builder = Hierarchy.of(List.of("a", "b")).total("ab", List.of("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> builder.total("twice", List.of("ab", "a")));
        assertThrows(IllegalArgumentException.class, () -> builder.total("a", List.of("b")));
        assertThrows(IllegalArgumentException.class, () -> builder.total("none", List.of()));
        assertThrows(IllegalArgumentException.class, () -> builder.total("early", List.of("later")));
        assertThrows(IllegalArgumentException.class, () -> Hierarchy.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> Hierarchy.temporal(4, 3));
        assertThrows(IllegalArgumentException.class, () -> builder.build().place("c"));
        assertThrows(IllegalArgumentException.class, () -> builder.build().sum(new double[3]));
    }
}
