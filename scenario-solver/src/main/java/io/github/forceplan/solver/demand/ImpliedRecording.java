package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.distribution.Fixed;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.chance.Chance;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.Readings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The inverse questions: what an assumed growth of recorded crime says of recording, if underlying crime goes on as the
 * history suggests with the recording change taken out of it.
 */
public final class ImpliedRecording {

    /** A ramp longer than this is no change of practice. */
    private static final double LONGEST = 80;

    private static final double TOLERANCE = 0.1;
    private static final int MOST = 40;

    private final DemandPlan plan;
    private final Readings readings;
    private final FinancialYear baseYear;
    private final FinancialYear lastYear;
    private final RecordingChange change;

    /** @throws IllegalArgumentException if the plan knows no recording change */
    public ImpliedRecording(DemandPlan plan, Readings readings, FinancialYear baseYear, FinancialYear lastYear) {
        this.plan = plan;
        this.readings = readings;
        this.baseYear = baseYear;
        this.lastYear = lastYear;
        this.change = plan.recordingChange()
                .orElseThrow(
                        () -> new IllegalArgumentException("The plan knows no recording change, so a growth implies"
                                + " none. Give demand.recordingChange with the audit."));
    }

    /**
     * The main phase and growth.
     *
     * @param quarters length of the main phase at which the last year's mean total is the base year's × (1 + growth); empty
     *     if no length up to 80 quarters (twenty years) brings it
     * @param growthAtOnce growth of the mean total if the main phase came at once
     * @param growthAtLongest the same if it took twenty years
     */
    public record Ramp(OptionalDouble quarters, double growthAtOnce, double growthAtLongest) {}

    /** Futures through the plan's change, no assumption imposed. */
    public static final class Futures {

        private final DemandPaths paths;
        private final double[] baseRates;

        private Futures(DemandPaths paths, double[] baseRates) {
            this.paths = paths;
            this.baseRates = baseRates;
        }

        /** The futures themselves. */
        public DemandPaths paths() {
            return paths;
        }

        /**
         * The recording rate of all crime that would make the last year's total the base year's × (1 + growth), draw by
         * draw: the base year's rate × the assumed total ÷ what would be recorded at the base year's rate. Every crime
         * recorded more is taken to be a reported crime that was missed before (pass-through 1); a value above 1 says that
         * recording alone can't bring the growth.
         *
         * @param growth of the last year's total over the base year's, above −1
         */
        public double[] rate(double growth) {
            double[] rates = baseRates.clone();
            int last = paths.years() - 1;
            double base = 0;
            for (int g = 0; g < paths.groups().size(); g++) {
                base += paths.baseline(g);
            }
            for (int d = 0; d < rates.length; d++) {
                double without = 0;
                for (int g = 0; g < paths.groups().size(); g++) {
                    without += paths.baseline(g) + paths.growth(g, d, last);
                }
                rates[d] *= base * (1 + growth) / without;
            }
            return rates;
        }

        /**
         * These futures tilted until the last year's mean total is the base year's × (1 + growth): how the growth would split
         * into recording and crime if the plan's change comes and the growth holds all the same. Empty if the draws don't
         * reach it.
         *
         * @param growth of the last year's mean total over the base year's, above −1
         */
        public Optional<DemandPaths> towards(double growth) {
            double[] baselines = new double[paths.groups().size()];
            for (int g = 0; g < baselines.length; g++) {
                baselines[g] = paths.baseline(g);
            }
            try {
                return Optional.of(TargetTilting.impose(
                        List.of(Aim.growth(
                                growth, paths.groups(), baselines, paths.start().financialYear(), paths.years())),
                        paths));
            } catch (UnreachedTargetException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * Draws futures.
     *
     * @param draws how many, 1 or more
     * @param chance where random numbers come from
     * @param threads how many, 1 or more; they don't change the result
     */
    public Futures futures(int draws, Chance chance, int threads) {
        DemandModel model = model(change);
        return new Futures(
                model.simulate(draws, chance, threads),
                model.recordingRates(draws, chance).orElseThrow().posterior()[0]);
    }

    /**
     * The length of the main phase, all else as planned, that brings a growth.
     *
     * @param growth of the last year's mean total over the base year's
     */
    public Ramp ramp(double growth, int draws, Chance chance, int threads) {
        DemandModel model = model(change);
        RecordingPosterior posterior = model.posterior(change);
        UnivariateFunction excess = quarters ->
                growth(model.throughChange(change.within(new Fixed(quarters)), posterior, draws, chance, threads))
                        - growth;
        double atOnce = excess.value(0);
        double atLongest = excess.value(LONGEST);
        OptionalDouble quarters = atOnce < 0 || atLongest > 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(new BrentSolver(TOLERANCE).solve(MOST, excess, 0, LONGEST));
        return new Ramp(quarters, growth + atOnce, growth + atLongest);
    }

    /** Growth of the last year's mean total over the base year's. */
    private static double growth(DemandPaths paths) {
        int draws = paths.draws();
        int last = paths.years() - 1;
        double total = 0;
        double base = 0;
        for (int g = 0; g < paths.groups().size(); g++) {
            base += paths.baseline(g);
            for (int d = 0; d < draws; d++) {
                total += paths.yearTotal(g, d, last) / draws;
            }
        }
        return total / base - 1;
    }

    private DemandModel model(RecordingChange with) {
        return new DemandModel(
                plan.withoutTargets(Optional.of(with.within(with.main().quarters()))), readings, baseYear, lastYear);
    }
}
