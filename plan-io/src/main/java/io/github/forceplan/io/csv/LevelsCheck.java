package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.reconcile.Hierarchy;
import io.github.forceplan.forecast.reconcile.NegativeObservation;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Notice;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.number.DecimalText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds levels against the series that they name: what can't be is refused, what is odd is accepted and explained. */
final class LevelsCheck {

    private final Path seriesPath;
    private final Path levelsPath;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, LabelledSeries> given = new LinkedHashMap<>();
    private final LevelsCsv.Rows file;

    /** Bottoms of each total. */
    private final Map<String, Set<String>> members = new LinkedHashMap<>();

    /** Totals of each level. */
    private final Map<String, List<String>> levels = new LinkedHashMap<>();

    /** The line that first names a total. */
    private final Map<String, Integer> firstLine = new LinkedHashMap<>();

    private LevelsCheck(Path seriesPath, List<LabelledSeries> series, Path levelsPath) {
        this.seriesPath = seriesPath;
        this.levelsPath = levelsPath;
        series.forEach(each -> given.put(each.series().name(), each));
        this.file = LevelsCsv.read(levelsPath, faults);
    }

    static LevelledSeries of(Path seriesPath, List<LabelledSeries> series, Path levelsPath) throws RefusedException {
        LevelsCheck check = new LevelsCheck(seriesPath, series, levelsPath);
        if (check.file.rows().isEmpty()) {
            throw new RefusedException(check.faults);
        }
        check.totals();
        check.names();
        check.spans();
        if (!check.faults.isEmpty()) {
            throw new RefusedException(check.faults);
        }
        return check.levelled();
    }

    private void totals() {
        for (int i = 0; i < file.levels().size(); i++) {
            String level = file.levels().get(i);
            Map<String, Set<String>> here = new LinkedHashMap<>();
            for (Map.Entry<String, LevelsCsv.Row> row : file.rows().entrySet()) {
                String total = row.getValue().totals().get(i);
                if (!total.isEmpty()) {
                    here.computeIfAbsent(total, name -> new LinkedHashSet<>()).add(row.getKey());
                    firstLine.putIfAbsent(total, row.getValue().line());
                }
            }
            levels.put(level, List.copyOf(here.keySet()));
            here.forEach((total, parts) -> total(level, total, parts));
        }
    }

    private void total(String level, String total, Set<String> parts) {
        LevelsCsv.Row own = file.rows().get(total);
        if (own != null && !parts.equals(Set.of(total))) {
            int line = own.line();
            levelFault(
                    line,
                    parts.contains(total)
                            ? "'" + Excerpt.plain(total) + "' as a part of itself, with others, at the level " + level
                            : "'" + Excerpt.plain(total) + "' both as a series that is not divided and as a total of "
                                    + shown(parts) + " at the level " + level,
                    "a series that no total is called after",
                    "leave the row of '" + Excerpt.plain(total) + "' out if it is the total");
            return;
        }
        Set<String> before = members.putIfAbsent(total, parts);
        if (before != null && !before.equals(parts)) {
            levelFault(
                    firstLine.getOrDefault(total, 0),
                    "'" + Excerpt.plain(total) + "' as the total of " + shown(before) + ", and at the level " + level
                            + " of " + shown(parts),
                    "another name for each total",
                    "call one of them differently");
        }
    }

    private void names() {
        for (Map.Entry<String, LevelsCsv.Row> row : file.rows().entrySet()) {
            if (!given.containsKey(row.getKey())) {
                levelFault(
                        row.getValue().line(),
                        "the series '" + Excerpt.plain(row.getKey()) + "', which " + seriesPath + " does not have",
                        "a series of that file",
                        "check the spelling, or leave the row out");
            }
        }
        for (String name : given.keySet()) {
            if (!file.rows().containsKey(name) && !members.containsKey(name)) {
                faults.add(Fault.at(
                        Place.ofFile(levelsPath.toString()),
                        "no row for series '" + Excerpt.plain(name) + "' of " + seriesPath,
                        "a row for each series that is not a total",
                        "add the row " + Excerpt.plain(name) + ",…"));
            }
        }
    }

    private void spans() {
        List<TimeSeries> bottoms = bottoms();
        for (TimeSeries series : bottoms) {
            TimeSeries first = bottoms.get(0);
            if (!series.start().equals(first.start()) || series.size() != first.size()) {
                faults.add(Fault.at(
                        Place.ofFile(seriesPath.toString()),
                        "series '" + Excerpt.plain(series.name()) + "' from " + series.start() + " to "
                                + series.end().plus(-1) + ", but '" + Excerpt.plain(first.name()) + "' from "
                                + first.start() + " to " + first.end().plus(-1),
                        "all parts over the same periods",
                        "a row with an empty value for each period that is missing"));
            }
        }
    }

