package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.ets.EtsModel;
import io.github.forceplan.forecast.ets.EtsRerun;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exponential smoothing of the logarithm, group by group ({@link Underlying}). The form of each group's model is chosen
 * once, with the change taken out as it is expected before the data are seen, so that the likelihoods compare like with
 * like (Schwarz 1978; Kass and Raftery 1995, section 4.1.3: with one form the penalty of BIC is the same for all).
 */
final class SmoothedCrime implements UnderlyingModel {

    @Override
    public Fit fit(List<TimeSeries> history, double[][][] logMultipliers, double[] prior) {
        List<List<EtsModel>> models = new ArrayList<>();
        for (int i = 0; i < prior.length; i++) {
            models.add(new ArrayList<>());
        }
        for (int g = 0; g < history.size(); g++) {
            TimeSeries crimes = history.get(g);
            double[] expected = new double[crimes.size()];
            for (int i = 0; i < prior.length; i++) {
                for (int t = 0; t < expected.length; t++) {
                    expected[t] += prior[i] * logMultipliers[i][g][t];
                }
            }
            EtsModel chosen = Underlying.fit(crimes, expected);
            boolean moved = Arrays.stream(expected).anyMatch(value -> value != 0);
            for (int i = 0; i < prior.length; i++) {
                models.get(i).add(moved ? Underlying.fit(chosen.etsForm(), crimes, logMultipliers[i][g]) : chosen);
            }
        }
        return new Smoothing(history, models);
    }

    /** @param models [supposition][group] */
    private record Smoothing(List<TimeSeries> history, List<List<EtsModel>> models) implements Fit {

        @Override
        public int forms() {
            return 1;
        }

        @Override
        public double weight(int form) {
            return 1;
        }

        @Override
        public double logLikelihood(int form, int supposition) {
            double sum = 0;
            for (EtsModel model : models.get(supposition)) {
                sum += model.likelihood().logLikelihood();
            }
            return sum;
        }

        @Override
        public Sampler sampler(int typical, int quarters, RandomStreams random) {
            Shocks shocks = new Shocks(Shocks.factor(models.get(typical)), quarters, random);
            double[][] counted = history.stream().map(Underlying::logs).toArray(double[][]::new);
            double[] deflated = new double[history.get(0).size()];
            EtsRerun[][] reruns = models.stream()
                    .map(byGroup -> byGroup.stream().map(EtsModel::reruns).toArray(EtsRerun[]::new))
                    .toArray(EtsRerun[][]::new);
            return (draw, form, supposition, logMultiplier, logs) -> {
                double[][] deviates = shocks.draw(draw);
                for (int g = 0; g < counted.length; g++) {
                    for (int t = 0; t < deflated.length; t++) {
                        deflated[t] = counted[g][t] - logMultiplier[g][t];
                    }
                    EtsRerun model = reruns[supposition][g];
                    model.over(deflated);
                    model.path(deviates[g], logs, g * quarters);
                }
            };
        }
    }
}
