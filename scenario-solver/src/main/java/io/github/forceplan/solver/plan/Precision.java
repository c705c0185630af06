package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * How sure the draws must make the means of some figures, in every scenario that is run. Draws are added until they do.
 *
 * @param share greatest standard error of the headline figures, the gap and recorded crime, as a share of each one's mean;
 *     if not stated, only the figures named count
 * @param figures further figures, each with its own greatest standard error
 * @param mostDraws how many draws are made at most; {@value #MOST} if not stated
 */
public record Precision(
        @Figure(
                value = "Greatest standard error of the gap's and recorded crime's means, as a share of each mean.",
                unit = "fraction",
                min = 0,
                max = 1)
        Optional<Double> share,

        @Figure("Further figures, each with its own greatest standard error.")
        Optional<List<Aim>> figures,

        @Figure(
                value = "How many draws are made at most; 20,000 if not stated.",
                unit = "draws",
                min = 1,
                max = 1_000_000)
        Optional<Integer> mostDraws) {

    /** Draws at most, where nothing is said. */
    public static final int MOST = 20_000;

    /**
     * A figure whose mean is to be known.
     *
     * @param figure its name in the result, such as finance.budgetGap.2021/22
     * @param standardError greatest standard error, in the figure's own unit
     * @param share the same as a share of the mean; exactly one of the two is stated
     */
    public record Aim(
            @Figure("Name of the figure in the result, such as finance.budgetGap.2021/22.")
            String figure,

            @Figure(value = "Greatest standard error of its mean, in the figure's own unit.", min = 0)
            Optional<Double> standardError,

            @Figure(
                    value = "Greatest standard error as a share of the mean, instead.",
                    unit = "fraction",
                    min = 0,
                    max = 1)
            Optional<Double> share) {

        public Aim {
            if (standardError.isPresent() == share.isPresent()) {
                throw new IllegalArgumentException("The precision of '" + figure
                        + "' must be either a standardError or a share of its mean. Give one of the two.");
            }
            requirePositive(standardError);
            requirePositive(share);
        }

        /** The greatest standard error that is right at a mean. */
        public double allowed(double mean) {
            return standardError.orElseGet(() -> share.orElseThrow() * Math.abs(mean));
        }
    }

    public Precision {
        figures = figures.map(List::copyOf);
        if (share.isEmpty() && figures.orElse(List.of()).isEmpty()) {
            throw new IllegalArgumentException(
                    "A precision must say how sure which figures are to be. Give a share for the headline figures, or figures.");
        }
        requirePositive(share);
    }

    private static void requirePositive(Optional<Double> wish) {
        if (wish.isPresent() && !(wish.get() > 0)) {
            throw new IllegalArgumentException("The standard error wished for (" + wish.get()
                    + ") must be above 0: no number of draws makes a mean certain.");
        }
    }

    /** How many draws are made at most. */
    public int most() {
        return mostDraws.orElse(MOST);
    }
}
