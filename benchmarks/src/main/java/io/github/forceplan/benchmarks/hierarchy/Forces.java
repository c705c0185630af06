package io.github.forceplan.benchmarks.hierarchy;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.reconcile.Hierarchy;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Quarterly recorded crime by force and offence group, from April 2012 to March 2019.
 *
 * @param hierarchy forces and their total, across offence groups and their total
 * @param series of the bottoms, in the hierarchy's order
 */
record Forces(Hierarchy hierarchy, List<TimeSeries> series) {

    private static final Period START = FinancialYear.parse("2012/13").quarter(1);
    private static final int QUARTERS = 28;

    /** The Home Office's quarterly figures: {@code recorded-crime-quarterly.csv} in a folder. */
    static Forces read(Path folder) throws IOException {
        Map<String, double[]> values = new LinkedHashMap<>();
        Set<String> forces = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        List<String> lines = Files.readAllLines(folder.resolve("recorded-crime-quarterly.csv"));
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            Period quarter = FinancialYear.parse(fields.get(1)).quarter(Integer.parseInt(fields.get(2)));
            int place = (int) quarter.since(START);
            forces.add(fields.get(0));
            groups.add(fields.get(3));
            if (place < QUARTERS) {
                values.computeIfAbsent(fields.get(0) + " | " + fields.get(3), name -> new double[QUARTERS])[place] +=
                        Double.parseDouble(fields.get(5));
            }
        }
        return of(List.copyOf(forces), List.copyOf(groups), values);
    }

    /** Made-up figures of the same size: levels from a few to some thousands, trends, seasons, noise. */
    static Forces synthetic(int forces, int groups) {
        List<String> areas = new ArrayList<>();
        List<String> offences = new ArrayList<>();
        for (int i = 1; i <= forces; i++) {
            areas.add("Force " + i);
        }
        for (int i = 1; i <= groups; i++) {
            offences.add("Group " + i);
        }
        RandomStream random = new RandomStream(1, "synthetic forces");
        Map<String, double[]> values = new LinkedHashMap<>();
        for (String area : areas) {
            for (String offence : offences) {
                double level = StrictMath.exp(3 + 6 * random.nextDouble());
                double growth = 1 + 0.02 * (random.nextDouble() - 0.3);
                double[] y = new double[QUARTERS];
                for (int t = 0; t < QUARTERS; t++) {
                    level *= growth * (1 + 0.03 * random.nextGaussian());
                    y[t] = Math.rint(Math.max(
                            0, level * (1 + 0.05 * (t % 4 - 1.5)) + Math.sqrt(level) * random.nextGaussian()));
                }
                values.put(area + " | " + offence, y);
            }
        }
        return of(areas, offences, values);
    }

    private static Forces of(List<String> forces, List<String> groups, Map<String, double[]> values) {
        Hierarchy areas =
                Hierarchy.of(forces).total("England and Wales", forces).build();
        Hierarchy offences = Hierarchy.of(groups).total("All offences", groups).build();
        Hierarchy hierarchy = areas.across(offences);
        List<TimeSeries> series = new ArrayList<>();
        for (String name : hierarchy.nodes().subList(hierarchy.totals(), hierarchy.size())) {
            double[] y = values.get(name);
            if (y == null) {
                throw new IllegalArgumentException("There is no figure of '" + name + "'.");
            }
            series.add(TimeSeries.of(name, START, y));
        }
        return new Forces(hierarchy, series);
    }

    private static List<String> fields(String line) {
        if (!line.startsWith("\"")) {
            return Arrays.asList(line.split(","));
        }
        int end = line.indexOf('"', 1);
        List<String> fields = new ArrayList<>(List.of(line.substring(1, end)));
        fields.addAll(Arrays.asList(line.substring(end + 2).split(",")));
        return fields;
    }
}
