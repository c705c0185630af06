package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * Supervision, and where overload is taken to put the quality of investigations at risk. An indicator with its
 * assumption, never a finding.
 *
 * @param assumption what the thresholds rest on
 * @param raisedFrom hours required ÷ hours given from which the risk counts as raised
 * @param highFrom the same ratio from which it counts as high
 * @param investigatorsPerSergeant span of control that the force aims for
 * @param years by year
 */
public record SupervisionResult(
        @Figure("What the thresholds rest on.") String assumption,

        @Figure("Hours required over hours given from which the risk counts as raised.")
        double raisedFrom,

        @Figure("The same ratio from which it counts as high.")
        double highFrom,

        @Figure("Span of control that the force aims for.") double investigatorsPerSergeant,
        @Figure("By year.") List<Year> years) {

    /** One year. */
    public record Year(
            @Figure("The year.") String financialYear,

            @Figure("Hours required over hours given, overtime included.")
            Optional<Estimate> load,

            @Figure(value = "Share of draws in which the risk is raised but not high.", unit = "fraction")
            double raised,

            @Figure(value = "Share of draws in which the risk is high.", unit = "fraction")
            double high,

            @Figure(value = "Sergeants whose spans of control cover the investigators in post.", unit = "FTE")
            Estimate sergeantsForSpan,

            @Figure(value = "Sergeants in post, where the plan states it.", unit = "FTE")
            Optional<Double> sergeants,

            @Figure(value = "Hours of review that investigators' cases ask of sergeants.", unit = "hours")
            Estimate reviewHours) {}

    public SupervisionResult {
        years = List.copyOf(years);
    }
}
