package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.recording.learning.ForceHistory;
import io.github.forceplan.forecast.recording.learning.PooledCrime;
import io.github.forceplan.forecast.recording.learning.RecordingPrior;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Underlying crime as a prior learned from many forces has it. */
final class PooledUnderlying implements UnderlyingModel {

    private final RecordingPrior prior;

    PooledUnderlying(RecordingPrior prior) {
        this.prior = prior;
    }

    @Override
    public Fit fit(List<TimeSeries> history, double[][][] logMultipliers, double[] weights) {
        Map<String, TimeSeries> groups = new LinkedHashMap<>();
        history.forEach(crimes -> groups.put(crimes.name(), crimes));
        return new Pool(
                new PooledCrime(prior, new ForceHistory("the force", groups, Optional.empty())), logMultipliers);
    }

    private record Pool(PooledCrime crime, double[][][] logMultipliers) implements Fit {

        @Override
        public int forms() {
            return crime.forms();
        }

        @Override
        public double weight(int form) {
            return crime.weight(form);
        }

        @Override
        public double logLikelihood(int form, int supposition) {
            return crime.logLikelihood(form, logMultipliers[supposition]);
        }

        @Override
        public Sampler sampler(int typical, int quarters, RandomStreams random) {
            RandomStream stream = random.of("demand.underlying");
            PooledCrime.Sampler sampler = crime.sampler(quarters);
            return (draw, form, supposition, logMultiplier, logs) ->
                    sampler.draw(form, logMultiplier, stream.reset(draw), logs);
        }
    }
}
