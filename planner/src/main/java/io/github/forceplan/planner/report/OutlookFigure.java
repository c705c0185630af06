package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.chart.OutlookChart;
import io.github.forceplan.planner.chart.OutlookChart.Outlook;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.RecordingRateResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** History, what was believed before and after it was seen, and what the force assumes, in one chart. */
final class OutlookFigure {

    private static final int QUARTERS = 4;

    private OutlookFigure() {}

    /** Nothing if no scenario changes recording. */
    static List<Element> of(PlanResult result) {
        Optional<ScenarioResult> changed = result.scenarios().stream()
                .filter(scenario -> scenario.demand().recordingRate().isPresent())
                .findFirst();
        if (changed.isEmpty()) {
            return List.of();
        }
        ScenarioResult scenario = changed.get();
        RecordingRateResult rates = scenario.demand().recordingRate().orElseThrow();
        List<Outlook> outlooks = new ArrayList<>();
        outlooks.add(outlook(
                scenario.label() + ", history seen",
                "after",
                rates.recordedCrime().stream()
                        .map(RecordingRateResult.Crimes::posterior)
                        .toList()));
        outlooks.add(outlook(
                "The same, before it is seen",
                "before",
                rates.recordedCrime().stream()
                        .map(RecordingRateResult.Crimes::prior)
                        .toList()));
        outlooks.add(outlook(
                "Recording unchanged",
                "growth",
                rates.recordedCrime().stream()
                        .map(RecordingRateResult.Crimes::unchanged)
                        .toList()));
        result.scenarios().stream()
                .filter(assumed -> assumed.demand().implied().isPresent())
                .forEach(assumed -> outlooks.add(outlook(
                        assumed.label(),
                        "assumed",
                        assumed.demand().recordedCrime().stream()
                                .map(DemandResult.Year::total)
                                .toList())));
        Map<String, Double> past = years(scenario.demand().history());
        if (past.isEmpty()) {
            return List.of();
        }
        Estimate last = Years.last(rates.recordedCrime()).posterior();
        return List.of(
                el("h3", "History and forecasts together"),
                el(
                        "p",
                        "Recorded crime by year, and the mean of each forecast. At the right the ranges of the last year: the"
                                + " thick part holds half of the draws, the whole 8 draws in 10. The scale does not begin at"
                                + " zero."),
                el(
                                "div",
                                new OutlookChart()
                                        .draw(
                                                "outlook",
                                                "Recorded crime by year: history, forecasts with recording put right and unchanged,"
                                                        + " and the force's assumption",
                                                "With recording put right the total of " + Years.last(result) + " is "
                                                        + Quantity.CRIMES.between(last) + " in 8 draws of 10.",
                                                List.copyOf(past.keySet()),
                                                List.copyOf(past.values()),
                                                Years.of(result),
                                                outlooks))
                        .styled("scroll wide"));
    }

    private static Outlook outlook(String label, String style, List<Estimate> values) {
        return new Outlook(label, style, values);
    }

    /** Whole years of history. */
    private static Map<String, Double> years(List<DemandResult.Observation> quarters) {
        Map<String, List<Double>> byYear = new LinkedHashMap<>();
        for (DemandResult.Observation quarter : quarters) {
            byYear.computeIfAbsent(
                            quarter.period().substring(0, quarter.period().indexOf(' ')), year -> new ArrayList<>())
                    .add(quarter.crimes());
        }
        Map<String, Double> sums = new LinkedHashMap<>();
        byYear.forEach((year, crimes) -> {
            double sum = crimes.stream().mapToDouble(value -> value).sum();
            if (crimes.size() == QUARTERS && Double.isFinite(sum)) {
                sums.put(year, sum);
            }
        });
        return sums;
    }
}
