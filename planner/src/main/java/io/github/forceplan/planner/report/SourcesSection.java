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
                                "The plan states " + figures.size() + " figures: " + assumed.size()
                                        + " are assumptions, " + published.size() + " are published."))
                .with("id", "assumptions");
        if (!assumed.isEmpty()) {
            Grid grid = new Grid("Assumptions", List.of("Figure", "Value", "Owner", "Reason"));
            for (StatedFigure figure : assumed) {
                if (figure.basis() instanceof Basis.Assumption basis) {
                    grid.row(
                            "path",
                            figure.path(),
                            List.of(
                                    Grid.number(figure.value()),
                                    Grid.words(basis.owner()),
                                    Grid.words(basis.reason())));
                }
            }
            section = section.and(grid.element());
        }
        if (!published.isEmpty()) {
            Grid grid = new Grid("Published figures", List.of("Figure", "Value", "Source"));
            for (StatedFigure figure : published) {
                if (figure.basis() instanceof Basis.Source basis) {
                    grid.row("path", figure.path(), List.of(Grid.number(figure.value()), Grid.words(basis.citation())));
                }
            }
            section = section.and(grid.element());
        }
        return section;
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
        Grid files = new Grid("Files read", List.of("File", "SHA-256"));
        for (Provenance.Input input : provenance.inputs()) {
            files.row("path", input.file(), List.of(el("td", el("code", input.sha256()))));
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
