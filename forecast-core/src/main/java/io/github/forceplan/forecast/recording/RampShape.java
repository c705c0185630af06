package io.github.forceplan.forecast.recording;

/** How a change of practice arrives between its start and its end. */
public enum RampShape {
    /** At once, at the start. */
    STEP {
        @Override
        double within(double elapsed) {
            return 1;
        }
    },
    /** Evenly. */
    LINEAR {
        @Override
        double within(double elapsed) {
            return elapsed;
        }
    },
    /** Fast at first: 1 − e^(−3x), scaled to end at 1 (95 % of the way there by the end of an unscaled one). */
    EXPONENTIAL {
        @Override
        double within(double elapsed) {
            return -StrictMath.expm1(-3 * elapsed) / -StrictMath.expm1(-3);
        }
    },
    /** Slow, fast, slow: the logistic curve of 10(x − ½), scaled to run from 0 to 1. */
    LOGISTIC {
        @Override
        double within(double elapsed) {
            double low = logistic(-5);
            return (logistic(10 * elapsed - 5) - low) / (logistic(5) - low);
        }
    };

    /** The share that has arrived when the fraction {@code elapsed} of the ramp (0 to 1) is over. */
    abstract double within(double elapsed);

    /**
     * The share of the change in force, 0 before the start and 1 after the end.
     *
     * @param sinceStart time since the start, in any unit; negative before it
     * @param length of the ramp, in the same unit, 0 or more; 0 is a step
     */
    public double share(double sinceStart, double length) {
        if (sinceStart < 0) {
            return 0;
        }
        return sinceStart >= length ? 1 : within(sinceStart / length);
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
