package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import java.util.ArrayList;
import java.util.List;

/** A table of a report: a caption, column headings, and rows each with a heading of its own. */
final class Grid {

    private final String caption;
    private final List<String> columns;
    private final List<Element> rows = new ArrayList<>();

    /** A table whose first column holds the rows' headings. */
    Grid(String caption, List<String> columns) {
        this.caption = caption;
        this.columns = List.copyOf(columns);
    }

    void row(String heading, List<Element> cells) {
        row("", heading, cells);
    }

    void row(String styleClass, String heading, List<Element> cells) {
        Element row = el("tr", el("th", heading).with("scope", "row")).and(cells);
        rows.add(styleClass.isEmpty() ? row : row.styled(styleClass));
    }

    /** A heading over the rows that follow. */
    void heading(String words) {
        rows.add(el("tr", el("th", words).with("scope", "rowgroup").with("colspan", Integer.toString(columns.size())))
                .styled("group"));
    }

    Element element() {
        List<Element> headings = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Element th = el("th", columns.get(i)).with("scope", "col");
            headings.add(i == 0 ? th : th.styled("number"));
        }
        return el(
                        "div",
                        el(
                                "table",
                                el("caption", caption),
                                el("thead", el("tr").and(headings)),
                                el("tbody").and(rows)))
                .styled("scroll");
    }

    /** A number. */
    static Element number(String figure) {
        return el("td", Numbers.typographic(figure)).styled("number");
    }

    /** A mean, with its 8 chances in 10 below it where they differ from it. */
    static Element estimate(Quantity quantity, Estimate estimate) {
        return estimate(quantity.exact(estimate.mean()), quantity, estimate);
    }

    /** The same with the mean as it is to be printed. */
    static Element estimate(String mean, Quantity quantity, Estimate estimate) {
        String range = quantity.range(estimate);
        Html figure = Html.text(Numbers.typographic(mean));
        Element cell = el("td", figure).styled("number");
        return range.equals(mean)
                ? cell
                : cell.and(el("span", Numbers.typographic(range)).styled("range"));
    }

    /** Words. */
    static Element words(String text) {
        return el("td", text);
    }
}
