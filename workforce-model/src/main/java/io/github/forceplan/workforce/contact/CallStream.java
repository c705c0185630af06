package io.github.forceplan.workforce.contact;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.workforce.limit.Check;
import io.github.forceplan.workforce.queue.AnswerTarget;
import java.util.Optional;

/**
 * Calls of one kind.
 *
 * @param label name for readers, such as "999"
 * @param callsPerYear calls offered, by financial year
 * @param profile which of the plan's profiles they follow over the week
 * @param handlingSeconds average talking and finishing time
 * @param patienceSeconds average time that callers are willing to wait
 * @param target what is asked of answering them
 * @param crimeElasticity how calls follow recorded crime: calls a day are multiplied by (recorded crime a day over the base
 *     year's) to this power; empty if they do not follow it
 */
public record CallStream(
        @Figure("Name for readers.") String label,

        @Figure(value = "Calls offered, by financial year.", unit = "calls", min = 0, max = 1e8)
        ByYear callsPerYear,

        @Figure("Which of the plan's profiles they follow over the week.")
        String profile,

        @Figure(value = "Average talking and finishing time.", unit = "seconds", min = 1, max = 7200)
        double handlingSeconds,

        @Figure(value = "Average time that callers are willing to wait.", unit = "seconds", min = 1, max = 86400)
        double patienceSeconds,

        @Figure("What is asked of answering them.") AnswerTarget target,

        @Figure(
                value =
                        "Calls a day are multiplied by recorded crime a day, over the base year's, to this power; left out"
                                + " where they do not follow it.",
                min = 0,
                max = 3)
        Optional<Double> crimeElasticity) {

    /** Calls that do not follow recorded crime. */
    public CallStream(
            String label,
            ByYear callsPerYear,
            String profile,
            double handlingSeconds,
            double patienceSeconds,
            AnswerTarget target) {
        this(label, callsPerYear, profile, handlingSeconds, patienceSeconds, target, Optional.empty());
    }

    public CallStream {
        Check.text(label, "call stream's label");
        Check.range(handlingSeconds, 1, 7200, "handling time of '" + label + "' in seconds");
        Check.range(patienceSeconds, 1, 86_400, "patience of callers of '" + label + "' in seconds");
        Check.range(crimeElasticity.orElse(0.0), 0, 3, "elasticity of '" + label + "' on recorded crime");
        String name = label;
        callsPerYear.values().forEach((year, calls) -> {
            Check.range(calls.doubleValue(), 0, 1e8, "number of calls of '" + name + "' in " + year);
        });
    }
}
