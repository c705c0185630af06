package io.github.forceplan.forecast.recording;

import io.github.forceplan.forecast.distribution.Discrete;
import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change in how a force records crime, in two phases: an early one already under way when the plan is made, whose
 * start and size are uncertain, and the main one. Crimes recorded are multiplied, offence group by offence group.
 *
 * @param applies whether the scenario has this change
 * @param audit what share of crimes was recorded, and when
 * @param early the phase already under way
 * @param main the phase to come
 * @param targetRate recording rate once the change is complete
 * @param passThrough by offence group: how much of the step that the audit implies arrives in recorded crime (1 is all
 *     of it)
 * @param further changes of recording beside the audited one, such as new counting rules: past, under way or to come
 */
public record RecordingChange(
        @Figure("Whether the scenario has this change.") boolean applies,

        @Figure("What share of crimes was recorded, and when.")
        Audit audit,

        @Figure("The phase already under way.") EarlyPhase early,
        @Figure("The phase to come.") MainPhase main,

        @Figure("Recording rate once the change is complete.")
        Distribution targetRate,

        @Figure("By offence group: how much of the step that the audit implies arrives (1 is all of it).")
        Map<String, Distribution> passThrough,

        @Figure("Changes of recording beside the audited one.")
        Optional<List<FurtherChange>> further) {

    /** A change with nothing beside it. */
    public RecordingChange(
            boolean applies,
            Audit audit,
            EarlyPhase early,
            MainPhase main,
            Distribution targetRate,
            Map<String, Distribution> passThrough) {
        this(applies, audit, early, main, targetRate, passThrough, Optional.empty());
    }

    /**
     * A change of recording that no audit measures. It multiplies what is recorded and leaves the audited rate alone.
     *
     * @param start first quarter of the new practice
     * @param quarters length of its ramp
     * @param shape of its ramp
     * @param step by offence group: logarithm of recorded crime after ÷ before; groups not named do not change
     */
    public record FurtherChange(
            @Figure("First quarter of the new practice.") Period start,

            @Figure(value = "Length of its ramp, in quarters.")
            Distribution quarters,

            @Figure("Shape of its ramp.") RampShape shape,

            @Figure("By offence group: logarithm of recorded crime after over before.")
            Map<String, Distribution> step) {

        public FurtherChange {
            requireQuarter(start);
            step = Collections.unmodifiableMap(new LinkedHashMap<>(step));
        }

        /** The share in force at mid-quarter in each of a run of quarters, for a ramp of a length of 0 or more. */
        public double[] shareInForce(Period first, int count, double length) {
            double[] share = new double[count];
            shareInForce(first.since(start), length, share);
            return share;
        }

        /**
         * The same without allocation.
         *
         * @param since quarters from its start to the first of the run; negative before it
         * @param share to be filled
         */
        public void shareInForce(double since, double length, double[] share) {
            for (int i = 0; i < share.length; i++) {
                share[i] = shape.share(i + 0.5 + since, length);
            }
        }
    }

    /** The changes beside the audited one. */
    public List<FurtherChange> furtherChanges() {
        return further.orElse(List.of());
    }

    /** The same change, applied, with its main phase on a ramp of another length. */
    public RecordingChange within(Distribution quarters) {
        return new RecordingChange(
                true,
                audit,
                early,
                new MainPhase(main.start(), quarters, main.shape()),
                targetRate,
                passThrough,
                further);
    }

    /**
     * The early phase.
     *
     * @param starts candidate first quarters with their probabilities before the data are seen
     * @param quarters length of its ramp
     * @param share of the whole step (on the logarithmic scale) that it brings, before the data are seen
     */
    public record EarlyPhase(
            @Figure("Candidate first quarters.") List<Start> starts,

            @Figure(value = "Length of its ramp.", unit = "quarters", min = 0, max = 40)
            double quarters,

            @Figure("Share of the whole step that it brings, before the data are seen.")
            Discrete share) {

        public EarlyPhase {
            starts = List.copyOf(starts);
            double sum = starts.stream().mapToDouble(Start::probability).sum();
            if (starts.isEmpty() || Math.abs(sum - 1) > 1e-9) {
                throw new IllegalArgumentException(
                        "The probabilities of the early phase's starts add to " + sum + "; they must add to 1.");
            }
            starts.forEach(start -> requireQuarter(start.quarter()));
        }
    }

    /**
     * A candidate start.
     *
     * @param quarter first quarter of the new practice
     * @param probability 0 to 1, before the data are seen
     */
    public record Start(
            @Figure("First quarter of the new practice.") Period quarter,

            @Figure(value = "Its probability.", unit = "fraction", min = 0, max = 1)
            double probability) {}

    /**
     * The main phase.
     *
     * @param start its first quarter
     * @param quarters length of its ramp
     * @param shape of its ramp
     */
    public record MainPhase(
            @Figure("Its first quarter.") Period start,

            @Figure(value = "Length of its ramp, in quarters.")
            Distribution quarters,

            @Figure("Shape of its ramp.") RampShape shape) {

        public MainPhase {
            requireQuarter(start);
        }
    }

    /** The tail of a target rate that is looked at for a rate that can't be. */
    private static final double TAIL = 1e-4;

    public RecordingChange {
        double least = targetRate.quantile(TAIL);
        if (!(least > 0)) {
            throw new IllegalArgumentException("The recording rate once the change is complete falls to " + least
                    + " in one draw of 10,000. Give it a distribution above 0.");
        }
        further = further.map(List::copyOf);
        passThrough = Collections.unmodifiableMap(new LinkedHashMap<>(passThrough));
    }

    /**
     * The share of the whole step in force in each of a run of quarters (taken at mid-quarter).
     *
     * @param first first quarter of the run
     * @param count how many
     * @param start of the early phase
     * @param earlyShare of the step that the early phase brings, 0 to 1
     * @param mainQuarters length of the main phase's ramp, 0 or more
     */
    public double[] shareInForce(Period first, int count, Period start, double earlyShare, double mainQuarters) {
        double[] share = new double[count];
        shareInForce(first.since(start), first.since(main.start()), earlyShare, mainQuarters, share);
        return share;
    }

    /**
     * The same without allocation.
     *
     * @param sinceEarly quarters from the start of the early phase to the first of the run; negative before it
     * @param sinceMain the same from the start of the main phase
     * @param share to be filled
     */
    public void shareInForce(
            double sinceEarly, double sinceMain, double earlyShare, double mainQuarters, double[] share) {
        for (int i = 0; i < share.length; i++) {
            double middle = i + 0.5;
            share[i] = earlyShare * RampShape.LINEAR.share(middle + sinceEarly, early.quarters())
                    + (1 - earlyShare) * main.shape().share(middle + sinceMain, mainQuarters);
        }
    }

    /**
     * The whole step, as the logarithm of recorded crime after it ÷ before it, such that the audit period's rate is the
     * audited one and the last rate is the target: log(target ÷ audited) ÷ (1 − share in force in the audit period).
     *
     * @param auditedRate above 0, at most 1
     * @param target above 0, at most 1; at or below the audited rate there is no step
     * @param inForceAtAudit share of the step in force in the audit period, 0 or more, below 1
     */
    public static double logStep(double auditedRate, double target, double inForceAtAudit) {
        return Math.max(0, StrictMath.log(target / auditedRate)) / (1 - inForceAtAudit);
    }

    /** The average of {@code share} over the audit period's days, for quarters from {@code first} on. */
    public double averageOverAudit(Period first, double[] share) {
        return averageOverAudit(auditDays(first, share.length), share);
    }

    /** The same with the audit's days in each quarter already counted. */
    public static double averageOverAudit(double[] auditDays, double[] share) {
        double days = 0;
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            days += auditDays[i];
            sum += auditDays[i] * share[i];
        }
        return sum / days;
    }

    /**
     * Days of the audit period in each quarter from {@code first} on.
     *
     * @throws IllegalArgumentException if there are none
     */
    public double[] auditDays(Period first, int count) {
        double[] days = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            days[i] = overlapDays(first.plus(i));
            sum += days[i];
        }
        if (sum == 0) {
            throw new IllegalArgumentException("The audit period, " + audit.from() + " to " + audit.to()
                    + ", lies outside the recorded history, which starts in " + first + ".");
        }
        return days;
    }

    private long overlapDays(Period quarter) {
        long from = Math.max(quarter.firstDay().toEpochDay(), audit.from().toEpochDay());
        long until =
                Math.min(quarter.plus(1).firstDay().toEpochDay(), audit.to().toEpochDay() + 1);
        return Math.max(0, until - from);
    }

    private static void requireQuarter(Period period) {
        if (!period.frequency().equals(Frequency.QUARTERLY)) {
            throw new IllegalArgumentException("The start (" + period + ") must be a quarter, such as 2018/19 Q1.");
        }
    }
}
