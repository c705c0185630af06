package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.forecast.recording.learning.RecordingBacktest;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.ImpliedRecordingResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.RecordingRateResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            elements.add(rates(found, Years.base(result)));
            elements.add(crimes(found));
        });
        result.scenarios()
                .forEach(scenario -> scenario.demand().implied().ifPresent(implied -> {
                    elements.add(el("h3", "What the force's assumption says of recording"));
                    elements.add(el("p", implied(implied)));
                }));
        if (rates.isPresent()) {
            backtest(elements, FinancialYear.parse(Years.base(result)));
        }
        return elements;
    }

    private static Element rates(RecordingRateResult rates, String base) {
        Grid grid =
                new Grid("Recording rate" + Grid.MEAN_AND_RANGE, List.of("", "Before the history is seen", "After"));
        grid.group("All crime, by year");
        for (RecordingRateResult.Year year : rates.allCrime()) {
            grid.row(year.financialYear(), List.of(rate(year.prior()), rate(year.posterior())));
        }
        grid.group("By offence group in " + base);
        Map<RecordingRateResult.Year, List<String>> alike = new LinkedHashMap<>();
        rates.byOffenceGroup()
                .forEach((group, years) -> alike.computeIfAbsent(years.get(0), year -> new ArrayList<>())
                        .add(group));
        alike.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getValue().size()))
                .forEach(entry -> {
                    List<String> groups = entry.getValue();
                    String heading =
                            groups.size() == 1 ? groups.get(0) : "The other " + groups.size() + " groups, at one rate";
                    grid.row(
                            heading,
                            List.of(
                                    rate(entry.getKey().prior()),
                                    rate(entry.getKey().posterior())));
                });
        return grid.element();
    }

    private static Element crimes(RecordingRateResult rates) {
        Grid grid = new Grid(
                "Crimes recorded if recording is put right" + Grid.MEAN_AND_RANGE,
                List.of("Year", "Before the history is seen", "After"));
        for (RecordingRateResult.Crimes year : rates.recordedCrime()) {
            grid.row(
                    year.financialYear(),
                    List.of(
                            Grid.estimate(Quantity.CRIMES, year.prior()),
                            Grid.estimate(Quantity.CRIMES, year.posterior())));
        }
        return grid.element();
    }

    private static Element rate(Estimate estimate) {
        return Grid.number(Numbers.percent(estimate.mean(), 1)).and(Grid.small(range(estimate)));
    }

    private static String range(Estimate estimate) {
        return Numbers.percent(estimate.quantile("0.1"), 1) + " to " + Numbers.percent(estimate.quantile("0.9"), 1);
    }

    private static String implied(ImpliedRecordingResult implied) {
        String growth = Numbers.percent(implied.growth(), 0);
        StringBuilder text = new StringBuilder("Recorded crime " + growth + " higher in " + implied.financialYear()
                + " would need a recording rate of "
                + Numbers.percent(implied.recordingRate().quantile("0.5"), 0) + " ("
                + Numbers.percent(implied.recordingRate().quantile("0.1"), 0) + " to "
                + Numbers.percent(implied.recordingRate().quantile("0.9"), 0)
                + " in 8 draws of 10), if crime goes on as its history suggests and each crime recorded more is one that was"
                + " missed before.");
        if (implied.probabilityAboveOne() > 0.005) {
            text.append(" In ").append(Numbers.percent(implied.probabilityAboveOne(), 0));
            text.append(" of draws recording alone could not bring it.");
        }
        implied.rampQuarters()
                .ifPresentOrElse(
                        quarters -> text.append(
                                        " The recording change of this plan would bring it on average if its main phase"
                                                + " took about ")
                                .append(Numbers.whole(quarters / 4))
                                .append(" years to arrive."),
                        () -> text.append(
                                " No ramp of up to twenty years makes the recording change of this plan bring it."));
        return text.append(" The assumption itself does not say how much of the growth is recording.")
                .toString();
    }

    private static void backtest(List<Element> elements, FinancialYear base) {
        List<RecordingBacktest.Case> cases = RecordingBacktest.knownBy(base);
        if (cases.isEmpty()) {
            return;
        }
        long inside = cases.stream().filter(RecordingBacktest.Case::inside).count();
        elements.add(el("h3", "What this method said of forces like this one, and what came"));
        elements.add(el(
                "p",
                "Forces whose recording an inspection had found wanting, forecast by the pooled model of docs/recording-change.md"
                        + " from what was known at the end of the year named, without their audits. Change of all recorded crime"
                        + " since that year; outcomes known by " + base + " only. " + inside + " of " + cases.size()
                        + " outcomes lay within the range of 8 chances in 10, of which about "
                        + Numbers.whole(0.8 * cases.size()) + " would be expected."));
        Grid grid = new Grid(
                "Change of recorded crime: said and came", List.of("Force", "Year", "Said", "8 chances in 10", "Came"));
        String seenTo = "";
        for (RecordingBacktest.Case row : cases.stream()
                .sorted((a, b) -> a.seenTo().compareTo(b.seenTo()))
                .toList()) {
            if (!row.seenTo().toString().equals(seenTo)) {
                seenTo = row.seenTo().toString();
                grid.group("Seen at the end of " + seenTo);
            }
            grid.row(
                    row.force(),
                    List.of(
                            Grid.number(row.year().toString()),
                            Grid.number(change(row.median())),
                            Grid.number(change(row.low()) + " to " + change(row.high())),
                            Grid.number(change(row.outcome()))));
        }
        elements.add(grid.element());
    }

    private static String change(double ratio) {
        String percent = Numbers.percent(ratio - 1, 0);
        return ratio - 1 > 0.005 ? "+" + percent : percent;
    }
}
