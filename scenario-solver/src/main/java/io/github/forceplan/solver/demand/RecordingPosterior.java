package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.distribution.Discrete.Outcome;
import io.github.forceplan.forecast.ets.EtsModel;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.recording.RecordingChange.Start;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the history says of an early phase's start and size: each combination of the candidates is held against every
 * offence group with the recording change taken out, and weighs prior probability × likelihood, the likelihood by
 * Schwarz's approximation exp(−BIC ÷ 2) (Schwarz 1978; Kass and Raftery 1995, section 4.1.3).
 */
final class RecordingPosterior {

    /**
     * One combination.
     *
     * @param start first quarter of the early phase
     * @param earlyShare of the whole step that it brings
     * @param prior its probability before the data were seen
     * @param posterior its probability after
     * @param models underlying crime by offence group, if this combination is true
     */
    record Cell(Period start, double earlyShare, double prior, double posterior, List<EtsModel> models) {}

    private final List<Cell> cells;

    private RecordingPosterior(List<Cell> cells) {
        this.cells = cells;
    }

    static RecordingPosterior of(RecordingChange change, List<TimeSeries> history, Map<String, Double> auditedRates) {
        List<Cell> candidates = new ArrayList<>();
        List<Double> evidence = new ArrayList<>();
        for (Start start : change.early().starts()) {
            for (Outcome share : change.early().share().outcomes()) {
                double prior = start.probability() * share.probability();
                if (prior > 0) {
                    List<EtsModel> models = fit(change, history, auditedRates, start.quarter(), share.value());
                    double bic = models.stream()
                            .mapToDouble(model -> model.likelihood().bic())
                            .sum();
                    candidates.add(new Cell(start.quarter(), share.value(), prior, Double.NaN, models));
                    evidence.add(StrictMath.log(prior) - bic / 2);
                }
            }
        }
        return new RecordingPosterior(weigh(candidates, evidence));
    }

    List<Cell> cells() {
        return cells;
    }

    /** The combination at which the cumulative posterior passes {@code u}. */
    Cell at(double u) {
        double below = 0;
        for (Cell cell : cells) {
            below += cell.posterior();
            if (u < below) {
                return cell;
            }
        }
        return cells.get(cells.size() - 1);
    }

    private static List<EtsModel> fit(
            RecordingChange change,
            List<TimeSeries> history,
            Map<String, Double> auditedRates,
            Period start,
            double earlyShare) {
        Period first = history.get(0).start();
        double[] share = change.shareInForce(
                first,
                history.get(0).size(),
                start,
                earlyShare,
                change.main().quarters().mean());
        double atAudit = change.averageOverAudit(first, share);
        List<EtsModel> models = new ArrayList<>();
        for (TimeSeries crimes : history) {
            double step = change.passThrough().get(crimes.name()).mean()
                    * RecordingChange.logStep(
                            auditedRates.get(crimes.name()), change.targetRate().mean(), atAudit);
            double[] logMultiplier = share.clone();
            for (int t = 0; t < share.length; t++) {
                logMultiplier[t] *= step;
            }
            models.add(Underlying.fit(crimes, logMultiplier));
        }
        return models;
    }

    private static List<Cell> weigh(List<Cell> candidates, List<Double> evidence) {
        double highest =
                evidence.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double sum = 0;
        for (double logWeight : evidence) {
            sum += StrictMath.exp(logWeight - highest);
        }
        List<Cell> weighed = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Cell cell = candidates.get(i);
            double posterior = StrictMath.exp(evidence.get(i) - highest) / sum;
            weighed.add(new Cell(cell.start(), cell.earlyShare(), cell.prior(), posterior, cell.models()));
        }
        return List.copyOf(weighed);
    }
}
