package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.result.DemandResult.Observation;
import io.github.forceplan.solver.result.DemandResult.Quarter;
import io.github.forceplan.solver.result.Estimate;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** History as a line, then the forecast as a fan: half of all draws in the dark band, 8 and 9 in 10 in the lighter. */
public final class FanChart {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 250;
    private static final Frame FRAME = new Frame(48, WIDTH - 10, 28, HEIGHT - 26);
    private static final double LABEL_WIDTH = 46;

    private final Scale scale;

    /** Charts that share one vertical axis, wide enough for all of these, so that they can be compared by eye. */
    public FanChart(List<Observation> history, List<Quarter> forecasts) {
        DoubleSummaryStatistics all = DoubleStream.concat(
                        history.stream().mapToDouble(Observation::crimes).filter(Double::isFinite),
                        forecasts.stream()
                                .map(Quarter::total)
                                .flatMapToDouble(t -> DoubleStream.of(t.quantile("0.05"), t.quantile("0.95"))))
                .summaryStatistics();
        this.scale = FRAME.vertical(all.getMin(), all.getMax(), 6);
    }

    /**
     * Draws one.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what a reader would see
     */
    public Element draw(
            String id, String title, String description, List<Observation> history, List<Quarter> forecast) {
        Drawing drawing = new Drawing(WIDTH, HEIGHT);
        FRAME.drawVerticalAxis(drawing, scale, "crimes a quarter");
        List<String> periods = Stream.concat(
                        history.stream().map(Observation::period),
                        forecast.stream().map(Quarter::period))
                .toList();
        drawYears(drawing, periods);
        drawFan(drawing, history, forecast, periods.size());
        double[] xs = new double[history.size()];
        double[] ys = new double[history.size()];
        for (int i = 0; i < history.size(); i++) {
            xs[i] = FRAME.column(i, periods.size());
            ys[i] = scale.at(history.get(i).crimes());
        }
        drawing.polyline("history", xs, ys);
        for (int i = 0; i < history.size(); i++) {
            if (Double.isFinite(ys[i])) {
                Observation quarter = history.get(i);
                drawing.dot(
                        "target",
                        xs[i],
                        ys[i],
                        5,
                        quarter.period() + ": " + Numbers.whole(quarter.crimes()) + " crimes recorded");
            }
        }
        return drawing.finish(id, title, description);
    }

    private void drawYears(Drawing drawing, List<String> periods) {
        double spacing = 0;
        for (int i = 0; i < periods.size(); i++) {
            String period = periods.get(i);
            int space = period.indexOf(" Q1");
            if (space < 0) {
                continue;
            }
            double edge = FRAME.column(i, periods.size()) - (FRAME.right() - FRAME.left()) / periods.size() / 2;
            drawing.line("grid", edge, FRAME.bottom(), edge, FRAME.bottom() + 5);
            boolean fits = edge + LABEL_WIDTH / 2 <= WIDTH;
            if (edge >= spacing && fits) {
                drawing.text("tick start", edge + 2, FRAME.bottom() + 15, period.substring(0, space));
                spacing = edge + LABEL_WIDTH;
            }
        }
    }

    private void drawFan(Drawing drawing, List<Observation> history, List<Quarter> forecast, int count) {
        if (forecast.isEmpty()) {
            return;
        }
        List<Double> xs = new ArrayList<>();
        List<Estimate> values = new ArrayList<>();
        double start = FRAME.column(history.size(), count) - (FRAME.right() - FRAME.left()) / count / 2;
        drawing.line("divide", start, FRAME.top() - 4, start, FRAME.bottom());
        drawing.text("note start", start + 4, FRAME.top() + 13, "forecast");
        for (int i = 0; i < forecast.size(); i++) {
            xs.add(FRAME.column(history.size() + i, count));
            values.add(forecast.get(i).total());
        }
        band(drawing, "fan90", history, xs, values, "0.05", "0.95", count);
        band(drawing, "fan80", history, xs, values, "0.1", "0.9", count);
        band(drawing, "fan50", history, xs, values, "0.25", "0.75", count);
        drawing.polyline("median", withLast(history, xs, count), levels(history, values, "0.5"));
        for (int i = 0; i < forecast.size(); i++) {
            Estimate total = values.get(i);
            String hover = forecast.get(i).period() + ": " + Numbers.whole(total.quantile("0.1")) + " to "
                    + Numbers.whole(total.quantile("0.9")) + " crimes (8 chances in 10), mean "
                    + Numbers.whole(total.mean());
            drawing.dot("target", xs.get(i), scale.at(total.quantile("0.5")), 5, hover);
        }
    }

    private void band(
            Drawing drawing,
            String styleClass,
            List<Observation> history,
            List<Double> xs,
            List<Estimate> values,
            String low,
            String high,
            int count) {
        drawing.band(
                styleClass, withLast(history, xs, count), levels(history, values, high), levels(history, values, low));
    }

    /** The forecast's places, led by the last observation's, so that the fan opens from the line. */
    private static double[] withLast(List<Observation> history, List<Double> xs, int count) {
        DoubleStream last =
                endsKnown(history) ? DoubleStream.of(FRAME.column(history.size() - 1, count)) : DoubleStream.empty();
        return DoubleStream.concat(last, xs.stream().mapToDouble(x -> x)).toArray();
    }

    private double[] levels(List<Observation> history, List<Estimate> values, String level) {
        DoubleStream last = endsKnown(history)
                ? DoubleStream.of(history.get(history.size() - 1).crimes())
                : DoubleStream.empty();
        return DoubleStream.concat(last, values.stream().mapToDouble(v -> v.quantile(level)))
                .map(scale::at)
                .toArray();
    }

    private static boolean endsKnown(List<Observation> history) {
        return !history.isEmpty()
                && Double.isFinite(history.get(history.size() - 1).crimes());
    }
}
