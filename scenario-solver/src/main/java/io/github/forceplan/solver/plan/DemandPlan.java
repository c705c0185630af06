package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Recorded crime: its history, how it is forecast, how its recording changes, and what the force assumes.
 *
 * @param history quarterly recorded crime by offence group: in a file, the name of a CSV file, relative to the plan
 * @param statedBaseYearTotal another published total of the base year, used when the readings say so
 * @param recordingChange the change of recording, if one is known
 * @param growthTarget the force's own assumption, if it has one
 * @param underlying how underlying crime is forecast; smoothed if not stated
 * @param targets further planning assumptions by id, imposed together by entropic tilting
 * @param population people in the force area, if rates are wanted
 * @param subgroups offence groups seen by subgroup, if any are
 * @param streams demand other than recorded crime, by id
 */
public record DemandPlan(
        @Figure("CSV file of quarterly recorded crime by offence group, relative to the plan.")
        Map<String, TimeSeries> history,

        @Figure(value = "Another published total of the base year.", unit = "crimes", min = 1)
        Optional<Double> statedBaseYearTotal,

        @Figure("The change of recording, if one is known.") Optional<RecordingChange> recordingChange,

        @Figure("The force's own assumption, if it has one.")
        Optional<GrowthTarget> growthTarget,

        @Figure("How underlying crime is forecast.") Optional<Underlying> underlying,

        @Figure("Further planning assumptions by id, imposed together by entropic tilting.")
        Map<String, CrimeTarget> targets,

        @Figure("People in the force area.") Optional<Population> population,
        @Figure("Offence groups seen by subgroup.") Optional<Subgroups> subgroups,

        @Figure("Demand other than recorded crime, by id.") Map<String, DemandStream> streams) {

    /** Models of underlying crime. */
    public enum Underlying {
        /** Exponential smoothing of the force's own history, group by group. */
        SMOOTHED,
        /** The force's own history by the model learned from all forces to March 2019. */
        POOLED_2019Q1
    }

    /** A plan whose underlying crime is smoothed. */
    public DemandPlan(
            Map<String, TimeSeries> history,
            Optional<Double> statedBaseYearTotal,
            Optional<RecordingChange> recordingChange,
            Optional<GrowthTarget> growthTarget) {
        this(history, statedBaseYearTotal, recordingChange, growthTarget, Optional.empty());
    }

    /** A plan of recorded crime alone. */
    public DemandPlan(
            Map<String, TimeSeries> history,
            Optional<Double> statedBaseYearTotal,
            Optional<RecordingChange> recordingChange,
            Optional<GrowthTarget> growthTarget,
            Optional<Underlying> underlying) {
        this(history, statedBaseYearTotal, recordingChange, growthTarget, underlying, Map.of());
    }

    /** A plan of recorded crime alone, with targets. */
    public DemandPlan(
            Map<String, TimeSeries> history,
            Optional<Double> statedBaseYearTotal,
            Optional<RecordingChange> recordingChange,
            Optional<GrowthTarget> growthTarget,
            Optional<Underlying> underlying,
            Map<String, CrimeTarget> targets) {
        this(
                history,
                statedBaseYearTotal,
                recordingChange,
                growthTarget,
                underlying,
                targets,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    public DemandPlan {
        history = Collections.unmodifiableMap(new LinkedHashMap<>(history));
        if (history.isEmpty()) {
            throw new IllegalArgumentException("The history of recorded crime names no offence group.");
        }
        targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        streams = Collections.unmodifiableMap(new LinkedHashMap<>(streams));
        boolean scaled = growthTarget
                .filter(target -> target.applies()
                        && target.method().orElse(Method.PROPORTIONAL_SCALING) == Method.PROPORTIONAL_SCALING)
                .isPresent();
        if (scaled && targets.values().stream().anyMatch(CrimeTarget::applies)) {
            throw new IllegalArgumentException("The growth target applies by proportional scaling, which would undo the"
                    + " targets that are tilted to. Use demand.growthTarget.method: entropic-tilting.");
        }
    }

    /** The same with a change of recording, and with no assumption imposed. */
    public DemandPlan withoutTargets(Optional<RecordingChange> change) {
        return new DemandPlan(history, statedBaseYearTotal, change, Optional.empty(), underlying);
    }

    /** The same with another model of underlying crime. */
    public DemandPlan with(Optional<Underlying> model) {
        return new DemandPlan(
                history,
                statedBaseYearTotal,
                recordingChange,
                growthTarget,
                model,
                targets,
                population,
                subgroups,
                streams);
    }

    /** What recorded crime depends on: the same without population, subgroups and streams. */
    public DemandPlan crimeAlone() {
        return new DemandPlan(history, statedBaseYearTotal, recordingChange, growthTarget, underlying, targets);
    }

    /** The same among other people. */
    DemandPlan of(Optional<Population> among) {
        return new DemandPlan(
                history,
                statedBaseYearTotal,
                recordingChange,
                growthTarget,
                underlying,
                targets,
                among,
                subgroups,
                streams);
    }

    /** How an assumption is imposed on the draws. */
    public enum Method {
        /** Every draw's crimes of a year are multiplied by one factor. */
        PROPORTIONAL_SCALING,
        /** Draws are weighted, as little as will do (Robertson, Tallman and Whiteman 2005). */
        ENTROPIC_TILTING
    }

    /**
     * Total recorded crime assumed for the last plan year, imposed on the forecast in the mean. By scaling, the years before
     * it follow by equal factors and the split into recording and crime is scaled alike; by tilting, both come from the
     * draws that bear the assumption out.
     *
     * @param applies whether the scenario takes it
     * @param growth total of the last plan year ÷ total of the base year − 1
     * @param method how it is imposed; proportional scaling if not stated
     */
    public record GrowthTarget(
            @Figure("Whether the scenario takes it.") boolean applies,

            @Figure(
                    value = "Recorded crime of the last plan year over the base year, less one.",
                    unit = "fraction",
                    min = -0.9,
                    max = 1)
            double growth,

            @Figure("How it is imposed; proportional scaling if not stated.")
            Optional<Method> method) {

        /** A target imposed by scaling. */
        public GrowthTarget(boolean applies, double growth) {
            this(applies, growth, Optional.empty());
        }
    }
}
