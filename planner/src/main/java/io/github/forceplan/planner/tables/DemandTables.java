package io.github.forceplan.planner.tables;

import static io.github.forceplan.io.output.CellFormat.COUNT;
import static io.github.forceplan.io.output.CellFormat.FRACTION;
import static io.github.forceplan.io.output.CellFormat.RATE;

import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.RecordingRateResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.StreamResult;
import io.github.forceplan.solver.result.SubgroupResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recorded crime. */
final class DemandTables {

    private static final String ALL_CRIME = "All crime";
    private static final String PRIOR = "prior";
    private static final String POSTERIOR = "posterior";

    private DemandTables() {}

    static ResultTable byYear(PlanResult result) {
        Layout<InScenario<DemandResult.Year>> layout = InScenario.layout("recorded-crime", "Recorded crime by year");
        return split(layout).fill(InScenario.each(result, s -> s.demand().recordedCrime()));
    }

    static ResultTable byOffenceGroup(PlanResult result) {
        Layout<InScenario<DemandResult.Year>> layout =
                InScenario.layout("offence-groups", "Recorded crime by offence group and year");
        return split(layout.text("offence_group", "Offence group", InScenario::part))
                .fill(InScenario.eachPart(result, s -> s.demand().byOffenceGroup()));
    }

    private static Layout<InScenario<DemandResult.Year>> split(Layout<InScenario<DemandResult.Year>> layout) {
        return layout.text("financial_year", "Year", row -> row.value().financialYear())
                .estimate("total", "Crimes recorded", COUNT, row -> row.value().total())
                .estimate("baseline", "Baseline", COUNT, row -> row.value().baseline())
                .estimate(
                        "growth",
                        "Change from crime itself",
                        COUNT,
                        row -> row.value().growth())
                .estimate(
                        "recording",
                        "Change from recording",
                        COUNT,
                        row -> row.value().recording())
                .number(
                        "growth_from_population",
                        "Change from crime itself that more people bring",
                        COUNT,
                        row -> row.value().growthFromPopulation().orElse(null))
                .maybe(
                        "rate_per_1000",
                        "Crimes for each 1,000 people",
                        RATE,
                        row -> row.value().ratePer1000());
    }

    /** A year of an offence subgroup. */
    private record SubgroupRow(
            ScenarioResult scenario, String group, String subgroup, double baseYear, SubgroupResult.Year year) {}

