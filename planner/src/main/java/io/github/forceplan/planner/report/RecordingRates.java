package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.planner.chart.BeliefBars;
import io.github.forceplan.planner.chart.RateChart;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.RecordingRateResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The recording rate: as believed before the force's history is seen and after, what the force's own assumption implies,
 * and how forecasts of this kind have fared.
 */
final class RecordingRates {

    private RecordingRates() {}

    /** Nothing if no scenario says anything of recording rates. */
    static List<Element> of(PlanResult result) {
        List<Element> elements = new ArrayList<>();
        Optional<RecordingRateResult> rates = result.scenarios().stream()
                .flatMap(scenario -> scenario.demand().recordingRate().stream())
                .findFirst();
        rates.ifPresent(found -> {
            elements.add(el("h3", "The recording rate"));
            elements.add(el(
                    "p",
                    "The share of reported crimes that is recorded. Before: from the audit and what the plan assumes of the"
                            + " change. After: once the quarters of recorded crime have been held against it, which says how"
                            + " much of the change had already come. Later years rest on the assumed target."));
            elements.add(Panels.legend(
                    new Panels.Entry("before", "before the history is seen, with 8 chances in 10"),
                    new Panels.Entry("after", "after"),
                    new Panels.Entry("assumed", "what an assumption implies")));
            elements.add(chart(found, result));
            elements.add(years(
                    found,
                    Years.last(result.scenarios().get(0).demand()).baseline().mean()));
            elements.add(groups(found, Years.base(result)));
            elements.addAll(beliefs(found));
        });
        result.scenarios()
                .forEach(scenario -> scenario.demand().implied().ifPresent(implied -> {
                    elements.add(el("h3", "What the force's assumption says of recording"));
                    ImpliedWords.of(implied).forEach(words -> elements.add(el("p", Numbers.typographic(words))));
                }));
        if (rates.isPresent()) {
            elements.addAll(BacktestPanel.of(FinancialYear.parse(Years.base(result))));
        }
        return elements;
    }

    private static Element chart(RecordingRateResult rates, PlanResult result) {
        String first = Years.first(result) + " Q1";
        int seenFrom = 0;
        while (seenFrom < rates.quarters().size()
                && !rates.quarters().get(seenFrom).period().equals(first)) {
            seenFrom++;
        }
        List<RateChart.Implied> implied = result.scenarios().stream()
                .flatMap(scenario -> scenario.demand().implied().stream())
                .map(one -> new RateChart.Implied(
                        "Implied by " + Numbers.typographic(signed(one.growth())), one.recordingRate()))
                .toList();
        RecordingRateResult.Year base = rates.allCrime().get(0);
        return el(
                        "div",
                        new RateChart()
                                .draw(
                                        "recording-rate",
                                        "Recording rate of all crime by quarter, before the history is seen and after",
                                        "In " + base.financialYear() + " it is "
                                                + Numbers.percent(base.prior().mean(), 0)
                                                + " on average before and "
                                                + Numbers.percent(
                                                        base.posterior().mean(), 0)
                                                + " after; in " + Years.last(result) + " "
                                                + Numbers.percent(
                                                        Years.last(rates.allCrime())
                                                                .posterior()
                                                                .mean(),
                                                        0) + ".",
                                        rates.quarters(),
                                        seenFrom,
                                        implied))
                .styled("scroll wide");
    }

    /** @param base crimes recorded in the base year */
    private static Element years(RecordingRateResult rates, double base) {
        Grid grid = new Grid(
                "The recording rate of all crime, and crimes recorded if recording is put right" + Grid.MEAN_AND_RANGE,
                List.of(
                        "Year",
                        "Rate, before",
                        "Rate, after",
                        "Crimes, before",
                        "Crimes, after",
                        "Recording unchanged"));
        for (int y = 0; y < rates.allCrime().size(); y++) {
            RecordingRateResult.Year year = rates.allCrime().get(y);
            List<Element> cells = new ArrayList<>(List.of(rate(year.prior()), rate(year.posterior())));
            if (y == 0) {
                Element recorded = Grid.number(Quantity.CRIMES.exact(base));
                cells.addAll(List.of(recorded, recorded, recorded));
            } else {
                RecordingRateResult.Crimes crimes = rates.recordedCrime().get(y - 1);
                cells.add(Grid.estimate(Quantity.CRIMES, crimes.prior()));
                cells.add(Grid.estimate(Quantity.CRIMES, crimes.posterior()));
                cells.add(Grid.estimate(Quantity.CRIMES, crimes.unchanged()));
            }
            grid.row(year.financialYear(), cells);
        }
        return grid.element();
    }

