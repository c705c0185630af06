package io.github.forceplan.planner.chart;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Shapes collected into one SVG picture, with a title and a description for those who can't see it. */
final class Drawing {

    private final double width;
    private final double height;
    private final List<Html> shapes = new ArrayList<>();

    Drawing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    void line(String styleClass, double x1, double y1, double x2, double y2) {
        shapes.add(el("line")
                .styled(styleClass)
                .with("x1", coordinate(x1))
                .with("y1", coordinate(y1))
                .with("x2", coordinate(x2))
                .with("y2", coordinate(y2)));
    }

    void rectangle(String styleClass, double x, double y, double w, double h, String hover) {
        shapes.add(hovering(
                el("rect")
                        .styled(styleClass)
                        .with("x", coordinate(x))
                        .with("y", coordinate(y))
                        .with("width", coordinate(Math.max(0, w)))
                        .with("height", coordinate(Math.max(0, h))),
                hover));
    }

    void dot(String styleClass, double x, double y, double radius, String hover) {
        shapes.add(hovering(
                el("circle")
                        .styled(styleClass)
                        .with("cx", coordinate(x))
                        .with("cy", coordinate(y))
                        .with("r", coordinate(radius)),
                hover));
    }

    void text(String styleClass, double x, double y, String words) {
        shapes.add(el("text", words).styled(styleClass).with("x", coordinate(x)).with("y", coordinate(y)));
    }

    /** A line through points; a point that is not a number breaks it. */
    void polyline(String styleClass, double[] xs, double[] ys) {
        StringBuilder d = new StringBuilder();
        boolean down = false;
        for (int i = 0; i < xs.length; i++) {
            if (Double.isNaN(ys[i])) {
                down = false;
                continue;
            }
            d.append(down ? 'L' : 'M').append(coordinate(xs[i])).append(' ').append(coordinate(ys[i]));
            down = true;
        }
        path(styleClass, d.toString());
    }

    /** The area between two lines over the same points. */
    void band(String styleClass, double[] xs, double[] upper, double[] lower) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            d.append(i == 0 ? 'M' : 'L').append(coordinate(xs[i])).append(' ').append(coordinate(upper[i]));
        }
        for (int i = xs.length - 1; i >= 0; i--) {
            d.append('L').append(coordinate(xs[i])).append(' ').append(coordinate(lower[i]));
        }
        path(styleClass, d.append('Z').toString());
    }

    private void path(String styleClass, String d) {
        shapes.add(el("path").styled(styleClass).with("d", d));
    }

    /**
     * The picture.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what a reader would see in it
     */
    Element finish(String id, String title, String description) {
        return el("svg")
                .styled("chart")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + coordinate(width) + " " + coordinate(height))
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-description")
                .and(el("title", title).with("id", id + "-title"))
                .and(el("desc", description).with("id", id + "-description"))
                .and(shapes);
    }

    private static Element hovering(Element shape, String hover) {
        return hover.isEmpty() ? shape : shape.and(el("title", hover));
    }

    /** A coordinate to a tenth of a unit. */
    private static String coordinate(double value) {
        BigDecimal tenth = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return tenth.signum() == 0 ? "0" : tenth.stripTrailingZeros().toPlainString();
    }
}
