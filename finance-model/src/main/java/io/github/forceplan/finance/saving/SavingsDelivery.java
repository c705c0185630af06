package io.github.forceplan.finance.saving;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;

/**
 * What share of a saving is delivered, by its rating. The share is drawn once a saving and draw and held over the years;
 * a saving already delivered counts in full. Without random draws the mean is used.
 *
 * @param green share delivered of a green saving
 * @param amber share delivered of an amber saving
 * @param red share delivered of a red saving
 * @param correlation correlation between savings (of the underlying normal deviates), 0 to 1
 */
public record SavingsDelivery(
        @Figure(value = "Share delivered of a green saving.", unit = "fraction")
        Distribution green,

        @Figure(value = "Share delivered of an amber saving.", unit = "fraction")
        Distribution amber,

        @Figure(value = "Share delivered of a red saving.", unit = "fraction")
        Distribution red,

        @Figure(value = "Correlation of delivery between savings.", min = 0, max = 1)
        double correlation) {

    public SavingsDelivery {
        if (!(correlation >= 0 && correlation <= 1)) {
            throw new IllegalArgumentException("The correlation (" + correlation + ") of delivery must be 0 to 1.");
        }
    }
}
