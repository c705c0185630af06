package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.planner.run.StatedFigure;
import io.github.forceplan.solver.result.Provenance;
import java.util.ArrayList;
import java.util.List;

/** Where every figure of the plan comes from, and what made this page. */
final class SourcesSection {

    private SourcesSection() {}

    static Element assumptions(List<StatedFigure> figures) {
        List<StatedFigure> assumed = new ArrayList<>();
        List<StatedFigure> published = new ArrayList<>();
        for (StatedFigure figure : figures) {
            (figure.basis() instanceof Basis.Source ? published : assumed).add(figure);
        }
        Element section = el(
                        "section",
                        el("h2", "Assumptions and sources"),
                        el(
                                "p",
                                "Every figure of the plan rests on one of " + count(assumed.size(), "assumption")
                                        + " or "
                                        + count(published.size(), "published source") + ". Figures are named by their "
                                        + "address in the plan."))
                .with("id", "assumptions");
        return section.and(assumed.isEmpty() ? List.of() : List.of(table("Assumptions", "Owner and reason", assumed)))
                .and(published.isEmpty() ? List.of() : List.of(table("Published figures", "Source", published)));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static Element table(String caption, String basis, List<StatedFigure> figures) {
        Grid grid = Grid.ofWords(caption, List.of("Figures", "Values", basis));
        for (StatedFigure figure : figures) {
            String path = figure.path().isEmpty() ? "the whole plan" : figure.path();
            grid.row("path", path(path), List.of(Grid.words(figure.values()), basis(figure.basis())));
        }
        return Panels.folded(caption, grid.element().styled("scroll bases"));
    }

    /** An address that may break after its points. */
    private static Element path(String address) {
        Element heading = el("th");
        for (String part : address.split("(?<=[.])")) {
            heading = heading.and(Html.text(part), el("wbr"));
        }
        return heading;
    }

    private static Element basis(Basis basis) {
        if (basis instanceof Basis.Assumption assumption) {
            return el("td", el("strong", assumption.owner() + "."), Html.text(" " + assumption.reason()));
        }
        return Grid.words(basis instanceof Basis.Source source ? source.citation() : "");
    }

    static Element provenance(Provenance provenance) {
        Element list = el("dl").styled("words")
                .and(
                        entry("Plan", provenance.plan()),
                        entry("Forceplan", provenance.forceplan()),
                        entry("Seed", Long.toString(provenance.seed())),
                        entry("Draws", Integer.toString(provenance.draws())),
                        entry("Engine", provenance.engine()),
                        entry("Java", provenance.java()),
                        entry("System", provenance.os()));
        Grid files = Grid.ofWords("Files read", List.of("File", "SHA-256"));
        for (Provenance.Input input : provenance.inputs()) {
            files.row("path", el("th", input.file()), List.of(el("td", el("code", input.sha256()))));
        }
        return el(
                        "section",
                        el("h2", "How this was made"),
                        el(
                                "p",
                                Html.text(
                                        "The same files, seed and number of draws give the same figures on any machine.")),
                        list,
                        files.element())
                .with("id", "provenance");
    }

    private static Element entry(String term, String value) {
        return el("div", el("dt", term), el("dd", value));
    }
}