    static ResultTable bySubgroup(PlanResult result) {
        List<SubgroupRow> rows = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            scenario.demand()
                    .bySubgroup()
                    .forEach((group, parts) -> parts.forEach((name, part) -> part.years()
                            .forEach(year -> rows.add(new SubgroupRow(scenario, group, name, part.baseYear(), year)))));
        }
        return new Layout<SubgroupRow>("offence-subgroups", "Recorded crime by offence subgroup and year")
                .text("scenario", "Scenario", row -> row.scenario().name())
                .text("scenario_label", "Scenario's name", row -> row.scenario().label())
                .text("offence_group", "Offence group", SubgroupRow::group)
                .text("offence_subgroup", "Offence subgroup", SubgroupRow::subgroup)
                .text("financial_year", "Year", row -> row.year().financialYear())
                .number("base_year", "Crimes recorded in the base year", COUNT, SubgroupRow::baseYear)
                .estimate("total", "Crimes recorded", COUNT, row -> row.year().total())
                .fill(rows);
    }

    /** A year of a stream. */
    private record StreamRow(ScenarioResult scenario, String id, StreamResult stream, StreamResult.Year year) {}

    static ResultTable streams(PlanResult result) {
        List<StreamRow> rows = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            scenario.demand()
                    .streams()
                    .forEach((id, stream) ->
                            stream.years().forEach(year -> rows.add(new StreamRow(scenario, id, stream, year))));
        }
        return new Layout<StreamRow>("demand-streams", "Demand other than recorded crime")
                .text("scenario", "Scenario", row -> row.scenario().name())
                .text("scenario_label", "Scenario's name", row -> row.scenario().label())
                .text("stream", "Stream", StreamRow::id)
                .text("stream_label", "Stream's name", row -> row.stream().label())
                .text("unit", "Unit", row -> row.stream().unit())
                .text("financial_year", "Year", row -> row.year().financialYear())
                .number(
                        "base_year",
                        "Volume of the base year",
                        COUNT,
                        row -> row.stream().baseYear())
                .estimate("volume", "Volume", COUNT, row -> row.year().volume())
                .estimate(
                        "growth",
                        "Change beside the steps",
                        COUNT,
                        row -> row.year().growth())
                .estimate("steps", "Change from steps", COUNT, row -> row.year().steps())
                .maybe(
                        "rate_per_1000",
                        "Volume for each 1,000 people",
                        RATE,
                        row -> row.year().ratePer1000())
                .fill(rows);
    }

    /** A quarter, recorded or forecast. */
    private record QuarterRow(
            ScenarioResult scenario, String period, String kind, double mean, double low, double high) {}

    static ResultTable byQuarter(PlanResult result) {
        List<QuarterRow> rows = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            for (DemandResult.Observation quarter : scenario.demand().history()) {
                double crimes = quarter.crimes();
                rows.add(new QuarterRow(scenario, quarter.period(), "recorded", crimes, crimes, crimes));
            }
            for (DemandResult.Quarter quarter : scenario.demand().quarterly()) {
                Estimate total = quarter.total();
                rows.add(new QuarterRow(
                        scenario,
                        quarter.period(),
                        "forecast",
                        total.mean(),
                        total.quantile("0.1"),
                        total.quantile("0.9")));
            }
        }
        return new Layout<QuarterRow>("quarters", "Recorded crime by quarter")
                .text("scenario", "Scenario", row -> row.scenario().name())
                .text("scenario_label", "Scenario's name", row -> row.scenario().label())
                .text("period", "Quarter", QuarterRow::period)
                .text("kind", "Recorded or forecast", QuarterRow::kind)
                .number("total", "Crimes recorded", COUNT, row -> known(row.mean()))
                .number("total_q0.1", "Crimes recorded, 10 %", COUNT, row -> known(row.low()))
                .number("total_q0.9", "Crimes recorded, 90 %", COUNT, row -> known(row.high()))
                .fill(rows);
    }

    /** A recording rate of all crime or a group, in a year or quarter. */
    private record RateRow(ScenarioResult scenario, String group, String period, String belief, Estimate rate) {}

    static ResultTable recordingRates(PlanResult result) {
        List<RateRow> rows = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            scenario.demand().recordingRate().ifPresent(rates -> {
                rates.quarters().forEach(quarter -> {
                    rows.add(new RateRow(scenario, ALL_CRIME, quarter.period(), PRIOR, quarter.prior()));
                    rows.add(new RateRow(scenario, ALL_CRIME, quarter.period(), POSTERIOR, quarter.posterior()));
                });
                rates.allCrime().forEach(year -> addYear(rows, scenario, ALL_CRIME, year));
                rates.byOffenceGroup()
                        .forEach((group, years) -> years.forEach(year -> addYear(rows, scenario, group, year)));
            });
        }
        Layout<RateRow> layout = new Layout<RateRow>(
                        "recording-rates", "Recording rate, before the history is seen and after")
                .text("scenario", "Scenario", row -> row.scenario().name())
                .text("scenario_label", "Scenario's name", row -> row.scenario().label())
                .text("offence_group", "Offence group", RateRow::group)
                .text("period", "Year or quarter", RateRow::period)
                .text("belief", "Before or after the history is seen", RateRow::belief)
                .number("rate", "Recording rate", FRACTION, row -> row.rate().mean());
        for (String level : List.of("0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95")) {
            layout.number(
                    "rate_q" + level,
                    "Recording rate, quantile " + level,
                    FRACTION,
                    row -> row.rate().quantile(level));
        }
        return layout.fill(rows);
    }

    private static void addYear(
            List<RateRow> rows, ScenarioResult scenario, String group, RecordingRateResult.Year year) {
        rows.add(new RateRow(scenario, group, year.financialYear(), PRIOR, year.prior()));
        rows.add(new RateRow(scenario, group, year.financialYear(), POSTERIOR, year.posterior()));
    }

    /** A missing observation stays missing. */
    private static @Nullable Object known(double crimes) {
        return Double.isFinite(crimes) ? crimes : null;
    }
}
