package io.github.forceplan.workforce.count;

import io.github.forceplan.workforce.limit.Check;

/**
 * Posts funded.
 *
 * @param posts full-time posts, 0 or more
 */
public record Establishment(double posts) {

    public Establishment {
        Check.range(posts, 0, Double.MAX_VALUE, "establishment");
    }

    /** Posts that nobody fills; none if strength exceeds the posts. */
    public double vacancies(Strength strength) {
        return Math.max(0, posts - strength.fte());
    }

    /** Strength over posts, such as 0.89 for "89 % of posts filled". Not a number where there are no posts. */
    public double filledShare(Strength strength) {
        return strength.fte() / posts;
    }
}