    private static Element groups(RecordingRateResult rates, String base) {
        Grid grid = new Grid(
                "The recording rate by offence group" + Grid.MEAN_AND_RANGE,
                List.of("Offence group", base + ", before", base + ", after", "Last year, after"));
        Map<List<RecordingRateResult.Year>, List<String>> alike = new LinkedHashMap<>();
        rates.byOffenceGroup()
                .forEach((group, years) ->
                        alike.computeIfAbsent(years, same -> new ArrayList<>()).add(group));
        alike.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().size()))
                .forEach(entry -> {
                    List<String> groups = entry.getValue();
                    RecordingRateResult.Year first = entry.getKey().get(0);
                    grid.row(
                            groups.size() == 1 ? groups.get(0) : "The other " + groups.size() + " groups, at one rate",
                            List.of(
                                    rate(first.prior()),
                                    rate(first.posterior()),
                                    rate(Years.last(entry.getKey()).posterior())));
                });
        return grid.element();
    }

    /** What the history said of the early phase; nothing if there was nothing to learn. */
    private static List<Element> beliefs(RecordingRateResult rates) {
        List<Element> figures = new ArrayList<>();
        if (rates.earlyPhaseStarts().size() > 1) {
            figures.add(belief(
                    "early-start",
                    "When the early phase began",
                    rates.earlyPhaseStarts(),
                    RecordingRateResult.Belief::of));
        }
        if (rates.earlyPhaseShares().size() > 1) {
            figures.add(belief(
                    "early-share",
                    "How much of the whole change the early phase brought",
                    rates.earlyPhaseShares(),
                    belief -> Numbers.percent(Double.parseDouble(belief.of()), 0)));
        }
        if (figures.isEmpty()) {
            return figures;
        }
        return List.of(
                el("h3", "What the history says of the early phase"),
                Panels.legend(
                        new Panels.Entry("bar before", "before the history is seen"),
                        new Panels.Entry("bar after", "after")),
                el("div")
                        .styled(figures.size() == 1 ? "panels single" : "panels")
                        .and(figures));
    }

    private static Element belief(
            String id,
            String title,
            List<RecordingRateResult.Belief> beliefs,
            Function<RecordingRateResult.Belief, String> label) {
        RecordingRateResult.Belief likeliest = beliefs.stream()
                .max(Comparator.comparingDouble(RecordingRateResult.Belief::posterior))
                .orElseThrow();
        return el(
                "figure",
                el("figcaption", title),
                new BeliefBars()
                        .draw(
                                id,
                                title,
                                "Likeliest after the history is seen: " + label.apply(likeliest) + ", "
                                        + Numbers.percent(likeliest.posterior(), 0) + ", before "
                                        + Numbers.percent(likeliest.prior(), 0) + ".",
                                beliefs.stream()
                                        .map(belief -> new BeliefBars.Belief(
                                                label.apply(belief), belief.prior(), belief.posterior()))
                                        .toList()));
    }

    private static Element rate(Estimate estimate) {
        return Grid.number(Numbers.percent(estimate.mean(), 1)).and(Grid.small(range(estimate)));
    }

    private static String range(Estimate estimate) {
        return Numbers.percent(estimate.quantile("0.1"), 1) + " to " + Numbers.percent(estimate.quantile("0.9"), 1);
    }

    private static String signed(double growth) {
        String percent = Numbers.percent(growth, 0);
        return growth > 0 ? "+" + percent : percent;
    }
}
