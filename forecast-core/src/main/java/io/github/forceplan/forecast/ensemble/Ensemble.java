package io.github.forceplan.forecast.ensemble;

import io.github.forceplan.forecast.arima.Arima;
import io.github.forceplan.forecast.ces.Ces;
import io.github.forceplan.forecast.decompose.SeasonallyAdjusted;
import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.ets.EtsForm;
import io.github.forceplan.forecast.ets.InformationCriterion;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.reconcile.TemporalForecaster;
import io.github.forceplan.forecast.reconcile.TemporalWeights;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.theta.OptimisedTheta;
import io.github.forceplan.forecast.transformation.SquareRooted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Several forecasters as one. The point forecast combines the members' point forecasts; the distribution is the mixture
 * of theirs, so that it holds both what each member leaves open and where they disagree. Clemen (1989), "Combining
 * forecasts: a review", International Journal of Forecasting 5(4); for mixtures Hall and Mitchell (2007), "Combining
 * density forecasts", International Journal of Forecasting 23(1), equation 1.
 *
 * <p>A member that can't be fitted to a series is left out for it; the model says which and why.
 *
 * @param members one or more, each with a name of its own
 * @param combination how point forecasts are combined
 * @param weighting how much each member counts for a series, in point forecasts and in the mixture
 */
public record Ensemble(String name, List<Member> members, Combination combination, Weighting weighting)
        implements Forecaster {

    public Ensemble {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("Ensemble '" + name + "' has no members. Give one or more.");
        }
        Set<String> names = new HashSet<>();
        for (Member member : members) {
            if (!names.add(member.name())) {
                throw new IllegalArgumentException("Ensemble '" + name + "' has two members called '" + member.name()
                        + "'. Give each a name of its own.");
            }
        }
    }

    /** With the members' own weights. */
    public Ensemble(String name, List<Member> members, Combination combination) {
        this(name, members, combination, new Weighting.Given());
    }

    /**
     * The ensemble that earned its place on rolling origins of the M1, M3 and tourism competitions (of M3 inside the
     * training parts): exponential smoothing by BIC and by AICc; ARIMA of the values and of their square roots; complex
     * exponential smoothing; of the seasonally adjusted values simple smoothing and the damped trend, the latter of their
     * square roots as well, and of these the drift; and complex exponential smoothing, dynamic optimised Theta and the
     * damped trend reconciled with their forecasts of longer spans, where there is a season. Members count by their
     * recent errors; the smallest and the largest point forecast of a step are brought in to their neighbours.
     */
    public static Ensemble standard() {
        Forecaster damped = form("AAdN");
        Forecaster rootDamped = new SeasonallyAdjusted(new SquareRooted(damped));
        return new Ensemble(
                "ensemble",
                List.of(
                        Member.of("ets-bic", Ets.automatic().by(InformationCriterion.BIC)),
                        Member.of(Arima.automatic()),
                        Member.of("root-arima", new SquareRooted(Arima.automatic())),
                        Member.of(Ces.automatic()),
                        Member.of("adjusted-damped", new SeasonallyAdjusted(damped)),
                        Member.of("adjusted-root-damped", rootDamped),
                        Member.of("adjusted-ses", new SeasonallyAdjusted(form("ANN"))),
                        Member.of(Ets.automatic()),
                        Member.of("adjusted-root-drift", new SeasonallyAdjusted(new SquareRooted(LagWalk.drift()))),
                        Member.of("temporal-ces", temporal(Ces.automatic())),
                        Member.of("temporal-dot", temporal(OptimisedTheta.DYNAMIC)),
                        Member.of("temporal-root-damped", temporal(rootDamped))),
                new Combination.WinsorisedMean(),
                new Weighting.RecentErrors(2, 0.1));
    }

    private static Forecaster temporal(Forecaster base) {
        return new TemporalForecaster(base, TemporalWeights.STRUCTURAL);
    }

    private static Forecaster form(String code) {
        return Ets.among(List.of(EtsForm.parse(code)));
    }

    /** The members that take regressors, each with coefficients of its own; the others are left out. */
    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        List<Member> able = new ArrayList<>();
        for (Member member : members) {
            member.forecaster()
                    .regressedOn(known)
                    .ifPresent(regressed -> able.add(new Member(member.name(), regressed, member.weight())));
        }
        return able.isEmpty() ? Optional.empty() : Optional.of(new Ensemble(name, able, combination, weighting));
    }

    @Override
    public EnsembleModel fit(TimeSeries series) {
        List<Member> serving = new ArrayList<>();
        List<FittedModel> models = new ArrayList<>();
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (Member member : members) {
            try {
                models.add(member.forecaster().fit(series));
                serving.add(member);
            } catch (UnfittableSeriesException e) {
                leftOut.put(member.name(), String.valueOf(e.getMessage()));
            }
        }
        if (models.isEmpty()) {
            throw new UnfittableSeriesException(
                    series.name(), name, "none of its members can. " + String.join(" ", leftOut.values()));
        }
        double[] weights = weighting.weights(serving, series);
        List<Member> weighted = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            Member member = serving.get(i);
            weighted.add(new Member(member.name(), member.forecaster(), weights[i]));
        }
        return new EnsembleModel(series, combination, weighted, models, leftOut);
    }
}
