package io.github.forceplan.planner.text;

import io.github.forceplan.solver.result.Estimate;

/** What a figure counts, and so how it is written in a table cell and in a sentence. */
public enum Quantity {
    /** Crimes a year or a quarter. */
    CRIMES {
        @Override
        public String exact(double value) {
            return Numbers.whole(value);
        }

        @Override
        public String spoken(double value) {
            return Numbers.about(value);
        }
    },
    /** Posts or people, full-time equivalent. */
    POSTS {
        @Override
        public String exact(double value) {
            return Numbers.whole(value);
        }

        @Override
        public String spoken(double value) {
            return Numbers.whole(value);
        }
    },
    /** The same, where fractions of a person matter. */
    FTE {
        @Override
        public String exact(double value) {
            return Numbers.fixed(value, 1);
        }

        @Override
        public String spoken(double value) {
            return Numbers.fixed(value, 1);
        }
    },
    /** So many for each 1,000 people. */
    RATE {
        @Override
        public String exact(double value) {
            return Numbers.fixed(value, 1);
        }

        @Override
        public String spoken(double value) {
            return Numbers.fixed(value, 1);
        }
    },
    /** Hours a year. */
    HOURS {
        @Override
        public String exact(double value) {
            return Numbers.whole(value);
        }

        @Override
        public String spoken(double value) {
            return Numbers.about(value);
        }
    },
    /** Pounds, written as £m. */
    POUNDS {
        @Override
        public String exact(double value) {
            return Numbers.inMillions(value, 2);
        }

        @Override
        public String spoken(double value) {
            return Numbers.millions(value, 1);
        }
    };

    /** For a table cell whose heading names the unit. */
    public abstract String exact(double value);

    /** For a sentence: rounded, with its unit sign. */
    public abstract String spoken(double value);

    /** The 8 chances in 10 for a table cell, {@code 56,912 to 68,401}; empty where both ends are the mean. */
    public String range(Estimate estimate) {
        String low = exact(estimate.quantile("0.1"));
        String high = exact(estimate.quantile("0.9"));
        return low.equals(high) && low.equals(exact(estimate.mean())) ? "" : low + " to " + high;
    }

    /**
     * The 8 chances in 10 for a sentence, {@code between 56,900 and 68,400}. Where both ends agree it is the figure
     * alone, or, if the mean differs from it, {@code 0 in at least 8 draws in 10}.
     */
    public String between(Estimate estimate) {
        String low = spoken(estimate.quantile("0.1"));
        String high = spoken(estimate.quantile("0.9"));
        if (!low.equals(high)) {
            return "between " + low + " and " + high;
        }
        return low.equals(spoken(estimate.mean())) ? low : low + " in at least 8 draws in 10";
    }

    /** Whether {@link #between} names two ends. */
    public boolean isRange(Estimate estimate) {
        return !spoken(estimate.quantile("0.1")).equals(spoken(estimate.quantile("0.9")));
    }
}
