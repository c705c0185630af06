package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.arima.Arima;
import io.github.forceplan.forecast.ces.Ces;
import io.github.forceplan.forecast.decompose.SeasonallyAdjusted;
import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.ets.EtsForm;
import io.github.forceplan.forecast.ets.InformationCriterion;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.reconcile.TemporalForecaster;
import io.github.forceplan.forecast.reconcile.TemporalWeights;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.theta.OptimisedTheta;
import io.github.forceplan.forecast.theta.Theta;
import io.github.forceplan.forecast.transformation.SquareRooted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may become a member of the ensemble. */
final class StudyMembers {

    private StudyMembers() {}

    /**
     * By the names of the study: <i>root</i> of the square roots, <i>adjusted</i> seasonally adjusted first (the drifts as
     * well), <i>temporal</i> reconciled with forecasts of longer spans.
     */
    static Map<String, Forecaster> all() {
        Map<String, Forecaster> all = new LinkedHashMap<>();
        all.put("ets", Ets.automatic());
        all.put("ets-bic", Ets.automatic().by(InformationCriterion.BIC));
        all.put("arima", Arima.automatic());
        all.put("root-arima", new SquareRooted(Arima.automatic()));
        all.put("ces", Ces.automatic());
        all.put("adjusted-damped", new SeasonallyAdjusted(form("AAdN")));
        all.put("adjusted-root-damped", new SeasonallyAdjusted(new SquareRooted(form("AAdN"))));
        all.put("adjusted-ses", new SeasonallyAdjusted(form("ANN")));
        all.put("adjusted-holt", new SeasonallyAdjusted(form("AAN")));
        all.put("dot", OptimisedTheta.DYNAMIC);
        all.put("root-dot", new SquareRooted(OptimisedTheta.DYNAMIC));
        all.put("theta", new Theta());
        all.put("drift", new SeasonallyAdjusted(LagWalk.drift()));
        all.put("root-drift", new SeasonallyAdjusted(new SquareRooted(LagWalk.drift())));
        all.put("temporal-ces", temporal(Ces.automatic()));
        all.put("temporal-dot", temporal(OptimisedTheta.DYNAMIC));
        all.put("temporal-damped", temporal(new SeasonallyAdjusted(new SquareRooted(form("AAdN")))));
        return all;
    }

    private static Forecaster temporal(Forecaster base) {
        return new TemporalForecaster(base, TemporalWeights.STRUCTURAL);
    }

    private static Forecaster form(String code) {
        return Ets.among(List.of(EtsForm.parse(code)));
    }
}
