package io.github.forceplan.planner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.planner.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code forceplan forecast --hierarchy} and {@code --temporal} as a process of its own, on the examples. */
class HierarchyForecastTest {

    private static final Path EXAMPLES = Project.home().resolve("examples/hierarchy");
    private static final String SUBGROUPS =
            EXAMPLES.resolve("derbyshire-subgroups.csv").toString();
    private static final String LEVELS =
            EXAMPLES.resolve("derbyshire-levels.csv").toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int exit, String out, String err) {}

    private Ended forecast(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "forecast"));
        command.addAll(List.of(args));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        int exit = process.waitFor();
        return new Ended(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private Ended derbyshire(String... more) throws IOException, InterruptedException {
        return forecast(Stream.concat(
                        Stream.of(
                                SUBGROUPS,
                                "--frequency",
                                "4",
                                "--horizon",
                                "8",
                                "--hierarchy",
                                LEVELS,
                                "--paths",
                                "200",
                                "--out",
                                "forecast.csv"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** Column of a forecast by series, its rows in order. No name of the examples holds a comma or a quote. */
    private Map<String, List<Double>> column(String file, String name) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        int place = List.of(lines.get(0).split(",")).indexOf(name);
        Map<String, List<Double>> bySeries = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            bySeries.computeIfAbsent(fields[0], series -> new ArrayList<>()).add(Double.parseDouble(fields[place]));
        }
        return bySeries;
    }

    private Map<String, List<String>> parts(String level) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(LEVELS));
        int place = List.of(lines.get(1).split(",")).indexOf(level);
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] fields = line.split(",");
            parts.computeIfAbsent(fields[place], total -> new ArrayList<>()).add(fields[0]);
        }
        return parts;
    }

    private void assertCoherent(String file) throws IOException {
        Map<String, List<Double>> means = column(file, "mean");
        for (String level : List.of("group", "force")) {
            for (Map.Entry<String, List<String>> total : parts(level).entrySet()) {
                List<Double> whole = means.getOrDefault(total.getKey(), List.of());
                assertFalse(whole.isEmpty(), total.getKey());
                for (int step = 0; step < whole.size(); step++) {
                    double sum = 0;
                    for (String part : total.getValue()) {
                        sum += means.getOrDefault(part, List.of()).get(step);
                    }
                    // Means are written to 12 digits.
                    assertEquals(1, sum / whole.get(step), 1e-9, total.getKey());
                }
            }
        }
    }

    @Test
    void subgroupsGroupsAndForceAddUpByEveryMethod() throws Exception {
        for (String method : List.of("mint", "wls", "ols", "bottom-up", "top-down", "middle-out:group")) {
            Ended ended = derbyshire("--reconcile", method, "--non-negative", "--years", "years.csv");
            assertEquals(0, ended.exit(), ended.err());
            assertEquals("", ended.err());
            assertCoherent("forecast.csv");
            assertCoherent("years.csv");
            assertEquals(List.of(8), sizes("forecast.csv"));
            assertEquals(List.of(2), sizes("years.csv"));
            // A row for each of 22 subgroups, 6 groups of more than one, the force, and the header.
            assertEquals(30, ended.out().lines().count(), ended.out());
            assertTrue(ended.out().startsWith("series,level,model,own,reconciled,moved\nArson,series,ets,"));
            assertTrue(Files.readString(folder.resolve("forecast.csv")).contains(",ets+" + method + ","));
        }
    }

    private List<Integer> sizes(String file) throws IOException {
        return column(file, "mean").values().stream().map(List::size).distinct().toList();
    }

    @Test
    void yearsAreTheSumsOfQuartersAlsoWhenBothAreForecast() throws Exception {
        Ended ended = derbyshire("--temporal", "--years", "years.csv", "--threads", "1");
        assertEquals(0, ended.exit(), ended.err());
        assertCoherent("forecast.csv");
        assertCoherent("years.csv");
        Map<String, List<Double>> quarters = column("forecast.csv", "mean");
        Map<String, List<Double>> years = column("years.csv", "mean");
        for (Map.Entry<String, List<Double>> series : quarters.entrySet()) {
            double sum = series.getValue().subList(4, 8).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            double year = years.getOrDefault(series.getKey(), List.of()).get(1);
            assertEquals(sum, year, 1e-9 * Math.max(1, Math.abs(year)), series.getKey());
        }
        assertTrue(Files.readString(folder.resolve("years.csv")).contains(",2020/21 Q1 to 2020/21 Q4,thief-ets+mint,"));

        // The same bytes on more threads.
        String once = Files.readString(folder.resolve("forecast.csv"));
        assertEquals(ended, derbyshire("--temporal", "--years", "years.csv", "--threads", "3"));
        assertEquals(once, Files.readString(folder.resolve("forecast.csv")));

        Ended alone = forecast(
                SUBGROUPS, "--frequency", "4", "--horizon", "4", "--temporal", "--paths", "50", "--out", "alone.csv");
        assertEquals(0, alone.exit(), alone.err());
        assertEquals(22, column("alone.csv", "mean").size());
        assertTrue(Files.readString(folder.resolve("alone.csv")).contains(",thief-ets,"));
    }

    @Test
    void forcesOffencesAndRegionCross() throws Exception {
        Ended ended = forecast(
                EXAMPLES.resolve("east-midlands.csv").toString(),
                "--frequency",
                "4",
                "--horizon",
                "4",
                "--hierarchy",
                EXAMPLES.resolve("east-midlands-levels.csv").toString(),
                "--paths",
                "100",
                "--out",
                "forecast.csv");
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.err().contains("The levels force and offence cross"), ended.err());
        Map<String, List<Double>> means = column("forecast.csv", "mean");
        assertEquals(45 + 5 + 9 + 1, means.size());
        double region = means.getOrDefault("East Midlands", List.of()).get(3);
        double forces = Stream.of("Derbyshire", "Leicestershire", "Lincolnshire", "Northamptonshire", "Nottinghamshire")
                .mapToDouble(force -> means.getOrDefault(force, List.of()).get(3))
                .sum();
        assertEquals(1, forces / region, 1e-9);
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsWritten() throws Exception {
        Path levels = folder.resolve("levels.csv");
        Files.writeString(
                levels, Files.readString(Path.of(LEVELS)).replace("Arson,Crim", "Arsn,Crim") + "Homicide,Robbery,\n");
        Ended ended = forecast(
                SUBGROUPS, "--frequency", "4", "--horizon", "8", "--hierarchy", "levels.csv", "--out", "forecast.csv");
        assertEquals(2, ended.exit());
        assertEquals("", ended.out());
        for (String part : List.of(
                "4 faults",
                "the series 'Arsn'",
                "no row for series 'Arson'",
                "series 'Homicide' in group 'Robbery'",
                "series 'Homicide' in force none, but in 'Derbyshire' on line ")) {
            assertTrue(ended.err().contains(part), () -> "'" + part + "' is not in: " + ended.err());
        }
        assertRefused(derbyshire("--reconcile", "middle-out:region"), "the levels are group, force.");
        assertRefused(derbyshire("--reconcile", "best"), "must be mint, wls, ols, bottom-up, top-down");
        assertRefused(
                forecast(SUBGROUPS, "--frequency", "4", "--horizon", "8", "--reconcile", "ols", "--out", "x.csv"),
                "--reconcile needs totals to agree with. Give --hierarchy LEVELS.csv");
        assertFalse(Files.exists(folder.resolve("forecast.csv")));
    }

    private static void assertRefused(Ended ended, String said) {
        assertEquals(2, ended.exit(), ended.toString());
        assertTrue(ended.err().contains(said), ended.err());
    }
}
