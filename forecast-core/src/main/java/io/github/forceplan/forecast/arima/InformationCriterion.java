package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.model.Likelihood;

/** What chooses among orders; the least wins. */
public enum InformationCriterion {
    AIC,
    AICC,
    BIC;

    double of(Likelihood likelihood) {
        return switch (this) {
            case AIC -> likelihood.aic();
            case AICC -> likelihood.aicc();
            case BIC -> likelihood.bic();
        };
    }
}
