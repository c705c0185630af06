package io.github.forceplan.workforce.contact;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.workforce.limit.Check;
import io.github.forceplan.workforce.queue.AnswerTarget;

/**
 * Calls of one kind.
 *
 * @param label name for readers, such as "999"
 * @param callsPerYear calls offered, by financial year
 * @param profile which of the plan's profiles they follow over the week
 * @param handlingSeconds average talking and finishing time
 * @param patienceSeconds average time that callers are willing to wait
 * @param target what is asked of answering them
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

        @Figure("What is asked of answering them.") AnswerTarget target) {

    public CallStream {
        Check.text(label, "call stream's label");
        Check.range(handlingSeconds, 1, 7200, "handling time of '" + label + "' in seconds");
        Check.range(patienceSeconds, 1, 86_400, "patience of callers of '" + label + "' in seconds");
        String name = label;
        callsPerYear.values().forEach((year, calls) -> {
            Check.range(calls.doubleValue(), 0, 1e8, "number of calls of '" + name + "' in " + year);
        });
    }
}
