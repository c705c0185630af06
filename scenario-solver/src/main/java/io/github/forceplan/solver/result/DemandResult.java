package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recorded crime: history, forecast by quarter, and each year's growth split into recording and crime.
 *
 * @param recordedCrime all offences by plan year
 * @param byOffenceGroup the same by offence group
 * @param history all offences by quarter, as recorded
 * @param quarterly all offences by quarter, forecast
 * @param recordingRate the recording rate before and after the history is seen, if a change of recording applies
 * @param implied what the force's assumption says of recording, if it applies and an audit is known
 * @param targets what it took to impose assumptions by tilting, if any are
 * @param population people in the force area from the base year on, if the plan states them
 * @param bySubgroup subgroups of the offence groups that are divided, by group
 * @param streams demand other than recorded crime, by id
 */
public record DemandResult(
        @Figure("All offences by plan year.") List<Year> recordedCrime,
        @Figure("By offence group and plan year.") Map<String, List<Year>> byOffenceGroup,
        @Figure("All offences by quarter, as recorded.") List<Observation> history,
        @Figure("All offences by quarter, forecast.") List<Quarter> quarterly,

        @Figure("Recording rate before and after the history is seen.")
        Optional<RecordingRateResult> recordingRate,

        @Figure("What the force's assumption says of recording.")
        Optional<ImpliedRecordingResult> implied,

        @Figure("What it took to impose assumptions by tilting.")
        Optional<TargetsResult> targets,

        @Figure("People in the force area from the base year on.")
        Optional<List<People>> population,

        @Figure("Subgroups of the offence groups that are divided.")
        Map<String, Map<String, SubgroupResult>> bySubgroup,

        @Figure("Demand other than recorded crime, by id.") Map<String, StreamResult> streams) {

    /** A result that has nothing to say of recording rates. */
    public DemandResult(
            List<Year> recordedCrime,
            Map<String, List<Year>> byOffenceGroup,
            List<Observation> history,
            List<Quarter> quarterly) {
        this(
                recordedCrime,
                byOffenceGroup,
                history,
                quarterly,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    /**
     * One year. In every draw total = baseline + recording + growth.
     *
     * @param financialYear the year
     * @param total crimes recorded
     * @param baseline crimes recorded in the base year
     * @param recording change that comes from recording a different share of crimes
     * @param growth change that comes from more or fewer crimes, at the base year's recording
     * @param growthFromPopulation the part of the growth that more or fewer people bring at the base year's crimes a head,
     *     if the plan states a population
     * @param ratePer1000 crimes recorded for each 1,000 people, if it does
     */
    public record Year(
            @Figure("The year.") String financialYear,

            @Figure(value = "Crimes recorded.", unit = "crimes")
            Estimate total,

            @Figure(value = "Crimes recorded in the base year.", unit = "crimes")
            Estimate baseline,

            @Figure(value = "Change that comes from recording.", unit = "crimes")
            Estimate recording,

            @Figure(value = "Change that comes from crime itself.", unit = "crimes")
            Estimate growth,

            @Figure(
                    value = "The part of that change which more or fewer people bring at the base year's rate.",
                    unit = "crimes")
            Optional<Double> growthFromPopulation,

            @Figure("Crimes recorded for each 1,000 people.")
            Optional<Estimate> ratePer1000) {

        /** A year of a plan that states no population. */
        public Year(String financialYear, Estimate total, Estimate baseline, Estimate recording, Estimate growth) {
            this(financialYear, total, baseline, recording, growth, Optional.empty(), Optional.empty());
        }
    }

    /**
     * The population of one year.
     *
     * @param financialYear the year
     * @param people who live in the force area
     */
    public record People(
            @Figure("The year.") String financialYear,

            @Figure(value = "People in the force area.", unit = "people")
            double people) {}

    /**
     * One quarter of history.
     *
     * @param period the quarter
     * @param crimes recorded in it
     */
    public record Observation(
            @Figure("The quarter.") String period,

            @Figure(value = "Crimes recorded.", unit = "crimes")
            double crimes) {}

    /**
     * One quarter of forecast.
     *
     * @param period the quarter
     * @param total crimes recorded
     */
    public record Quarter(
            @Figure("The quarter.") String period,

            @Figure(value = "Crimes recorded.", unit = "crimes")
            Estimate total) {}

    public DemandResult {
        recordedCrime = List.copyOf(recordedCrime);
        byOffenceGroup = Collections.unmodifiableMap(new LinkedHashMap<>(byOffenceGroup));
        history = List.copyOf(history);
        quarterly = List.copyOf(quarterly);
        population = population.map(List::copyOf);
        Map<String, Map<String, SubgroupResult>> divided = new LinkedHashMap<>();
        bySubgroup.forEach(
                (group, parts) -> divided.put(group, Collections.unmodifiableMap(new LinkedHashMap<>(parts))));
        bySubgroup = Collections.unmodifiableMap(divided);
        streams = Collections.unmodifiableMap(new LinkedHashMap<>(streams));
    }
}
