package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.chart.YearLines;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.StreamResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Demand other than recorded crime: how it came to where it is, and where it goes. */
final class StreamsSection {

    /** Not drawn: it makes axes begin at zero, so that a small change looks small. */
    private static final YearLines.Line ZERO = new YearLines.Line("", "rate", List.of(Estimate.exactly(0)));

    private StreamsSection() {}

    /** Nothing if the plan has no such demand. */
    static List<Element> of(PlanResult result) {
        List<Panels.Place> places =
                Panels.alike(result, scenario -> scenario.demand().streams());
        if (places.stream()
                .allMatch(place -> place.scenario().demand().streams().isEmpty())) {
            return List.of();
        }
        List<Element> parts = new ArrayList<>(List.of(
                el("h2", "Other demand"),
                el(
                        "p",
                        "What comes beside recorded crime, since " + Years.base(result)
                                + ": by dated steps, and by what each moves with beside them. Years are averages, so that a step within "
                                + Years.base(result) + " or before it is there in part already.")));
        for (Panels.Place place : places) {
            parts.add(place.mark(el("div", charts(result, place), table(result, place))));
        }
        return List.of(el("section").and(parts).with("id", "streams"));
    }

    private static Element charts(PlanResult result, Panels.Place place) {
        List<String> years = Stream.concat(Stream.of(Years.base(result)), Years.of(result).stream())
                .toList();
        Element panels = el("div").styled("panels");
        int number = 0;
        for (StreamResult stream : place.scenario().demand().streams().values()) {
            YearLines.Line line = line(stream);
            StreamResult.Year last = Years.last(stream.years());
            String name = result.scenarios().size() > place.numbers().size()
                    ? stream.label() + ": " + place.label()
                    : stream.label();
            number++;
            panels = panels.and(el(
                    "figure",
                    el("figcaption", name),
                    new YearLines(stream.unit() + " a year", 1, 0, List.of(line, ZERO))
                            .draw(
                                    place.id("stream-" + number),
                                    name,
                                    "In " + last.financialYear() + " " + Quantity.CRIMES.between(last.volume()) + " "
                                            + stream.unit() + " in 8 draws of 10; in " + Years.base(result) + " "
                                            + Numbers.about(stream.baseYear()) + ".",
                                    years,
                                    List.of(line))));
        }
        return panels;
    }

    private static YearLines.Line line(StreamResult stream) {
        List<Estimate> volumes = new ArrayList<>(List.of(Estimate.exactly(stream.baseYear())));
        stream.years().forEach(year -> volumes.add(year.volume()));
        return new YearLines.Line("Mean", "rate", volumes);
    }

    private static Element table(PlanResult result, Panels.Place place) {
        List<String> columns = new ArrayList<>(List.of("Demand, and what it moves with", Years.base(result)));
        columns.addAll(Years.of(result));
        columns.add("Change by " + Years.last(result));
        Grid grid = new Grid(place.label() + Grid.MEAN_AND_RANGE, columns);
        for (StreamResult stream : place.scenario().demand().streams().values()) {
            List<Element> cells = new ArrayList<>(List.of(Grid.number(Numbers.whole(stream.baseYear()))));
            stream.years().forEach(year -> cells.add(Grid.estimate(Quantity.CRIMES, year.volume())));
            cells.add(change(stream));
            grid.row("", el("th", named(stream)).and(Grid.small(movesWith(stream))), cells);
        }
        return grid.element();
    }

    private static String named(StreamResult stream) {
        String label = stream.label();
        return label.toLowerCase(Locale.ROOT).contains(stream.unit().toLowerCase(Locale.ROOT))
                ? label
                : label + ", " + stream.unit();
    }

    private static String movesWith(StreamResult stream) {
        List<String> parts = new ArrayList<>(stream.stepLabels());
        stream.movesWith().ifPresent(parts::add);
        return parts.isEmpty() ? "nothing: held" : String.join("; ", parts);
    }

    private static Element change(StreamResult stream) {
        StreamResult.Year last = Years.last(stream.years());
        if (stream.baseYear() <= 0) {
            return Grid.number(Numbers.whole(last.volume().mean()));
        }
        Element cell = Grid.number(share(stream, last.volume().mean() - stream.baseYear()));
        return stream.stepLabels().isEmpty()
                ? cell
                : cell.and(Grid.small("by steps " + share(stream, last.steps().mean())));
    }

    private static String share(StreamResult stream, double change) {
        String percent = Numbers.percent(change / stream.baseYear(), 0);
        return change > 0 ? "+" + percent : percent;
    }
}
