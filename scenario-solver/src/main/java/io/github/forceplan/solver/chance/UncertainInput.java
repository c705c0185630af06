package io.github.forceplan.solver.chance;

/**
 * An assumption of a plan that is uncertain and takes a number a draw, or one a year of it.
 *
 * @param address of the assumption in the plan
 * @param source where its chance belongs
 * @param purpose of the random stream that it is drawn from
 * @param place of its first number in that stream
 * @param years how many numbers: 1, or one a year of the plan
 * @param persistence correlation of its normal scores from one year to the next, 0 to 1
 * @param fades whether the model that draws it adds the persistence itself
 * @param correlatable whether the plan may state a correlation with it
 */
public record UncertainInput(
        String address,
        Source source,
        String purpose,
        int place,
        int years,
        double persistence,
        boolean fades,
        boolean correlatable) {

    /** One with a single number a draw. */
    public static UncertainInput single(String address, Source source, String purpose, int place) {
        return new UncertainInput(address, source, purpose, place, 1, 0, false, true);
    }

    /** One that is a choice between forms of the model, with which nothing may be correlated. */
    public static UncertainInput choice(String address, Source source, String purpose) {
        return new UncertainInput(address, source, purpose, 0, 1, 0, false, false);
    }

    /** Numbers that differ from each other: one if it persists wholly. */
    int dimensions() {
        return persistence == 1 ? 1 : years;
    }
}
