package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.recording.RecordingChange.FurtherChange;
import io.github.forceplan.forecast.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One draw at a time of everything uncertain in a recording change. Not thread-safe. */
final class RecordingDraw {

    private final RecordingChange change;
    private final RecordingPosterior posterior;
    private final Map<String, Double> recorded;
    private final Period first;
    private final long seed;
    private final RandomStream which;
    private final RandomStream combination;
    private final RandomStream overall;
    private final RandomStream target;
    private final RandomStream length;
    private final Map<String, RandomStream> findings = new LinkedHashMap<>();
    private final Map<String, RandomStream> passThrough = new LinkedHashMap<>();

    private int form;
    private RecordingPosterior.Cell cell;
    private final Map<String, double[]> logMultipliers = new LinkedHashMap<>();
    private final Map<String, double[]> rates = new LinkedHashMap<>();

    RecordingDraw(
            RecordingChange change,
            RecordingPosterior posterior,
            Map<String, Double> recorded,
            Period first,
            long seed) {
        this.change = change;
        this.posterior = posterior;
        this.recorded = recorded;
        this.first = first;
        this.cell = posterior.cells().get(0);
        this.seed = seed;
        this.which = formStream(seed);
        this.combination = new RandomStream(seed, "recording.early");
        this.overall = new RandomStream(seed, "recording.audit");
        this.target = new RandomStream(seed, "recording.target");
        this.length = new RandomStream(seed, "recording.length");
        for (String group : recorded.keySet()) {
            findings.put(group, new RandomStream(seed, "recording.audit." + group));
            passThrough.put(group, new RandomStream(seed, "recording.passThrough." + group));
        }
    }

    /** Moves to a draw, for {@code quarters} from the first of history on. */
    void move(int draw, int quarters) {
        form = RecordingPosterior.form(posterior.fit(), which.reset(draw).nextDouble());
        move(draw, quarters, posterior.at(form, combination.reset(draw).nextDouble()));
    }

    /** The same with the early phase as it was believed before the history was seen. */
    void moveBeforeData(int draw, int quarters) {
        form = RecordingPosterior.form(posterior.fit(), which.reset(draw).nextDouble());
        move(draw, quarters, posterior.before(combination.reset(draw).nextDouble()));
    }

    private void move(int draw, int quarters, RecordingPosterior.Cell chosen) {
        cell = chosen;
        double[] share = change.shareInForce(
                first,
                quarters,
                cell.start(),
                cell.earlyShare(),
                Math.max(0, change.main().quarters().quantile(length.reset(draw).nextDouble())));
        double atAudit = change.averageOverAudit(first, share);
        double rate =
                Math.min(1, change.targetRate().quantile(target.reset(draw).nextDouble()));
        Map<String, Double> deviates = new LinkedHashMap<>();
        findings.forEach((group, stream) ->
                deviates.put(group, StandardNormal.quantile(stream.reset(draw).nextDouble())));
        Map<String, Double> audited = change.audit()
                .rates(recorded, StandardNormal.quantile(overall.reset(draw).nextDouble()), deviates);
        for (String group : recorded.keySet()) {
            RandomStream stream = Objects.requireNonNull(passThrough.get(group));
            double arrives = Objects.requireNonNull(change.passThrough().get(group))
                    .quantile(stream.reset(draw).nextDouble());
            double auditedRate = Objects.requireNonNull(audited.get(group));
            double whole = RecordingChange.logStep(auditedRate, rate, atAudit);
            double step = arrives * whole;
            double[] recordingRate = share.clone();
            for (int t = 0; t < quarters; t++) {
                recordingRate[t] = auditedRate * StrictMath.exp(whole * (share[t] - atAudit));
            }
            rates.put(group, recordingRate);
            double[] logMultiplier = share.clone();
            for (int t = 0; t < quarters; t++) {
                logMultiplier[t] *= step;
            }
            logMultipliers.put(group, logMultiplier);
        }
        for (int i = 0; i < change.furtherChanges().size(); i++) {
            further(i, draw, quarters);
        }
    }

    private void further(int place, int draw, int quarters) {
        FurtherChange also = change.furtherChanges().get(place);
        String purpose = "recording.further." + place;
        double ramp = Math.max(
                0,
                also.quarters()
                        .quantile(new RandomStream(seed, purpose).reset(draw).nextDouble()));
        double[] share = also.shareInForce(first, quarters, ramp);
        also.step().forEach((group, size) -> {
            double step = size.quantile(
                    new RandomStream(seed, purpose + "." + group).reset(draw).nextDouble());
            double[] logMultiplier = logMultiplier(group);
            for (int t = 0; t < quarters; t++) {
                logMultiplier[t] += step * share[t];
            }
        });
    }

    /** Chooses the form of underlying crime, draw by draw; a plan with a change and one without choose alike. */
    static RandomStream formStream(long seed) {
        return new RandomStream(seed, "demand.form");
    }

    /** The form of underlying crime of this draw. */
    int form() {
        return form;
    }

    /** The early phase of this draw. */
    RecordingPosterior.Cell cell() {
        return cell;
    }

    /** The share of reported crimes recorded, quarter by quarter: the audited rate in the audit period, the target at the end. */
    double[] rate(String group) {
        return Objects.requireNonNull(rates.get(group));
    }

    /** Logarithm of what recorded crime is multiplied by, quarter by quarter. */
    double[] logMultiplier(String group) {
        double[] values = logMultipliers.get(group);
        if (values == null) {
            throw new IllegalStateException("No draw of '" + group + "' yet.");
        }
        return values;
    }
}
