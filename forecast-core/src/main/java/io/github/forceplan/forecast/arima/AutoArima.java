package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.stationarity.UnitRootTest;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * ARIMA of an order that it chooses itself: Hyndman and Khandakar (2008), Journal of Statistical Software 27(3), with the
 * rules and defaults of R's {@code forecast::auto.arima} 8.20. Seasonal differences by the strength of the season,
 * ordinary ones by a unit-root test, the rest by an information criterion over a stepwise or full search.
 *
 * <p>A constant series is its mean without error. Where no candidate is acceptable, the model of differences alone is
 * fitted. Immutable; each method returns a changed copy.
 */
public final class AutoArima implements Forecaster {

    private final AutoOptions options;

    private AutoArima(AutoOptions options) {
        this.options = options;
    }

    static AutoArima standard() {
        return new AutoArima(new AutoOptions());
    }

    /** With regressors that cover the history and the periods to forecast. */
    public AutoArima withRegressors(Regressors known) {
        return changed(o -> o.regressors = known);
    }

    /** Without a seasonal part. */
    public AutoArima nonSeasonal() {
        return changed(o -> o.seasonal = false);
    }

    /** With a given number of ordinary and seasonal differences. */
    public AutoArima differences(int d, int seasonalD) {
        new ArimaOrder(0, d, 0, 0, seasonalD, 0, 2).lost();
        return changed(o -> {
            o.d = d;
            o.seasonalD = seasonalD;
        });
    }

    /** With at most this many ordinary and seasonal differences; 2 and 1 unless said. */
    public AutoArima mostDifferences(int d, int seasonalD) {
        return changed(o -> {
            o.maxD = d;
            o.maxSeasonalD = seasonalD;
        });
    }

    /** Without differences: the series is known to be stationary. */
    public AutoArima stationary() {
        return differences(0, 0);
    }

    /** Largest p, q, P and Q; 5, 5, 2 and 2 unless said. */
    public AutoArima upTo(int p, int q, int seasonalP, int seasonalQ) {
        return changed(o -> {
            o.maxP = p;
            o.maxQ = q;
            o.maxSeasonalP = seasonalP;
            o.maxSeasonalQ = seasonalQ;
        });
    }

    /** First p, q, P and Q of the stepwise search; 2, 2, 1 and 1 unless said. */
    public AutoArima startingAt(int p, int q, int seasonalP, int seasonalQ) {
        return changed(o -> o.start = new int[] {p, q, seasonalP, seasonalQ});
    }

    /**
     * Tries every order instead of stepping from one to a better.
     *
     * @param maxOrder largest p + q + P + Q; R's default is 5
     */
    public AutoArima fullSearch(int maxOrder) {
        return changed(o -> {
            o.stepwise = false;
            o.maxOrder = maxOrder;
        });
    }

    /** Models that the stepwise search may try; 94 unless said. */
    public AutoArima mostModels(int count) {
        return changed(o -> o.maxModels = count);
    }

    /** What chooses among orders; AICc unless said. */
    public AutoArima criterion(InformationCriterion wanted) {
        return changed(o -> o.criterion = wanted);
    }

    /** How candidates are compared. */
    public AutoArima approximation(Approximation wanted) {
        return changed(o -> o.approximation = wanted);
    }

    /** The test for ordinary differences, and its level (0.01 to 0.1); KPSS at 0.05 unless said. */
    public AutoArima unitRootTest(UnitRootTest test, double level) {
        return changed(o -> {
            o.test = test;
            o.testLevel = level;
        });
    }

    /** Without a drift. */
    public AutoArima withoutDrift() {
        return changed(o -> o.allowDrift = false);
    }

    /** Without a mean. */
    public AutoArima withoutMean() {
        return changed(o -> o.allowMean = false);
    }

    /** As {@link Arima#exactDiffuse}. */
    public AutoArima exactDiffuse() {
        return changed(o -> o.exactDiffuse = true);
    }

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return Optional.of(withRegressors(known));
    }

    @Override
    public String name() {
        return "arima";
    }

    /** @throws UnfittableSeriesException if there is no observation, or too few for the regressors */
    @Override
    public FittedArima fit(TimeSeries series) {
        if (series.observed() == 0) {
            throw new UnfittableSeriesException(series.name(), "automatic ARIMA", "it has no observation.");
        }
        return new AutoFit(series, options).fit();
    }

    private AutoArima changed(Consumer<AutoOptions> change) {
        AutoOptions copy = new AutoOptions(options);
        change.accept(copy);
        return new AutoArima(copy);
    }

    /** Never changed once an {@link AutoArima} has it. */
    static final class AutoOptions {
        @Nullable
        Regressors regressors;

        boolean seasonal = true;
        /** −1: by test. */
        int d = -1;

        int seasonalD = -1;
        int maxD = 2;
        int maxSeasonalD = 1;
        int maxP = 5;
        int maxQ = 5;
        int maxSeasonalP = 2;
        int maxSeasonalQ = 2;
        int[] start = {2, 2, 1, 1};
        boolean stepwise = true;
        int maxOrder = 5;
        int maxModels = 94;
        InformationCriterion criterion = InformationCriterion.AICC;
        Approximation approximation = Approximation.AUTOMATIC;
        UnitRootTest test = UnitRootTest.KPSS;
        double testLevel = 0.05;
        boolean allowDrift = true;
        boolean allowMean = true;
        boolean exactDiffuse;

        AutoOptions() {}

        AutoOptions(AutoOptions from) {
            regressors = from.regressors;
            seasonal = from.seasonal;
            d = from.d;
            seasonalD = from.seasonalD;
            maxD = from.maxD;
            maxSeasonalD = from.maxSeasonalD;
            maxP = from.maxP;
            maxQ = from.maxQ;
            maxSeasonalP = from.maxSeasonalP;
            maxSeasonalQ = from.maxSeasonalQ;
            start = from.start;
            stepwise = from.stepwise;
            maxOrder = from.maxOrder;
            maxModels = from.maxModels;
            criterion = from.criterion;
            approximation = from.approximation;
            test = from.test;
            testLevel = from.testLevel;
            allowDrift = from.allowDrift;
            allowMean = from.allowMean;
            exactDiffuse = from.exactDiffuse;
        }
    }
}
