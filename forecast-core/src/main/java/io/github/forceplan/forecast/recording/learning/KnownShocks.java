package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.time.Period;
import java.util.Set;

/**
 * Quarters known to be out of the ordinary for reasons that pass, such as the Covid restrictions. In the history they
 * are passed over, which is a pulse of unknown size in each; in the future all of them share one unknown pulse.
 *
 * @param quarters which
 * @param deviation standard deviation of a future pulse on the logarithm, 0 or more; its mean is 0
 */
public record KnownShocks(Set<Period> quarters, double deviation) {

    /** No quarter is out of the ordinary. */
    public static final KnownShocks NONE = new KnownShocks(Set.of(), 0);

    public KnownShocks {
        quarters = Set.copyOf(quarters);
    }
}
