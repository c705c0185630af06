package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.forecast.recording.learning.RecordingBacktest;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.planner.chart.OutcomeChart;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the method said of other forces in earlier years, and what came. */
final class BacktestPanel {

    private static final double WITHIN = 0.8;

    private BacktestPanel() {}

    /** Nothing if no outcome was known by the end of the base year. */
    static List<Element> of(FinancialYear base) {
        List<RecordingBacktest.Case> cases = RecordingBacktest.knownBy(base);
        if (cases.isEmpty()) {
            return List.of();
        }
        Map<FinancialYear, List<RecordingBacktest.Case>> byOrigin = new TreeMap<>();
        cases.forEach(row -> byOrigin.computeIfAbsent(row.seenTo(), year -> new ArrayList<>())
                .add(row));
        OutcomeChart chart =
                new OutcomeChart(cases.stream().map(BacktestPanel::row).toList());
        List<Element> figures = new ArrayList<>();
        byOrigin.forEach((origin, rows) -> figures.add(el(
                "figure",
                el("figcaption", "Seen at the end of " + origin),
                chart.draw(
                        "backtest-" + origin.startYear(),
                        "Change of recorded crime since " + origin + ": said and came",
                        inside(rows) + " of " + rows.size() + " outcomes lay within the range of 8 chances in 10.",
                        rows.stream().map(BacktestPanel::row).toList()))));
        return List.of(
                el("h3", "What this method said of forces like this one, and what came"),
                el("p", words(base, cases)),
                Panels.legend(
                        new Panels.Entry("range80", "said: 8 chances in 10"),
                        new Panels.Entry("middle", "said: as likely below as above"),
                        new Panels.Entry("whole", "came")),
                el("div")
                        .styled(figures.size() == 1 ? "panels single" : "panels")
                        .and(figures));
    }

    private static String words(FinancialYear base, List<RecordingBacktest.Case> cases) {
        long inside = inside(cases);
        double expected = WITHIN * cases.size();
        double above =
                cases.stream().mapToDouble(row -> row.median() - row.outcome()).sum() / cases.size();
        String text = "Forces whose recording an inspection had found wanting, forecast by the pooled model of"
                + " docs/recording-change.md from what was known at the end of the year named, without their audits. Change of"
                + " all recorded crime since that year; outcomes known by " + base + " only. " + inside + " of "
                + cases.size() + " outcomes lay within the range of 8 chances in 10, of which about "
                + Numbers.whole(expected) + " would be expected";
        // Cases of one force and year hang together, so that only a wide difference says anything.
        double noticeable = 2 * Math.sqrt(cases.size() * WITHIN * (1 - WITHIN));
        if (inside - expected > noticeable) {
            text += ": in these cases the ranges were wider than they needed to be";
        } else if (expected - inside > noticeable) {
            text += ": in these cases the ranges were too narrow";
        }
        return text + ". The medians were " + Numbers.percent(Math.abs(above), 0) + " of the last year's crime too "
                + (above > 0 ? "high" : "low") + " on average.";
    }

    private static long inside(List<RecordingBacktest.Case> cases) {
        return cases.stream().filter(RecordingBacktest.Case::inside).count();
    }

    private static OutcomeChart.Row row(RecordingBacktest.Case row) {
        return new OutcomeChart.Row(
                row.force() + ", " + row.year(), row.low() - 1, row.median() - 1, row.high() - 1, row.outcome() - 1);
    }
}
