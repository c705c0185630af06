package io.github.forceplan.planner.text;

/** Probabilities in words, as counts of draws, which people read more surely than a percentage of likelihood. */
public final class Chance {

    private Chance() {}

    /**
     * How often something was seen, to stand after "in": {@code 34 draws in 100}, {@code no draw}, {@code every draw}.
     *
     * @param probability 0 to 1
     */
    public static String of(double probability) {
        if (Double.isNaN(probability)) {
            return "an unknown share of draws";
        }
        if (probability <= 0) {
            return "no draw";
        }
        if (probability >= 1) {
            return "every draw";
        }
        if (probability < 0.005) {
            return "fewer than 1 draw in 100";
        }
        if (probability > 0.995) {
            return "more than 99 draws in 100";
        }
        String draws = Numbers.whole(probability * 100);
        return draws + (draws.equals("1") ? " draw in 100" : " draws in 100");
    }
}
