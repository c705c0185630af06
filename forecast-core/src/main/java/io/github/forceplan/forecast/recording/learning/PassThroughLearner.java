package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.recording.Audit;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns {@link PassThrough} by regressing measured steps on those that the forces' audits imply, through the origin,
 * with random effects by moments (DerSimonian and Laird 1986, generalised to a regressor as in Thompson and Sharp 1999,
 * "Explaining heterogeneity in meta-analysis", Statistics in Medicine 18, section 2.3), and drawing the ratio towards 1,
 * where re-inspections found it: what is counted again is what the audit had missed. Growth beyond that is something else.
 */
public final class PassThroughLearner {

    /** An audit that implies less than this says little of what arrives. */
    private static final double LEAST_STEP = 0.02;

    private static final double BELIEF = 1;
    private static final double BELIEF_DEVIATION = 0.5;

    /** Spread of steps between forces believed before any is seen, worth three forces. */
    private static final double BELIEVED_BETWEEN = 0.1;

    private static final double LEAST_RATIO = 0.05;

    /** One force: the implied step, the measured one and its standard error. */
    private record Pair(double implied, double measured, double error) {}

    private final double target;

    /** @param target recording rate once a change is complete, above 0, at most 1 */
    public PassThroughLearner(double target) {
        this.target = target;
    }

    /**
     * Learns.
     *
     * @param forces with their histories
     * @param steps measured, by force and offence group
     * @param audits by force
     * @return by offence group, for groups that at least one audited force has
     */
    public Map<String, PassThrough> learn(
            List<ForceHistory> forces, Map<String, Map<String, MeasuredStep>> steps, Map<String, Audit> audits) {
        Map<String, List<Pair>> pairs = new LinkedHashMap<>();
        for (ForceHistory force : forces) {
            Audit audit = audits.get(force.force());
            Map<String, MeasuredStep> measured = steps.get(force.force());
            if (audit != null && measured != null) {
                Map<String, Double> rates = audit.rates(recorded(force, audit), 0, Map.of());
                measured.forEach((group, step) -> {
                    double implied = RecordingChange.logStep(rates.getOrDefault(group, 1.0), target, 0);
                    if (implied >= LEAST_STEP) {
                        pairs.computeIfAbsent(group, name -> new ArrayList<>())
                                .add(new Pair(implied, step.estimate(), step.error()));
                    }
                });
            }
        }
        Map<String, PassThrough> learned = new LinkedHashMap<>();
        pairs.forEach((group, all) -> learned.put(group, pooled(all)));
        return learned;
    }

    private static PassThrough pooled(List<Pair> pairs) {
        int k = pairs.size();
        double weights = 0;
        double squares = 0;
        double leverage = 0;
        double products = 0;
        for (Pair pair : pairs) {
            double w = 1 / (pair.error() * pair.error());
            weights += w;
            products += w * pair.implied() * pair.measured();
            squares += w * pair.implied() * pair.implied();
            leverage += w * w * pair.implied() * pair.implied();
        }
        double fixed = products / squares;
        double q = 0;
        for (Pair pair : pairs) {
            double away = pair.measured() - fixed * pair.implied();
            q += away * away / (pair.error() * pair.error());
        }
        double room = weights - leverage / squares;
        double own = k > 1 && room > 0 ? Math.max(0, (q - (k - 1)) / room) : 0;
        double variance = (k * own + 3 * BELIEVED_BETWEEN * BELIEVED_BETWEEN) / (k + 3);
        double precision = 1 / (BELIEF_DEVIATION * BELIEF_DEVIATION);
        double pull = precision * BELIEF;
        for (Pair pair : pairs) {
            double w = 1 / (pair.error() * pair.error() + variance);
            precision += w * pair.implied() * pair.implied();
            pull += w * pair.implied() * pair.measured();
        }
        return new PassThrough(Math.max(LEAST_RATIO, pull / precision), Math.sqrt(1 / precision), Math.sqrt(variance));
    }

    /** Crimes recorded in the year up to the quarter in which the audit period ends. */
    private static Map<String, Double> recorded(ForceHistory force, Audit audit) {
        Map<String, Double> recorded = new LinkedHashMap<>();
        for (Map.Entry<String, TimeSeries> group : force.groups().entrySet()) {
            TimeSeries crimes = group.getValue();
            int last = 0;
            while (last + 1 < crimes.size()
                    && !crimes.period(last + 1).firstDay().isAfter(audit.to())) {
                last++;
            }
            double sum = 0;
            for (int t = Math.max(0, last - 3); t <= last; t++) {
                sum += crimes.value(t);
            }
            recorded.put(group.getKey(), sum);
        }
        return recorded;
    }
}
