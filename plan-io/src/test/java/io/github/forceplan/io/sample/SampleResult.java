package io.github.forceplan.io.sample;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

public record SampleResult(
        @Figure("How it was made.") Provenance provenance,
        @Figure("One a scenario.") List<Scenario> scenarios) {

    public record Provenance(String forceplan, List<Input> inputs, long seed, int draws) {}

    public record Input(String file, String sha256) {}

    public record Scenario(
            String name,
            List<Year> years,
            Map<String, List<Year>> byGroup,

            @Figure(value = "Gap before and after.", unit = "pounds")
            Optional<Map<String, Double>> extra) {}

    public record Year(
            FinancialYear financialYear,
            @Figure(value = "Recorded crime.", min = 0) Distribution total,
            @Figure(value = "Budget gap.", unit = "pounds") Distribution budgetGap,
            @Figure(value = "Posts funded.", unit = "FTE") double establishment,

            @Figure(value = "Ledger figure.", unit = "pounds")
            BigDecimal floor,

            @Figure(value = "Chance of falling below the floor.", unit = "fraction", min = 0, max = 1)
            Optional<Double> probability,

            boolean balanced) {}

    public record Distribution(double mean, SortedMap<String, Double> quantiles) {}
}
