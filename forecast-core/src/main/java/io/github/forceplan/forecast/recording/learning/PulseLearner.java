package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.recording.learning.RecordingPrior.Form;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Pulse;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How far all forces together fell or rose in quarters of a known shock: the mean over forces of what was recorded less
 * what the quarters before the shock led to expect. What one force shows beyond that mean is its own. The deviation
 * between forces is what is left of their variance once that of the expectation is taken off.
 */
final class PulseLearner {

    private PulseLearner() {}

    static List<Pulse> learn(Form form, List<ForceHistory> forces, KnownShocks shocks) {
        List<Pulse> pulses = new ArrayList<>();
        List<Period> quarters =
                shocks.quarters().stream().sorted(Comparator.naturalOrder()).toList();
        form.groups().forEach((group, model) -> {
            for (Period quarter : quarters) {
                List<double[]> surprises = new ArrayList<>();
                for (ForceHistory force : forces) {
                    int t = (int) quarter.since(force.start());
                    if (t > 0 && quarter.compareTo(force.end()) < 0) {
                        var crimes = Objects.requireNonNull(force.groups().get(group));
                        CrimeFilter filter = new CrimeFilter(model, Observations.of(crimes, shocks, List.of()));
                        double value = Observations.logs(crimes)[t] - filter.ahead(t);
                        if (!Double.isNaN(value)) {
                            surprises.add(new double[] {value, filter.aheadVariance(t)});
                        }
                    }
                }
                if (surprises.size() > 1) {
                    pulses.add(pulse(group, quarter, surprises));
                }
            }
        });
        return pulses;
    }

    private static Pulse pulse(String group, Period quarter, List<double[]> surprises) {
        double weights = 0;
        double mean = 0;
        for (double[] surprise : surprises) {
            weights += 1 / surprise[1];
            mean += surprise[0] / surprise[1];
        }
        mean /= weights;
        double excess = 0;
        for (double[] surprise : surprises) {
            double away = surprise[0] - mean;
            excess += (away * away - surprise[1]) / surprises.size();
        }
        return new Pulse(group, quarter, mean, Math.sqrt(Math.max(0, excess)));
    }
}
