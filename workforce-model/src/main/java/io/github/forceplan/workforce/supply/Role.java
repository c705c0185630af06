package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.workforce.count.Strength;
import io.github.forceplan.workforce.limit.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A role: its posts, the people in them, and how they leave.
 *
 * @param label name for readers
 * @param workerType officers or staff
 * @param team the team whose routes it works
 * @param skill highest skill held once accredited
 * @param skillInTraining highest skill held while training; empty if trainees work at the role's own skill under
 *     supervision
 * @param availability which of the plan's availabilities applies
 * @param caseworkShare share of deployable hours given to the team's routes; the rest goes to work outside the model
 *     (for response officers, incidents)
 * @param establishment posts funded, by financial year, from 1 April; empty where the plan's posts register says it
 * @param establishmentChanges dated changes on top of it, by name
 * @param strengthAtStart full-time equivalents in post on 31 March before the first plan year, trainees included;
 *     empty where the plan's skills audit or published table says it
 * @param traineesAtStart how many of those are in training, by cohort
 * @param attritionPerYear share of those accredited who leave in a year
 * @param traineeAttritionPerYear the same of trainees; empty if it is the same rate
 * @param attritionByService attrition by length of service, shortest first, in place of one rate; shares at start sum
 *     to 1
 * @param baseYear who did the base year's work
 */
public record Role(
        @Figure("Name for readers.") String label,
        @Figure("Officers or staff.") WorkerType workerType,
        @Figure("The team whose routes it works.") String team,
        @Figure("Highest skill held once accredited.") String skill,

        @Figure("Highest skill held while training; the role's own where none is given.")
        Optional<String> skillInTraining,

        @Figure("Which of the plan's availabilities applies.")
        String availability,

        @Figure(value = "Share of deployable hours given to the team's routes.", unit = "fraction", min = 0, max = 1)
        double caseworkShare,

        @Figure(
                value = "Posts funded, by financial year from 1 April; left out where the posts register says it.",
                unit = "FTE",
                min = 0,
                max = 100000)
        Optional<ByYear> establishment,

        @Figure("Dated changes on top of the establishment by year, by name.")
        Map<String, EstablishmentChange> establishmentChanges,

        @Figure(
                value = "FTE in post on 31 March before the first plan year, trainees included; left out where the"
                        + " skills audit or a published table says it.",
                unit = "FTE",
                min = 0,
                max = 100000)
        Optional<Double> strengthAtStart,

        @Figure("How many of those are in training, by cohort.")
        List<TraineeCohort> traineesAtStart,

        @Figure(value = "Share of those accredited who leave in a year.", unit = "fraction", min = 0, max = 0.99)
        double attritionPerYear,

        @Figure(
                value = "Share of trainees who leave in a year; the role's own rate where none is given.",
                unit = "fraction",
                min = 0,
                max = 0.99)
        Optional<Double> traineeAttritionPerYear,

        @Figure("Attrition by length of service, shortest first, in place of one rate.")
        Optional<List<ServiceBand>> attritionByService,

        @Figure("Who did the base year's work.") BaseYearStrength baseYear) {

    public Role {
        Check.text(label, "role's label");
        Check.range(caseworkShare, 0, 1, "casework share of role '" + label + "'");
        Check.range(strengthAtStart.orElse(0.0), 0, 100_000, "strength at start of role '" + label + "'");
        Check.range(attritionPerYear, 0, 0.99, "yearly attrition of role '" + label + "'");
        Check.range(
                traineeAttritionPerYear.orElse(0.0), 0, 0.99, "yearly attrition of trainees of role '" + label + "'");
        establishmentChanges = Collections.unmodifiableMap(new LinkedHashMap<>(establishmentChanges));
        traineesAtStart = List.copyOf(traineesAtStart);
        establishment.ifPresent(byYear -> byYear.values().forEach((year, posts) -> {
            if (posts.signum() < 0) {
                throw new IllegalArgumentException("The establishment of role '" + label + "' in " + year + " (" + posts
                        + ") must not be negative. Use 0 for no posts.");
            }
        }));
        attritionByService = attritionByService.map(List::copyOf);
        if (attritionByService.isPresent()) {
            requireBands(label, attritionByService.get());
        }
        double trainees = 0;
        for (TraineeCohort cohort : traineesAtStart) {
            trainees += cohort.fte();
        }
        if (trainees > strengthAtStart.orElse(Double.POSITIVE_INFINITY) + 1e-9) {
            throw new IllegalArgumentException("The trainees at start of role '" + label + "' (" + trainees
                    + " FTE) exceed its strength (" + strengthAtStart.orElseThrow()
                    + " FTE). Trainees are part of strength: count them in it, not beside it.");
        }
    }

    /** A role whose establishment and strength at start are stated. */
    public Role(
            String label,
            WorkerType workerType,
            String team,
            String skill,
            Optional<String> skillInTraining,
            String availability,
            double caseworkShare,
            ByYear establishment,
            Map<String, EstablishmentChange> establishmentChanges,
            double strengthAtStart,
            List<TraineeCohort> traineesAtStart,
            double attritionPerYear,
            Optional<Double> traineeAttritionPerYear,
            Optional<List<ServiceBand>> attritionByService,
            BaseYearStrength baseYear) {
        this(
                label,
                workerType,
                team,
                skill,
                skillInTraining,
                availability,
                caseworkShare,
                Optional.of(establishment),
                establishmentChanges,
                Optional.of(strengthAtStart),
                traineesAtStart,
                attritionPerYear,
                traineeAttritionPerYear,
                attritionByService,
                baseYear);
    }

    /** The role with another strength at start. */
    public Role withStrengthAtStart(Strength strength) {
        return with(establishment, establishmentChanges, Optional.of(strength.fte()));
    }

    /** The role with another establishment. */
    public Role withEstablishment(ByYear posts, Map<String, EstablishmentChange> changes) {
        return with(Optional.of(posts), changes, strengthAtStart);
    }

    private Role with(Optional<ByYear> posts, Map<String, EstablishmentChange> changes, Optional<Double> strength) {
        return new Role(
                label,
                workerType,
                team,
                skill,
                skillInTraining,
                availability,
                caseworkShare,
                posts,
                changes,
                strength,
                traineesAtStart,
                attritionPerYear,
                traineeAttritionPerYear,
                attritionByService,
                baseYear);
    }

    private static void requireBands(String label, List<ServiceBand> bands) {
        double shares = 0;
        double last = -1;
        for (ServiceBand band : bands) {
            if (band.fromYears() <= last || (last < 0 && band.fromYears() != 0)) {
                throw new IllegalArgumentException("The service bands of role '" + label
                        + "' must begin at 0 years and rise; one begins at " + band.fromYears() + ".");
            }
            last = band.fromYears();
            shares += band.shareAtStart();
        }
        if (Math.abs(shares - 1) > 1e-9) {
            throw new IllegalArgumentException("The shares at start of the service bands of role '" + label
                    + "' sum to " + shares + "; they must sum to 1.");
        }
    }
}
