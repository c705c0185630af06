package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;
import java.util.List;
import java.util.Optional;

/**
 * A way into a role: PCDA, degree-holder entry, Police Now, direct-entry detective, police-staff investigator,
 * transferee.
 *
 * @param label name for readers
 * @param monthsToAccreditation months from joining to accreditation; 0 for those who join accredited
 * @param deployability steps of deployability while training, from month 0; empty only if there is no training
 * @param needsTrainingPlace whether each recruit takes one of the academy's classroom places
 * @param tutoring when each trainee needs a tutor; empty if never
 * @param serviceYears years of service that those who join bring; empty for none
 */
public record EntryRoute(
        @Figure("Name for readers.") String label,

        @Figure(value = "Months from joining to accreditation.", unit = "months", min = 0, max = 120)
        int monthsToAccreditation,

        @Figure("Deployability while training, by months of training completed.")
        List<DeployabilityStep> deployability,

        @Figure("Whether each recruit takes one of the academy's places.")
        boolean needsTrainingPlace,

        @Figure("When each trainee needs a tutor.") Optional<TutorPhase> tutoring,

        @Figure(value = "Years of service that those who join bring.", unit = "years", min = 0, max = 50)
        Optional<Double> serviceYears) {

    public EntryRoute {
        Check.text(label, "entry route's label");
        Check.range(monthsToAccreditation, 0, 120, "months to accreditation");
        Check.range(serviceYears.orElse(0.0), 0, 50, "years of service brought by entry route '" + label + "'");
        deployability = List.copyOf(deployability);
        if (tutoring.isPresent() && tutoring.get().fromMonth() + tutoring.get().months() > monthsToAccreditation) {
            throw new IllegalArgumentException("The tutoring of entry route '" + label + "' runs to month "
                    + (tutoring.get().fromMonth() + tutoring.get().months()) + ", beyond accreditation at "
                    + monthsToAccreditation + ". End it by then.");
        }
        if (monthsToAccreditation > 0
                && (deployability.isEmpty() || deployability.get(0).fromMonth() != 0)) {
            throw new IllegalArgumentException("The entry route '" + label + "' trains for " + monthsToAccreditation
                    + " months but states no deployability from month 0. Add a step with fromMonth: 0.");
        }
        for (int i = 1; i < deployability.size(); i++) {
            if (deployability.get(i).fromMonth() <= deployability.get(i - 1).fromMonth()) {
                throw new IllegalArgumentException("The deployability steps of entry route '" + label
                        + "' must begin at rising months, each once; month "
                        + deployability.get(i).fromMonth() + " follows "
                        + deployability.get(i - 1).fromMonth() + ".");
            }
        }
    }

    /** An entry route without tutors, whose recruits bring no service. */
    public EntryRoute(
            String label,
            int monthsToAccreditation,
            List<DeployabilityStep> deployability,
            boolean needsTrainingPlace) {
        this(label, monthsToAccreditation, deployability, needsTrainingPlace, Optional.empty(), Optional.empty());
    }

    /** Deployability after some completed months of training; 1 once accredited. */
    public double deployabilityAfter(int months) {
        if (months >= monthsToAccreditation) {
            return 1;
        }
        double value = 0;
        for (DeployabilityStep step : deployability) {
            if (step.fromMonth() <= months) {
                value = step.deployability();
            }
        }
        return value;
    }
}
