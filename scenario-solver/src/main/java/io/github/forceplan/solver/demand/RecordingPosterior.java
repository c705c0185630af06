package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.distribution.Discrete.Outcome;
import io.github.forceplan.forecast.ets.EtsModel;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.recording.RecordingChange.Start;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * What the history says of an early phase's start and size: each combination of the candidates is held against every
 * offence group with the recording change taken out, and weighs prior probability × maximised likelihood. The form of
 * each group's model is chosen once, with the change taken out as it is expected before the data are seen, so that the
 * likelihoods compare like with like (Schwarz 1978; Kass and Raftery 1995, section 4.1.3: with one form the penalty of
 * BIC is the same for all).
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
        List<Cell> prior = new ArrayList<>();
        for (Start start : change.early().starts()) {
            for (Outcome share : change.early().share().outcomes()) {
                double probability = start.probability() * share.probability();
                if (probability > 0) {
                    prior.add(new Cell(start.quarter(), share.value(), probability, Double.NaN, List.of()));
                }
            }
        }
        List<List<EtsModel>> models = new ArrayList<>();
        prior.forEach(cell -> models.add(new ArrayList<>()));
        for (TimeSeries crimes : history) {
            List<double[]> multipliers = new ArrayList<>();
            double[] expected = new double[crimes.size()];
            for (Cell cell : prior) {
                double[] logMultiplier =
                        logMultiplier(change, crimes, Objects.requireNonNull(auditedRates.get(crimes.name())), cell);
                multipliers.add(logMultiplier);
                for (int t = 0; t < expected.length; t++) {
                    expected[t] += cell.prior() * logMultiplier[t];
                }
            }
            EtsModel chosen = Underlying.fit(crimes, expected);
            boolean moved = Arrays.stream(expected).anyMatch(value -> value != 0);
            for (int i = 0; i < prior.size(); i++) {
                models.get(i).add(moved ? Underlying.fit(chosen.etsForm(), crimes, multipliers.get(i)) : chosen);
            }
        }
        return new RecordingPosterior(weigh(prior, models));
    }

    List<Cell> cells() {
        return cells;
    }

    /** The combination at which the cumulative posterior passes {@code u}. */
    Cell at(double u) {
        return pick(u, Cell::posterior);
    }

    /** The same for the probabilities before the data were seen. */
    Cell before(double u) {
        return pick(u, Cell::prior);
    }

    private Cell pick(double u, ToDoubleFunction<Cell> weight) {
        double below = 0;
        for (Cell cell : cells) {
            below += weight.applyAsDouble(cell);
            if (u < below) {
                return cell;
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
        return Arrays.stream(share).map(inForce -> step * inForce).toArray();
    }

    private static List<Cell> weigh(List<Cell> prior, List<List<EtsModel>> models) {
        double[] evidence = new double[prior.size()];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = StrictMath.log(prior.get(i).prior());
            for (EtsModel model : models.get(i)) {
                evidence[i] += model.likelihood().logLikelihood();
            }
        }
        double highest = Arrays.stream(evidence).max().orElseThrow();
        double sum = 0;
        for (double logWeight : evidence) {
            sum += StrictMath.exp(logWeight - highest);
        }
        List<Cell> weighed = new ArrayList<>();
        for (int i = 0; i < evidence.length; i++) {
            Cell cell = prior.get(i);
            double posterior = StrictMath.exp(evidence[i] - highest) / sum;
            weighed.add(new Cell(cell.start(), cell.earlyShare(), cell.prior(), posterior, List.copyOf(models.get(i))));
        }
        return List.copyOf(weighed);
    }
}
