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
     * Meets what it can, in place: several matchings side by side, such as those of several months, each for itself.
     *
     * @param chain places of the chain's skills in the arrays, lowest skill first
     * @param demand [skill][matching] hours demanded, 0 or more; left as the hours still unmet
     * @param supply [skill][matching] hours on offer, 0 or more; left as the hours still unused
     * @param from the first matching
     * @param to the one after the last
     */
    public static void match(int[] chain, double[][] demand, double[][] supply, int from, int to) {
        for (int level = chain.length - 1; level >= 0; level--) {
            for (int source = level; source < chain.length; source++) {
                meet(demand[chain[level]], supply[chain[source]], from, to);
            }
        }
    }

    /** Without a branch, so that matchings side by side are vector code. */
    private static void meet(double[] unmet, double[] unused, int from, int to) {
        for (int i = from; i < to; i++) {
            double met = Math.min(unmet[i], unused[i]);
            unmet[i] -= met;
            unused[i] -= met;
        }
    }
}
