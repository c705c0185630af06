package io.github.forceplan.planner.optimise;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.planner.text.Numbers;
import java.util.Collection;
import java.util.List;

/** Pieces of the tables on a page about an optimum, and money as sentences have it. */
final class Cells {

    private static final double MILLION = 1e6;

    private Cells() {}

    /** @param columns the first of words, the others of numbers */
    static Element table(String caption, List<String> columns, Collection<Element> bodies) {
        Element row = el("tr");
        for (String column : columns) {
            Element th = el("th", column).with("scope", "col");
            row = row.and(row.children().isEmpty() ? th : th.styled("number"));
        }
        return el("div", el("table", el("caption", caption), el("thead", row)).and(bodies))
                .styled("scroll");
    }

    static Element row(String heading, Element... cells) {
        return el("tr", el("th", heading).with("scope", "row")).and(cells);
    }

    static Element group(String heading, int columns) {
        Element th = el("th", heading).with("scope", "rowgroup").with("colspan", Integer.toString(columns));
        return el("tbody", el("tr", th).styled("group"));
    }

    static Element number(String text) {
        return el("td", Numbers.typographic(text)).styled("number");
    }

    /** A number with a smaller line below it. */
    static Element number(String text, String below) {
        return below.isEmpty()
                ? number(text)
                : el("td", Html.text(Numbers.typographic(text)))
                        .styled("number")
                        .and(el("span", Numbers.typographic(below)).styled("range"));
    }

    /** £m to two decimals, for a column headed so. */
    static Element millions(double pounds) {
        return number(Numbers.inMillions(pounds, Math.abs(pounds) >= 100 * MILLION ? 1 : 2));
    }

    static Element hours(double hours) {
        return number(Numbers.whole(hours));
    }

    /** Futures of 100. */
    static Element share(double probability) {
        return number(Numbers.percent(probability, 1));
    }

    /** A number as it is, whole or to two decimals. */
    static String plain(double value) {
        return Numbers.typographic(Numbers.fixed(value, Math.abs(value - Math.rint(value)) < 1e-9 ? 0 : 2));
    }

    /** Money for a sentence: {@code £136.4m}, {@code £487,000}. */
    static String pounds(double amount) {
        double size = Math.abs(amount);
        String text = size >= MILLION
                ? Numbers.millions(size, 1)
                : "£" + Numbers.about(size >= 1000 ? size : Math.rint(size));
        return (amount < 0 && size >= 0.5 ? "\u2212" : "") + text;
    }
}
