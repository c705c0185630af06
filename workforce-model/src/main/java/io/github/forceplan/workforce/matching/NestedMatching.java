package io.github.forceplan.workforce.matching;

/**
 * The most hours that a nested chain of skills can meet, where hours of a skill may meet demand for it or for any lower
 * skill of the chain.
 *
 * <p>Demand is served from the highest skill down, each from its own hours first and then from the nearest higher skill
 * that has hours left. That is a maximum flow: the hours that can reach demand for level k and above are exactly the
 * supply of those levels, so no plan leaves less than max(0, max over k of Σ<sub>j≥k</sub>(demand<sub>j</sub> −
 * supply<sub>j</sub>)) unmet (Hall's condition in its deficiency form), and this one leaves exactly that: if k is the
 * lowest level with demand unmet, all supply of levels k and above was used, and used on levels k and above. Serving
 * the highest first also leaves the fewest hours unmet at the highest level, then at the next, among all maximum flows.
 *
 * <p>Overtime may be matched in a second pass over what the first left, and the two together are still a maximum flow:
 * whenever demand of level k is unmet after the first pass, no hours of level k or above were spent below k, so nothing
 * could be gained by undoing the first.
 */
public final class NestedMatching {

    private NestedMatching() {}

    /**
     * Meets what it can, in place.
     *
     * @param chain places of the chain's skills in the arrays, lowest skill first
     * @param demand hours demanded by skill, 0 or more; left as the hours still unmet
     * @param supply hours on offer by skill, 0 or more; left as the hours still unused
     * @return whether some demand is still unmet
     */
    public static boolean match(int[] chain, double[] demand, double[] supply) {
        boolean left = false;
        for (int level = chain.length - 1; level >= 0; level--) {
            int wanted = chain[level];
            double unmet = demand[wanted];
            for (int source = level; source < chain.length && unmet > 0; source++) {
                int from = chain[source];
                double offered = supply[from];
                double met = unmet < offered ? unmet : offered;
                unmet -= met;
                supply[from] = offered - met;
            }
            demand[wanted] = unmet;
            left |= unmet > 0;
        }
        return left;
    }
}
