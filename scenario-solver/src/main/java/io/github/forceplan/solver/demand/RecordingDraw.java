package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.recording.AuditRates;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.recording.RecordingChange.FurtherChange;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One draw at a time of everything uncertain in a recording change, without allocation. Places of offence groups are
 * those of the history. Not thread-safe.
 */
final class RecordingDraw {

    /** A further change, made ready: its streams, and the steps of the groups that it names. */
    private record Further(
            FurtherChange change,
            double since,
            RandomStream length,
            int[] group,
            Distribution[] step,
            RandomStream[] by) {}

    private final RecordingChange change;
    private final RecordingPosterior posterior;
    private final AuditRates audit;
    private final double[] auditDays;
    private final double[] sinceEarly;
    private final double sinceMain;
    private final Distribution[] passThrough;
    private final List<Further> further = new ArrayList<>();

    private final RandomStream which;
    private final RandomStream combination;
    private final RandomStream overall;
    private final RandomStream target;
    private final RandomStream length;
    private final RandomStream[] findingStreams;
    private final RandomStream[] passThroughStreams;

    private int form;
    private RecordingPosterior.Cell cell;
    private double atAudit;
    private final double[] share;
    private final double[] furtherShare;
    private final double[] deviates;
    private final double[] auditedRates;
    private final double[] wholeSteps;
    private final double[][] logMultipliers;

    /**
     * @param recorded crimes recorded in the base year by offence group
     * @param first first quarter of history
     * @param quarters from that one on
     */
    RecordingDraw(
            RecordingChange change,
            RecordingPosterior posterior,
            Map<String, Double> recorded,
            Period first,
            int quarters,
            RandomStreams random) {
        this.change = change;
        this.posterior = posterior;
        audit = new AuditRates(change.audit(), recorded);
        auditDays = change.auditDays(first, quarters);
        sinceEarly = posterior.cells().stream()
                .mapToDouble(candidate -> first.since(candidate.start()))
                .toArray();
        sinceMain = first.since(change.main().start());
        cell = posterior.cells().get(0);
        which = formStream(random);
        combination = random.of("recording.early");
        overall = random.of("recording.audit");
        target = random.of("recording.target");
        length = random.of("recording.length");
        List<String> groups = List.copyOf(recorded.keySet());
        findingStreams = streams(groups, random, "recording.audit.");
        passThroughStreams = streams(groups, random, "recording.passThrough.");
        passThrough = groups.stream()
                .map(group -> Objects.requireNonNull(change.passThrough().get(group)))
                .toArray(Distribution[]::new);
        for (int i = 0; i < change.furtherChanges().size(); i++) {
            further.add(further(change.furtherChanges().get(i), "recording.further." + i, groups, first, random));
        }
        int n = groups.size();
        share = new double[quarters];
        furtherShare = new double[quarters];
        deviates = new double[n];
        auditedRates = new double[n];
        wholeSteps = new double[n];
        logMultipliers = new double[n][quarters];
    }

    private static RandomStream[] streams(List<String> groups, RandomStreams random, String purpose) {
        return groups.stream().map(group -> random.of(purpose + group)).toArray(RandomStream[]::new);
    }

    private static Further further(
            FurtherChange also, String purpose, List<String> groups, Period first, RandomStreams random) {
        List<String> named = List.copyOf(also.step().keySet());
        return new Further(
                also,
                first.since(also.start()),
                random.of(purpose),
                named.stream().mapToInt(groups::indexOf).toArray(),
                also.step().values().toArray(Distribution[]::new),
                streams(named, random, purpose + "."));
    }

    /** Moves to a draw. */
    void move(int draw) {
        form = RecordingPosterior.form(posterior.fit(), which.reset(draw).nextDouble());
        move(draw, posterior.at(form, combination.reset(draw).nextDouble()));
    }

    /** The same with the early phase as it was believed before the history was seen. */
    void moveBeforeData(int draw) {
        form = RecordingPosterior.form(posterior.fit(), which.reset(draw).nextDouble());
        move(draw, posterior.before(combination.reset(draw).nextDouble()));
    }

    private void move(int draw, RecordingPosterior.Cell chosen) {
        cell = chosen;
        change.shareInForce(
                sinceEarly[cell.place()],
                sinceMain,
                cell.earlyShare(),
                Math.max(0, change.main().quarters().quantile(length.reset(draw).nextDouble())),
                share);
        atAudit = RecordingChange.averageOverAudit(auditDays, share);
        double rate =
                Math.min(1, change.targetRate().quantile(target.reset(draw).nextDouble()));
        for (int g = 0; g < deviates.length; g++) {
            deviates[g] = audit.hasFinding(g) ? findingStreams[g].reset(draw).nextGaussian() : 0;
        }
        audit.fill(overall.reset(draw).nextGaussian(), deviates, auditedRates);
        for (int g = 0; g < passThrough.length; g++) {
            double arrives =
                    passThrough[g].quantile(passThroughStreams[g].reset(draw).nextDouble());
            wholeSteps[g] = RecordingChange.logStep(auditedRates[g], rate, atAudit);
            double step = arrives * wholeSteps[g];
            double[] logMultiplier = logMultipliers[g];
            for (int t = 0; t < share.length; t++) {
                logMultiplier[t] = share[t] * step;
            }
        }
        for (int i = 0; i < further.size(); i++) {
            add(further.get(i), draw);
        }
    }

    private void add(Further also, int draw) {
        double ramp = Math.max(
                0, also.change.quarters().quantile(also.length.reset(draw).nextDouble()));
        also.change.shareInForce(also.since, ramp, furtherShare);
        for (int k = 0; k < also.group.length; k++) {
            double step = also.step[k].quantile(also.by[k].reset(draw).nextDouble());
            double[] logMultiplier = logMultipliers[also.group[k]];
            for (int t = 0; t < furtherShare.length; t++) {
                logMultiplier[t] += step * furtherShare[t];
            }
        }
    }

    /** Chooses the form of underlying crime, draw by draw; a plan with a change and one without choose alike. */
    static RandomStream formStream(RandomStreams random) {
        return random.of("demand.form");
    }

    /** The form of underlying crime of this draw. */
    int form() {
        return form;
    }

    /** The early phase of this draw. */
    RecordingPosterior.Cell cell() {
        return cell;
    }

    /** The share of a group's reported crimes recorded in a quarter: the audited rate in the audit period, the target at the end. */
    double rate(int group, int quarter) {
        return auditedRates[group] * StrictMath.exp(wholeSteps[group] * (share[quarter] - atAudit));
    }

    /** [group][quarter] logarithm of what recorded crime is multiplied by; overwritten by the next draw. */
    double[][] logMultipliers() {
        return logMultipliers;
    }
}
