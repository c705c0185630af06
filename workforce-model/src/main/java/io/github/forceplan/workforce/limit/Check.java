package io.github.forceplan.workforce.limit;

/** Limits of a figure. */
public final class Check {

    private Check() {}

    /**
     * Refuses a value outside {@code min} to {@code max} (both allowed), and what is not a number.
     *
     * @throws IllegalArgumentException naming the figure, the value and the limits
     */
    public static void range(double value, double min, double max, String name) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    "The " + name + " (" + value + ") must be from " + min + " to " + max + ".");
        }
    }

    /** Refuses text that is blank. */
    public static void text(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The " + name + " must not be blank.");
        }
    }
}
