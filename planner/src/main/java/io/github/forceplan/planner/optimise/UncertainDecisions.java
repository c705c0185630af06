package io.github.forceplan.planner.optimise;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.optimise.Decision;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is decided now, by lever and year. */
final class UncertainDecisions {

    private final List<FinancialYear> years;
    private final Names names;
    private final Map<String, List<Decision>> byItem = new LinkedHashMap<>();

    UncertainDecisions(List<FinancialYear> years, Names names, List<Decision> decisions) {
        this.years = years;
        this.names = names;
        for (Decision decision : decisions) {
            if (!isMean(decision)) {
                byItem.computeIfAbsent(decision.what(), what -> new ArrayList<>())
                        .add(decision);
            }
        }
    }

    /** Agency hours are left to the future; what the plan gets is their mean. */
    private static boolean isMean(Decision decision) {
        return decision.what().startsWith("hours of agency ");
    }

    /** The plan year of a month, a financial year, or neither. */
    private Optional<Integer> year(String when) {
        return IntStream.range(0, years.size())
                .filter(y -> years.get(y).toString().equals(when)
                        || when.matches("\\d{4}-\\d{2}")
                                && IntStream.rangeClosed(1, 12)
                                        .anyMatch(m ->
                                                years.get(y).month(m).toString().equals(when)))
                .boxed()
                .findFirst();
    }

    Element table() {
        List<String> columns = new ArrayList<>(List.of(""));
        years.forEach(year -> columns.add(year.toString()));
        Element body = el("tbody");
        for (Map.Entry<String, List<Decision>> item : byItem.entrySet()) {
            List<Decision> figures = item.getValue();
            if (figures.stream().anyMatch(d -> d.after() != 0 || d.before() != 0)) {
                body = body.and(
                        figures.stream().allMatch(d -> year(d.when()).isPresent())
                                ? byYear(item.getKey(), figures)
                                : once(item.getKey(), figures));
            }
        }
        return Cells.table(
                        "What the levers do; below it when, and what the plan has now where that differs",
                        columns,
                        List.of(body))
                .styled("scroll even");
    }

    private Element byYear(String what, List<Decision> figures) {
        double[] before = new double[years.size()];
        double[] after = new double[years.size()];
        boolean[] any = new boolean[years.size()];
        List<List<String>> months = new ArrayList<>();
        years.forEach(year -> months.add(new ArrayList<>()));
        for (Decision decision : figures) {
            int y = year(decision.when()).orElseThrow();
            before[y] += decision.before();
            after[y] += decision.after();
            any[y] = true;
            if (decision.after() != 0
                    && decision.when().length() == 7
                    && decision.when().contains("-")) {
                months.get(y).add(Cells.plain(decision.after()) + " in " + month(decision.when()));
            }
        }
        Element[] cells = new Element[years.size()];
        for (int y = 0; y < cells.length; y++) {
            Element cell = Cells.number(any[y] ? amount(what, after[y]) : "–");
            for (String intake : months.get(y)) {
                cell = cell.and(el("span", intake).styled("range"));
            }
            if (any[y] && before[y] != after[y]) {
                cell = cell.and(el("span", "now " + amount(what, before[y])).styled("range"));
            }
            cells[y] = cell;
        }
        return Cells.row(heading(what), cells);
    }

    private Element once(String what, List<Decision> figures) {
        List<String> words = new ArrayList<>();
        for (Decision decision : figures) {
            String value = what.startsWith("saving ") && what.endsWith(" taken")
                    ? taken(decision.after())
                    : Cells.plain(decision.after());
            String when = decision.when().isEmpty() ? "" : ", " + decision.when();
            String now = decision.before() == decision.after()
                    ? ""
                    : " (now "
                            + (what.endsWith(" taken") ? taken(decision.before()) : Cells.plain(decision.before()))
                            + ")";
            words.add(value + when + now);
        }
        return el("tr", el("th", heading(what)).with("scope", "row"))
                .and(el("td", String.join("; ", words)).with("colspan", Integer.toString(years.size())));
    }

    private static String taken(double share) {
        return share == 0 ? "not taken" : share == 1 ? "taken" : Numbers.percent(share, 0) + " of it taken";
    }

    private static String amount(String what, double value) {
        boolean money = what.startsWith("increase of band D") || what.startsWith("planned draw");
        return (money ? "£" : "") + Cells.plain(value);
    }

    private static String month(String when) {
        YearMonth month = YearMonth.parse(when);
        String name = month.getMonth().toString();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(java.util.Locale.ROOT) + " " + month.getYear();
    }

    private String heading(String what) {
        String words = names.in(what);
        if (words.startsWith("saving ") && words.endsWith(" taken")) {
            return "Saving: " + words.substring("saving ".length(), words.length() - " taken".length());
        }
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