    private List<TimeSeries> bottoms() {
        return given.values().stream()
                .map(LabelledSeries::series)
                .filter(series -> file.rows().containsKey(series.name()))
                .toList();
    }

    private LevelledSeries levelled() {
        List<TimeSeries> bottoms = bottoms();
        Hierarchy.Builder builder =
                Hierarchy.of(bottoms.stream().map(TimeSeries::name).toList());
        members.forEach((total, parts) -> {
            if (!file.rows().containsKey(total)) {
                builder.total(total, List.copyOf(parts));
            }
        });
        Hierarchy hierarchy = builder.build();
        crossings();
        NegativeObservation.in(bottoms)
                .forEach(negative ->
                        notices.add(new Notice(Place.ofFile(seriesPath.toString()), negative.explanation())));
        List<TimeSeries> history = new ArrayList<>();
        for (TimeSeries summed : hierarchy.aggregate(bottoms)) {
            LabelledSeries published = given.get(summed.name());
            history.add(
                    published == null || file.rows().containsKey(summed.name())
                            ? summed
                            : held(summed, published.series()));
        }
        Set<String> order = new LinkedHashSet<>(given.keySet());
        levels.values().forEach(order::addAll);
        return new LevelledSeries(
                hierarchy,
                history,
                levels,
                List.copyOf(order),
                given.values().iterator().next().style(),
                notices);
    }

    /** The sum of a total's parts, held against its published figures, which stand where a part is missing. */
    private TimeSeries held(TimeSeries summed, TimeSeries published) {
        double[] values = summed.toArray();
        int filled = 0;
        int differing = 0;
        int worst = -1;
        for (int t = 0; t < values.length; t++) {
            long at = summed.period(t).since(published.start());
            double stated = at < 0 || at >= published.size() ? Double.NaN : published.value((int) at);
            if (Double.isNaN(stated)) {
                continue;
            }
            if (Double.isNaN(values[t])) {
                values[t] = stated;
                filled++;
            } else if (differ(stated, values[t])) {
                differing++;
                if (worst < 0 || Math.abs(stated - values[t]) > gap(summed, published, worst)) {
                    worst = t;
                }
            }
        }
        if (worst >= 0) {
            double stated = published.value((int) summed.period(worst).since(published.start()));
            notice("'" + summed.name() + "' does not add up in " + differing
                    + (differing == 1 ? " period" : " periods") + ", most in " + summed.period(worst) + " (published "
                    + DecimalText.of(stated) + ", its parts " + DecimalText.of(summed.value(worst))
                    + "). The sums of its parts are forecast.");
        }
        if (filled > 0) {
            notice("'" + summed.name() + "' lacks parts in " + filled + (filled == 1 ? " period" : " periods")
                    + ", where its published figures stand.");
        }
        return TimeSeries.of(summed.name(), summed.start(), values);
    }

    private static double gap(TimeSeries summed, TimeSeries published, int t) {
        return Math.abs(published.value((int) summed.period(t).since(published.start())) - summed.value(t));
    }

    /** More than rounding of sums. */
    private static boolean differ(double stated, double summed) {
        return Math.abs(stated - summed) > 1e-9 * Math.max(1, Math.max(Math.abs(stated), Math.abs(summed)));
    }

    /** Says where a total of one level lies in several of the next, which is right for offences over areas only. */
    private void crossings() {
        for (int i = 0; i + 1 < file.levels().size(); i++) {
            int here = i;
            Map<String, Set<String>> parents = new LinkedHashMap<>();
            for (LevelsCsv.Row row : file.rows().values()) {
                if (!row.totals().get(here).isEmpty()) {
                    parents.computeIfAbsent(row.totals().get(here), name -> new LinkedHashSet<>())
                            .add(row.totals().get(here + 1));
                }
            }
            List<String> crossing = parents.entrySet().stream()
                    .filter(total -> total.getValue().size() > 1)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!crossing.isEmpty()) {
                notices.add(new Notice(
                        Place.ofFile(levelsPath.toString()),
                        "The levels " + file.levels().get(i) + " and "
                                + file.levels().get(i + 1) + " cross: " + shown(crossing)
                                + (crossing.size() == 1 ? " is a total" : " are totals") + " over several of "
                                + file.levels().get(i + 1) + "."));
            }
        }
    }

    private static String shown(Collection<String> names) {
        List<String> some = names.stream()
                .limit(3)
                .map(name -> "'" + Excerpt.plain(name) + "'")
                .toList();
        return String.join(", ", some) + (names.size() > 3 ? " and " + (names.size() - 3) + " more" : "");
    }

    private void notice(String message) {
        notices.add(new Notice(Place.ofFile(seriesPath.toString()), message));
    }

    private void levelFault(int line, String found, String expected, String suggestion) {
        faults.add(Fault.at(Place.ofLine(levelsPath.toString(), line), found, expected, suggestion));
    }
}
