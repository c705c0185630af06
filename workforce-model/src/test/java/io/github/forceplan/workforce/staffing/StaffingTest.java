package io.github.forceplan.workforce.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.workforce.severity.SeverityIndex;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StaffingTest {

    /** WHO's manual: 25,000 hours, 8 a day, 179 working days, 10 days' allowance. */
    @Test
    void workloadIndicatorsOfStaffingNeed() {
        assertEquals(3125, 25_000 / 8.0);
        assertEquals(17.458, Posts.wisn(25_000, 8, 179, 0), 0.0005);
        assertEquals(18.491, Posts.wisn(25_000, 8, 179, 10), 0.0005);
    }

    @Test
    void postsForHoursAndOpenCases() {
        assertEquals(10, Posts.forHours(13_600, 1600, 0.85), 1e-12);
        assertEquals(150, Posts.openCases(50, 3), 1e-12);
    }

    @Test
    void vacanciesInASteadyState() {
        assertEquals(0.110, Vacancies.underReactiveHiring(0.062, 2), 0.0005);
        assertEquals(180, Vacancies.filledUnderReplacementCycle(200, 0.1, 1), 1e-12);
    }

    @Test
    void enoughInEightYearsOfTen() {
        double[] required = {310, 300, 390, 320, 330, 305, 340, 350, 360, 400};
        QuantileStaffing staffing = new QuantileStaffing(required);
        assertEquals(360, staffing.posts(0.8));
        assertEquals(0.8, staffing.enoughShare(360), 1e-12);
        assertEquals(0.7, staffing.enoughShare(359.9), 1e-12);
        assertEquals(400, staffing.posts(1));
        assertEquals(300, staffing.posts(0.1));
        // 30 and 40 posts short in two cases of ten.
        assertEquals(7 * 1600, staffing.expectedUnmetHours(360, 1600), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> staffing.posts(0));
        assertThrows(IllegalArgumentException.class, () -> new QuantileStaffing(new double[0]));
        assertThrows(IllegalArgumentException.class, () -> new QuantileStaffing(new double[] {1, Double.NaN}));
    }

    @Test
    void moreCertaintyNeverNeedsFewerPostsAndMorePostsNeverLeaveMoreUnmet() {
        RandomStream random = new RandomStream(1, "staffing");
        QuantileStaffing staffing = new QuantileStaffing(IntStream.range(0, 500)
                .mapToDouble(i -> 300 + 40 * random.nextGaussian())
                .toArray());
        double before = 0;
        double unmet = Double.MAX_VALUE;
        for (int percent = 1; percent <= 100; percent++) {
            double posts = staffing.posts(percent / 100.0);
            assertTrue(posts >= before);
            assertTrue(staffing.enoughShare(posts) >= percent / 100.0);
            assertTrue(staffing.expectedUnmetHours(posts, 1600) <= unmet);
            before = posts;
            unmet = staffing.expectedUnmetHours(posts, 1600);
        }
        assertEquals(0, unmet);
    }

    @Test
    void severityIsAScoreOfItsOwnAndUnknownWeightsAreNoZero() {
        SeverityIndex index = new SeverityIndex(
                "Crime Severity Score", new TreeMap<>(Map.of("homicide", 7973.0, "shoplifting", 11.9)));
        assertEquals(
                2 * 7973 + 1000 * 11.9,
                index.score(Map.of("homicide", 2.0, "shoplifting", 1000.0)).value(),
                1e-9);
        assertThrows(IllegalArgumentException.class, () -> index.score(Map.of("robbery", 1.0)));
    }
}
