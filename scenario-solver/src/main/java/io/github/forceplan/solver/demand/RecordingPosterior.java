package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.distribution.Discrete.Outcome;
import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.recording.RecordingChange.FurtherChange;
import io.github.forceplan.forecast.recording.RecordingChange.Start;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the history says of an early phase's start and size: each combination of the candidates is held against every
 * offence group with the recording change taken out, and weighs prior probability × likelihood, form by form of
 * underlying crime.
 */
final class RecordingPosterior {

    /**
     * One combination.
     *
     * @param place among the combinations
     * @param start first quarter of the early phase
     * @param earlyShare of the whole step that it brings
     * @param prior its probability before the data were seen
     */
    record Cell(int place, Period start, double earlyShare, double prior) {}

    private final List<Cell> cells;
    private final UnderlyingModel.Fit fit;
    private final double[] prior;
    private final double[][] posterior;

    private RecordingPosterior(List<Cell> cells, UnderlyingModel.Fit fit) {
        this.cells = cells;
        this.fit = fit;
        prior = cells.stream().mapToDouble(Cell::prior).toArray();
        posterior = new double[fit.forms()][];
        for (int form = 0; form < posterior.length; form++) {
            posterior[form] = weigh(form);
        }
    }

    static RecordingPosterior of(
            RecordingChange change,
            List<TimeSeries> history,
            Map<String, Double> auditedRates,
            UnderlyingModel underlying) {
        List<Cell> cells = new ArrayList<>();
        for (Start start : change.early().starts()) {
            for (Outcome share : change.early().share().outcomes()) {
                double probability = start.probability() * share.probability();
                if (probability > 0) {
                    cells.add(new Cell(cells.size(), start.quarter(), share.value(), probability));
                }
            }
        }
        double[][][] multipliers = new double[cells.size()][history.size()][];
        for (Cell cell : cells) {
            for (int g = 0; g < history.size(); g++) {
                TimeSeries crimes = history.get(g);
                double rate = Objects.requireNonNull(auditedRates.get(crimes.name()));
                multipliers[cell.place()][g] = logMultiplier(change, crimes, rate, cell);
            }
        }
        double[] prior = cells.stream().mapToDouble(Cell::prior).toArray();
        return new RecordingPosterior(List.copyOf(cells), underlying.fit(history, multipliers, prior));
    }

    List<Cell> cells() {
        return cells;
    }

    /** The forms of underlying crime. */
    UnderlyingModel.Fit fit() {
        return fit;
    }

    /** The form at which the cumulative weight passes {@code u}. */
    static int form(UnderlyingModel.Fit fit, double u) {
        double below = 0;
        for (int form = 0; form < fit.forms() - 1; form++) {
            below += fit.weight(form);
            if (u < below) {
                return form;
            }
        }
        return fit.forms() - 1;
    }

    /** The probability of a combination after the history is seen, over the forms of underlying crime. */
    double after(Cell cell) {
        double sum = 0;
        for (int form = 0; form < posterior.length; form++) {
            sum += fit.weight(form) * posterior[form][cell.place()];
        }
        return sum;
    }

    /** The combination at which the cumulative posterior under a form passes {@code u}. */
    Cell at(int form, double u) {
        return pick(u, posterior[form]);
    }

    /** The same for the probabilities before the data were seen. */
    Cell before(double u) {
        return pick(u, prior);
    }

    private Cell pick(double u, double[] weights) {
        double below = 0;
        for (int i = 0; i < weights.length; i++) {
            below += weights[i];
            if (u < below) {
                return cells.get(i);
            }
        }
        return cells.get(cells.size() - 1);
    }

    private static double[] logMultiplier(RecordingChange change, TimeSeries crimes, double auditedRate, Cell cell) {
        double[] share = change.shareInForce(
                crimes.start(),
                crimes.size(),
                cell.start(),
                cell.earlyShare(),
                change.main().quarters().mean());
        double step = Objects.requireNonNull(change.passThrough().get(crimes.name()))
                        .mean()
                * RecordingChange.logStep(
                        auditedRate, change.targetRate().mean(), change.averageOverAudit(crimes.start(), share));
        double[] log = Arrays.stream(share).map(inForce -> step * inForce).toArray();
        for (FurtherChange further : change.furtherChanges()) {
            Distribution size = further.step().get(crimes.name());
            if (size != null) {
                double[] inForce = further.shareInForce(
                        crimes.start(),
                        crimes.size(),
                        Math.max(0, further.quarters().mean()));
                for (int t = 0; t < log.length; t++) {
                    log[t] += size.mean() * inForce[t];
                }
            }
        }
        return log;
    }

    private double[] weigh(int form) {
        double[] weights = new double[cells.size()];
        for (Cell cell : cells) {
            weights[cell.place()] = StrictMath.log(cell.prior()) + fit.logLikelihood(form, cell.place());
        }
        double highest = Arrays.stream(weights).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(weights[i] - highest);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
