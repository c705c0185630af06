package io.github.forceplan.workforce.contact;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.limit.Check;
import java.util.Optional;

/**
 * A dated change of calls: online reporting, call-back, automatic records, crime recording at first contact. Its
 * benefit is expected until it has been measured; then the measurement counts.
 *
 * @param label name for readers
 * @param stream the stream changed
 * @param from first month, such as 2020-04
 * @param volumeMultiplier factor on the number of calls
 * @param handlingSecondsAdded seconds added to the handling time; negative if it becomes shorter
 * @param measured what was measured since
 */
public record ChannelChange(
        @Figure("Name for readers.") String label,
        @Figure("The call stream changed.") String stream,

        @Figure("First month of the change, such as 2020-04.")
        Period from,

        @Figure("Factor on the number of calls.") Distribution volumeMultiplier,

        @Figure("Seconds added to the handling time; negative if shorter.")
        Distribution handlingSecondsAdded,

        @Figure("What was measured since.") Optional<Measured> measured) {

    /**
     * A measured benefit.
     *
     * @param asAt month of the measurement
     * @param volumeMultiplier factor on the number of calls
     * @param handlingSecondsAdded seconds added to the handling time
     */
    public record Measured(
            @Figure("Month of the measurement.") Period asAt,

            @Figure(value = "Factor on the number of calls.", min = 0, max = 100)
            double volumeMultiplier,

            @Figure(value = "Seconds added to the handling time.", unit = "seconds", min = -7200, max = 7200)
            double handlingSecondsAdded) {

        public Measured {
            Check.range(volumeMultiplier, 0, 100, "measured factor on calls");
            Check.range(handlingSecondsAdded, -7200, 7200, "measured change of handling time in seconds");
        }
    }

    public ChannelChange {
        Check.text(label, "label of a change of channel");
        if (from.frequency().periodsPerYear() != 12) {
            throw new IllegalArgumentException(
                    "The month of '" + label + "' (" + from + ") must be a calendar month, such as 2020-04.");
        }
        if (!(volumeMultiplier.quantile(1e-6) >= 0)) {
            throw new IllegalArgumentException("The factor on calls of '" + label + "' can fall below 0 ("
                    + volumeMultiplier + "). Use a distribution of positive figures.");
        }
    }
}
