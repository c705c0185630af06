package io.github.forceplan.workforce.staffing;

import io.github.forceplan.workforce.limit.Check;

/** Vacancies in a steady state, when posts are advertised only once somebody has left. */
public final class Vacancies {

    private Vacancies() {}

    /**
     * Share of posts vacant when those in post leave at a rate and each is replaced after a lead time: leavers a·filled a
     * year, each post vacant L years, so vacant = aL·filled and vacant ÷ posts = aL ÷ (1 + aL) (Little's law).
     *
     * @param attritionPerYear share of those in post who leave in a year
     * @param leadYears years from leaving to the accredited replacement
     */
    public static double underReactiveHiring(double attritionPerYear, double leadYears) {
        Check.range(attritionPerYear, 0, 1, "yearly attrition");
        Check.range(leadYears, 0, 100, "lead time in years");
        double gone = attritionPerYear * leadYears;
        return gone / (1 + gone);
    }

    /**
     * Posts filled when a share of all posts falls vacant each year and stays so for the refill time.
     *
     * @param posts all posts
     * @param turnoverPerYear share of posts that fall vacant in a year
     * @param refillYears years until a vacant post is filled
     */
    public static double filledUnderReplacementCycle(double posts, double turnoverPerYear, double refillYears) {
        Check.range(turnoverPerYear * refillYears, 0, 1, "turnover times refill time");
        return posts * (1 - turnoverPerYear * refillYears);
    }
}
