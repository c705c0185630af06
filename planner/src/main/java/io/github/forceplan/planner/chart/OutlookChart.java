package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * History by year and several forecasts of the years after it in one picture: a line at each forecast's mean, and beside
 * the last year, one by one, the ranges of half the draws and of 8 draws in 10.
 */
public final class OutlookChart {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 350;
    private static final Frame FRAME = new Frame(54, 640, 28, HEIGHT - 28);
    private static final double STRIP = 22;
    private static final double LABEL_GAP = 36;

    /**
     * One forecast.
     *
     * @param label stands beside its range
     * @param style style class of its line, ranges and label
     * @param values one a year
     */
    public record Outlook(String label, String style, List<Estimate> values) {
        public Outlook {
            values = List.copyOf(values);
        }
    }

    /**
     * Draws it.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what a reader would see
     * @param past years of history
     * @param history crimes recorded in each
     * @param years forecast
     */
    public Element draw(
            String id,
            String title,
            String description,
            List<String> past,
            List<Double> history,
            List<String> years,
            List<Outlook> outlooks) {
        double[] reach = DoubleStream.concat(
                        history.stream().mapToDouble(crimes -> crimes),
                        outlooks.stream()
                                .flatMapToDouble(outlook -> DoubleStream.concat(
                                        outlook.values().stream().mapToDouble(Estimate::mean),
                                        DoubleStream.of(
                                                last(outlook).quantile("0.1"),
                                                last(outlook).quantile("0.9")))))
                .toArray();
        Scale scale = FRAME.vertical(
                DoubleStream.of(reach).min().orElse(0),
                DoubleStream.of(reach).max().orElse(1),
                6);
        Drawing drawing = new Drawing(WIDTH, HEIGHT);
        FRAME.drawVerticalAxis(drawing, scale, "crimes a year");
        int count = past.size() + years.size();
        for (int i = 0; i < count; i++) {
            String year = i < past.size() ? past.get(i) : years.get(i - past.size());
            drawing.text("tick middle", FRAME.column(i, count), FRAME.bottom() + 17, year);
        }
        double start = (FRAME.column(past.size() - 1, count) + FRAME.column(past.size(), count)) / 2;
        drawing.line("divide", start, FRAME.top() - 4, start, FRAME.bottom());
        drawing.text("note start", start + 4, FRAME.top() + 6, "forecast");
        drawHistory(drawing, scale, past, history, count);
        for (Outlook outlook : outlooks) {
            drawLine(drawing, scale, outlook, past.size(), history, years, count);
        }
        drawRanges(drawing, scale, outlooks, years);
        return drawing.finish(id, title, description);
    }

    private static void drawHistory(Drawing drawing, Scale scale, List<String> past, List<Double> history, int count) {
        double[] xs = new double[past.size()];
        double[] ys = new double[past.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = FRAME.column(i, count);
            ys[i] = scale.at(history.get(i));
        }
        drawing.polyline("history", xs, ys);
        for (int i = 0; i < xs.length; i++) {
            drawing.dot(
                    "dot history", xs[i], ys[i], 3, past.get(i) + ": " + Numbers.whole(history.get(i)) + " recorded");
        }
    }

    /** From the last year of history on, so that forecasts are seen to leave from one place. */
    private static void drawLine(
            Drawing drawing,
            Scale scale,
            Outlook outlook,
            int past,
            List<Double> history,
            List<String> years,
            int count) {
        double[] xs = new double[years.size() + 1];
        double[] ys = new double[xs.length];
        xs[0] = FRAME.column(past - 1, count);
        ys[0] = scale.at(history.get(past - 1));
        for (int i = 0; i < years.size(); i++) {
            xs[i + 1] = FRAME.column(past + i, count);
            ys[i + 1] = scale.at(outlook.values().get(i).mean());
        }
        drawing.polyline("line " + outlook.style(), xs, ys);
        for (int i = 0; i < years.size(); i++) {
            drawing.dot(
                    "dot " + outlook.style(),
                    xs[i + 1],
                    ys[i + 1],
                    3,
                    hover(outlook, years.get(i), outlook.values().get(i)));
        }
    }

    private static void drawRanges(Drawing drawing, Scale scale, List<Outlook> outlooks, List<String> years) {
        double left = FRAME.right() + 16;
        double labels = left + outlooks.size() * STRIP + 8;
        drawing.text("unit", left, FRAME.top() - 10, "ranges in " + years.get(years.size() - 1));
        double[] wanted = outlooks.stream()
                .mapToDouble(outlook -> scale.at(last(outlook).mean()))
                .toArray();
        double[] placed = Labels.spread(wanted, LABEL_GAP, FRAME.top() + 10, FRAME.bottom() - 18);
        for (int i = 0; i < outlooks.size(); i++) {
            Outlook outlook = outlooks.get(i);
            Estimate value = last(outlook);
            double x = left + (i + 0.5) * STRIP;
            String hover = hover(outlook, years.get(years.size() - 1), value);
            bar(drawing, scale, "strip " + outlook.style(), x, 4, value.quantile("0.1"), value.quantile("0.9"), hover);
            bar(
                    drawing,
                    scale,
                    "strip " + outlook.style(),
                    x,
                    10,
                    value.quantile("0.25"),
                    value.quantile("0.75"),
                    hover);
            drawing.dot("dot ringed " + outlook.style(), x, wanted[i], 4.5, hover);
            drawing.text("label start " + outlook.style(), labels, placed[i], outlook.label());
            drawing.text(
                    "tick start",
                    labels,
                    placed[i] + 15,
                    Quantity.CRIMES.spoken(value.mean()) + " (" + Quantity.CRIMES.spoken(value.quantile("0.1")) + " to "
                            + Quantity.CRIMES.spoken(value.quantile("0.9")) + ")");
        }
    }

    private static void bar(
            Drawing drawing, Scale scale, String style, double x, double width, double low, double high, String hover) {
        drawing.rectangle(style, x - width / 2, scale.at(high), width, scale.at(low) - scale.at(high), hover);
    }

    private static String hover(Outlook outlook, String year, Estimate value) {
        return outlook.label() + ", " + year + ": " + Numbers.whole(value.mean()) + " crimes ("
                + Numbers.whole(value.quantile("0.1")) + " to " + Numbers.whole(value.quantile("0.9"))
                + ", 8 chances in 10)";
    }

    private static Estimate last(Outlook outlook) {
        return outlook.values().get(outlook.values().size() - 1);
    }
}
