package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import java.util.ArrayList;
import java.util.List;

/** A table of a report: a caption, column headings, and rows each with a heading of its own, in groups if need be. */
final class Grid {

    /** Ends the captions of tables whose cells hold estimates. */
    static final String MEAN_AND_RANGE = ": the mean, and below it the range of 8 chances in 10";

    private final String caption;
    private final int columns;
    private final Element head;
    private final List<Element> groups = new ArrayList<>();
    private Element group = el("tbody");
    private String layout = "scroll";
    private List<Element> notes = List.of();

    /** A table of numbers, whose first column holds the rows' headings. */
    Grid(String caption, List<String> columns) {
        this(caption, columns, true);
    }

    /** The same for words. */
    static Grid ofWords(String caption, List<String> columns) {
        return new Grid(caption, columns, false);
    }

    private Grid(String caption, List<String> columns, boolean numbers) {
        this.caption = caption;
        this.columns = columns.size();
        List<Element> headings = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Element th = el("th", columns.get(i)).with("scope", "col");
            headings.add(numbers && i > 0 ? th.styled("number") : th);
        }
        this.head = el("thead", el("tr").and(headings));
    }

    /** Columns after the first as wide as each other. */
    Grid even() {
        layout = "scroll even";
        return this;
    }

    /** Words that stand below the table. */
    Grid note(String words) {
        notes = List.of(el("p", words).styled("note"));
        return this;
    }

    void row(String heading, List<Element> cells) {
        row("", heading, cells);
    }

    void row(String styleClass, String heading, List<Element> cells) {
        row(styleClass, el("th", heading), cells);
    }

    /** @param heading a {@code th} */
    void row(String styleClass, Element heading, List<Element> cells) {
        Element row = el("tr", heading.with("scope", "row")).and(cells);
        group = group.and(styleClass.isEmpty() ? row : row.styled(styleClass));
    }

    /** Begins a group of rows under a heading; a blank one is left out. */
    void group(String heading) {
        close();
        if (heading.isBlank()) {
            group = el("tbody");
            return;
        }
        group = el(
                "tbody",
                el("tr", el("th", heading).with("scope", "rowgroup").with("colspan", Integer.toString(columns)))
                        .styled("group"));
    }

    /** Begins the rows of a scenario, which readers may hide. */
    void group(Panels.Place place) {
        group(place.label());
        group = place.mark(group);
    }

    private void close() {
        if (!group.children().isEmpty()) {
            groups.add(group);
        }
    }

    Element element() {
        close();
        group = el("tbody");
        return el("div", el("table", el("caption", caption), head).and(groups))
                .and(notes)
                .styled(layout);
    }

    /** The same, folded away under its caption until a reader opens it, or prints the page. */
    Element folded() {
        return Panels.folded(caption, element());
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
        Element cell = el("td", Html.text(Numbers.typographic(mean))).styled("number");
        return range.isEmpty() ? cell : cell.and(small(range));
    }

    /** The standard error of a mean, with those of the ends of its 8 chances in 10 below it. */
    static Element standardErrors(Quantity quantity, Estimate estimate) {
        return estimate.standardErrors()
                .map(errors -> {
                    Element cell = number(quantity.exact(errors.mean()));
                    Double low = errors.quantiles().get("0.1");
                    Double high = errors.quantiles().get("0.9");
                    return low == null || high == null
                            ? cell
                            : cell.and(small(quantity.exact(low) + " and " + quantity.exact(high)));
                })
                .orElseGet(() -> number("not known"));
    }

    /** A second, smaller line of a cell. */
    static Element small(String line) {
        return el("span", Numbers.typographic(line)).styled("range");
    }

    /** Words. */
    static Element words(String text) {
        return el("td", text);
    }
}
