package io.github.forceplan.forecast.intermittent;

/** How size and frequency of demand are smoothed and joined. */
public enum IntermittentMethod {
    /**
     * Sizes and intervals between demands smoothed apart, at demands only. Croston (1972), "Forecasting and stock control
     * for intermittent demands", Operational Research Quarterly 23(3).
     */
    CROSTON,
    /**
     * Croston's with its bias corrected by 1 − α/2. Syntetos and Boylan (2005), "The accuracy of intermittent demand
     * estimates", International Journal of Forecasting 21(2), equation 10.
     */
    SBA,
    /**
     * The probability of demand smoothed in every period, so that demand may die out. Teunter, Syntetos and Babai (2011),
     * "Intermittent demand: linking forecasting to inventory obsolescence", European Journal of Operational Research
     * 214(3), section 3.
     */
    TSB
}
