package io.github.forceplan.workforce.staffing;

import io.github.forceplan.workforce.limit.Check;
import java.util.Arrays;

/**
 * Posts required as a distribution, and the posts that are enough in so many cases of all: "enough in 8 futures of 10".
 */
public final class QuantileStaffing {

    private final double[] sorted;

    /**
     * From posts required on each path (of one year, or of several years pooled).
     *
     * @param postsRequired one value a path, at least one
     */
    public QuantileStaffing(double[] postsRequired) {
        if (postsRequired.length == 0) {
            throw new IllegalArgumentException("There are no paths of posts required; at least one is needed.");
        }
        sorted = postsRequired.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("The posts required on some paths are not numbers.");
        }
    }

    /**
     * The least number of posts that is enough in at least this share of cases.
     *
     * @param share above 0 to 1
     */
    public double posts(double share) {
        Check.range(share, Double.MIN_VALUE, 1, "share of cases in which posts are enough");
        int place = (int) Math.ceil(share * sorted.length * (1 - 1e-12));
        return sorted[Math.max(1, place) - 1];
    }

    /** Share of cases in which so many posts are enough. */
    public double enoughShare(double posts) {
        int enough = 0;
        while (enough < sorted.length && sorted[enough] <= posts) {
            enough++;
        }
        return (double) enough / sorted.length;
    }

    /**
     * Hours unmet on average with so many posts.
     *
     * @param hoursPerPost hours a year of one filled, fully deployable post
     */
    public double expectedUnmetHours(double posts, double hoursPerPost) {
        double sum = 0;
        for (double required : sorted) {
            sum += Math.max(0, required - posts);
        }
        return sum / sorted.length * hoursPerPost;
    }
}
