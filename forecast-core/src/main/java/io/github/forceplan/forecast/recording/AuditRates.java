package io.github.forceplan.forecast.recording;

import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.recording.Audit.AuditedRate;
import io.github.forceplan.forecast.recording.Audit.AuditedSample;
import io.github.forceplan.forecast.recording.Audit.Finding;
import io.github.forceplan.forecast.recording.Audit.UnrecordedCrimes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws the recording rates of an audit's offence groups, which are consistent with its rate for all crime: groups with
 * a finding of their own keep it, the others share what the overall rate leaves, all at one rate. Immutable; draws
 * allocate nothing.
 */
public final class AuditRates {

    /** Least rate that a draw may take: below it, an audit would say nothing. */
    private static final double LEAST = 0.05;

    private final Audit audit;
    private final double toDeviation;
    private final double[] recorded;
    private final double total;
    private final @Nullable Finding[] findings;

    /** @param recorded crimes recorded in a year by offence group; above 0 in total */
    public AuditRates(Audit audit, Map<String, Double> recorded) {
        this.audit = audit;
        toDeviation = 1 / StandardNormal.quantile(0.5 + audit.level() / 2);
        this.recorded =
                recorded.values().stream().mapToDouble(Double::doubleValue).toArray();
        total = recorded.values().stream().mapToDouble(Double::doubleValue).sum();
        findings = recorded.keySet().stream().map(audit.groups()::get).toArray(Finding[]::new);
    }

    /** Whether the audit found something of a group by itself, so that its deviate counts. */
    public boolean hasFinding(int group) {
        return findings[group] != null;
    }

    /**
     * The rate of each group.
     *
     * @param overallDeviate standard normal deviate for the overall rate; 0 is the audit's own figure
     * @param deviates the same by offence group
     * @param rates to be filled
     */
    public void fill(double overallDeviate, double[] deviates, double[] rates) {
        double overall = clamp(audit.rate() + audit.margin() * toDeviation * overallDeviate);
        double restRecorded = 0;
        double restUnrecorded = Audit.unrecorded(total, overall);
        for (int g = 0; g < rates.length; g++) {
            Finding finding = findings[g];
            if (finding == null) {
                restRecorded += recorded[g];
            } else {
                rates[g] = own(finding, recorded[g], deviates[g]);
                restUnrecorded -= Audit.unrecorded(recorded[g], rates[g]);
            }
        }
        double rest = clamp(restRecorded / (restRecorded + Math.max(0, restUnrecorded)));
        for (int g = 0; g < rates.length; g++) {
            rates[g] = findings[g] == null ? rest : rates[g];
        }
    }

    private double own(Finding finding, double recorded, double deviate) {
        if (finding instanceof AuditedRate audited) {
            return clamp(audited.rate() + audited.margin() * (toDeviation * deviate));
        }
        if (finding instanceof UnrecordedCrimes counted) {
            double missed = Math.max(0, counted.crimes() + counted.margin() * (toDeviation * deviate));
            return clamp(recorded / (recorded + missed));
        }
        return clamp(((AuditedSample) finding).quantile(StandardNormal.probability(deviate)));
    }

    private static double clamp(double rate) {
        return Math.max(LEAST, Math.min(1, rate));
    }
}
