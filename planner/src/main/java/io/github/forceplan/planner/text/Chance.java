package io.github.forceplan.planner.text;

/** Probabilities in words, as counts of chances, which people read more surely than percentages of a likelihood. */
public final class Chance {

    private Chance() {}

    /**
     * A probability as the subject of a sentence: {@code 34 chances in 100}, {@code fewer than 1 chance in 100}, or for
     * 0 and 1 what was seen: {@code none of the 2,000 draws}.
     *
     * @param probability 0 to 1
     * @param draws how many draws it was counted from
     */
    public static String of(double probability, int draws) {
        if (Double.isNaN(probability)) {
            return Numbers.UNKNOWN;
        }
        if (probability <= 0) {
            return "none of the " + Numbers.whole(draws) + " draws";
        }
        if (probability >= 1) {
            return "all of the " + Numbers.whole(draws) + " draws";
        }
        if (probability < 0.01) {
            return "fewer than 1 chance in 100";
        }
        if (probability > 0.99) {
            return "more than 99 chances in 100";
        }
        String chances = Numbers.whole(probability * 100);
        return chances + (chances.equals("1") ? " chance in 100" : " chances in 100");
    }
}
