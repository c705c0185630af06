package io.github.forceplan.planner.report;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A table with a column for each scenario in the last plan year; of a single scenario, for each year. */
final class SideBySide {

    /**
     * What a column shows.
     *
     * @param year place of the plan year
     * @param before place of the year to compare with, named before the figure; empty where each year has its column
     */
    record View(Panels.Place place, int year, Optional<Integer> before, String beforeLabel) {

        ScenarioResult scenario() {
            return place.scenario();
        }

        /** A cell with the same figure of the year to compare with below it. */
        Element cell(Function<Integer, String> figure) {
            String now = figure.apply(year);
            Element cell = Grid.number(now);
            return before.map(figure)
                    .filter(then -> !then.equals(now))
                    .map(then -> cell.and(Grid.small(beforeLabel + ": " + then)))
                    .orElse(cell);
        }
    }

    private final List<View> views = new ArrayList<>();
    private final Grid grid;

    /**
     * A table.
     *
     * @param what begins the caption; the year follows where all columns have the same
     * @param how ends the caption
     */
    SideBySide(PlanResult result, String firstColumn, String what, String how) {
        List<String> years = Years.of(result);
        List<Panels.Place> places = Panels.places(result);
        List<String> columns = new ArrayList<>(List.of(firstColumn));
        int last = years.size() - 1;
        if (places.size() == 1) {
            for (int y = 0; y <= last; y++) {
                views.add(new View(places.get(0), y, Optional.empty(), ""));
            }
            columns.addAll(years);
        } else {
            for (Panels.Place place : places) {
                views.add(new View(place, last, last > 0 ? Optional.of(0) : Optional.empty(), years.get(0)));
                columns.add(place.label());
            }
        }
        grid = new Grid((places.size() == 1 ? what : what + " in " + Years.last(result)) + how, columns).even();
    }

    List<View> views() {
        return views;
    }

    void group(String heading) {
        grid.group(heading);
    }

    void row(String heading, Function<View, Element> cell) {
        grid.row(
                heading,
                views.stream().map(view -> view.place().mark(cell.apply(view))).toList());
    }

    Element element() {
        return grid.element();
    }
}
