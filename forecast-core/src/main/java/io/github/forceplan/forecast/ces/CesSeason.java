package io.github.forceplan.forecast.ces;

import java.util.List;

/** How complex exponential smoothing treats the season. */
public enum CesSeason {
    /** None: level and information potential. */
    NONE("n"),
    /** Simple: the non-seasonal model at the seasonal lag. */
    SIMPLE("s"),
    /** Partial: the non-seasonal model and an additive season of its own smoothing parameter. */
    PARTIAL("p"),
    /** Full: the non-seasonal model and a complex season, additive or multiplicative as the data have it. */
    FULL("f");

    private final String code;

    CesSeason(String code) {
        this.code = code;
    }

    /** Its letter in the literature. */
    String code() {
        return code;
    }

    /** Where the search for the smoothing parameters starts. */
    List<double[]> starts() {
        return switch (this) {
            case NONE, SIMPLE -> List.of(new double[] {1.3, 1}, new double[] {1.9, 1.3}, new double[] {2, 1.1});
            case PARTIAL -> List.of(new double[] {1.3, 1, 0.1});
            case FULL -> List.of(new double[] {1.3, 1, 1.3, 1});
        };
    }

    /** How many smoothing parameters it has: α₀, α₁, then β₀, β₁ of the season. */
    int parameters() {
        return switch (this) {
            case NONE, SIMPLE -> 2;
            case PARTIAL -> 3;
            case FULL -> 4;
        };
    }
}
