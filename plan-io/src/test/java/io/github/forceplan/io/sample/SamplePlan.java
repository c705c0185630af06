package io.github.forceplan.io.sample;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public record SamplePlan(
        @Figure("What the plan is called.") String name,
        @Figure("The last year before the plan.") FinancialYear baseYear,
        @Figure("Where the random numbers begin.") long seed,
        @Figure("Recorded crime by offence group.") Map<String, TimeSeries> recordedCrime,

        @Figure("Whether the gap is before or after planned reserves.")
        Reading reading,

        @Figure("Money in and out.") Finance finance,
        @Figure("Reserves by name.") Map<String, Reserve> reserves,
        @Figure("Savings, the surest first.") List<Saving> savings,
        @Figure("When the plan was published.") Optional<LocalDate> published) {

    public enum Reading {
        BEFORE_RESERVES,
        AFTER_RESERVES
    }

    public record Finance(
            @Figure(value = "Police precept of a band D dwelling.", unit = "pounds", min = 0)
            ByYear bandD,

            @Figure(value = "Band D equivalent dwellings.", unit = "dwellings", min = 1)
            BigDecimal taxBase,

            @Figure(value = "Yearly rise of pay.", unit = "fraction", min = -0.5, max = 1)
            ByYear payRise,

            @Figure("Lines of the budget by id.") Map<String, Line> lines) {}

    public record Line(
            @Figure("Its title in tables.") String title,

            @Figure(value = "Cost; income is negative.", unit = "pounds")
            ByYear amount,

            @Figure(value = "Share that recurs.", unit = "fraction", min = 0, max = 1)
            double recurring) {}

    public record Reserve(
            @Figure(value = "Balance at the start.", unit = "pounds", min = 0)
            BigDecimal opening,

            @Figure(value = "The least that it may hold.", unit = "pounds", min = 0)
            double floor,

            @Figure("What is taken out of it.") List<Draw> draws) {

        public Reserve {
            if (BigDecimal.valueOf(floor).compareTo(opening) > 0) {
                throw new IllegalArgumentException("The floor ("
                        + BigDecimal.valueOf(floor).toPlainString()
                        + ") of a reserve must not exceed its opening balance (" + opening + "). Lower the floor.");
            }
            draws = List.copyOf(draws);
        }
    }

    public sealed interface Draw {}

    public record PlannedDraw(
            @Figure(value = "Sum drawn.", unit = "pounds", min = 0)
            ByYear amount) implements Draw {}

    public record AutomaticDraw(
            @Figure(value = "Its turn.", min = 1, max = 9) int order,
            @Figure("Whether it may happen at all.") boolean allowed,

            @Figure("The first period in which it may happen.")
            Period from)
            implements Draw {}

    public record Saving(
            @Figure("Its title in tables.") String title,

            @Figure(value = "Chance that it is made.", unit = "fraction", min = 0, max = 1)
            double probability,

            @Figure(value = "Posts that it ends.", unit = "FTE", min = 0)
            int posts,

            @Figure(value = "Effects by year of age.", unit = "fraction", min = 0, max = 1)
            List<Double> effects,

            @Figure("Parts of it, if it has any.") Optional<List<Saving>> parts) {}
}
