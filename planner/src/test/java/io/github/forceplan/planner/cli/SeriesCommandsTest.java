package io.github.forceplan.planner.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code forecast} and {@code backtest} over files of series. */
class SeriesCommandsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int exit, String out, String err) {}

    private static Ended execute(boolean watched, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), watched);
        int exit = Forceplan.execute(terminal, args);
        terminal.out().flush();
        terminal.err().flush();
        return new Ended(exit, out.toString(), err.toString());
    }

    private Ended forecast(String series, String... more) throws IOException {
        return run("forecast", series, more);
    }

    private Ended run(String command, String series, String... more) throws IOException {
        Files.writeString(folder.resolve("series.csv"), series);
        List<String> args = new ArrayList<>(List.of(
                command,
                folder.resolve("series.csv").toString(),
                "--frequency",
                "4",
                "--out",
                folder.resolve("out.csv").toString()));
        args.addAll(Arrays.asList(more));
        return execute(false, args.toArray(String[]::new));
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    /** A header and rows of quarters from 2018Q2 on. */
    private static String rows(String name, double... values) {
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < values.length; t++) {
            text.append(name).append(',').append(quarter(t)).append(',');
            text.append(Double.isNaN(values[t]) ? "" : Double.toString(values[t]))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quarter(int t) {
        return (2018 + (t + 1) / 4) + "Q" + ((t + 1) % 4 + 1);
    }

    @Test
    void oneBadSeriesStopsNothingAndTheMessageSaysWhatServedInstead() throws IOException {
        String series = "series,period,value\n"
                + rows("good", 5, 7, 6, 8, 7, 9)
                + rows("below", 5, -7, 6, 8, 7, 9)
                + rows("empty", Double.NaN, Double.NaN);
        Ended ended = forecast(series, "--horizon", "2", "--model", "croston");
        assertEquals(0, ended.exit(), ended.err());
        List<String> lines = written();
        assertTrue(lines.get(1).startsWith("good,2019Q4,croston,"), lines.get(1));
        assertTrue(lines.get(3).startsWith("below,2019Q4,ets,"), lines.get(3));
        assertEquals("empty,2018Q4,none,,,,,,", lines.get(5));
        List<String> said = ended.err().lines().toList();
        assertTrue(
                said.get(0).startsWith("Series 'below' can't be fitted by croston: ")
                        && said.get(0).endsWith("It was forecast by ets instead."),
                said.get(0));
        assertTrue(said.get(1).contains("'empty'") && said.get(1).endsWith("No model is left for it."), said.get(1));
        assertEquals("1 series could not be forecast by any model; their rows are empty.", said.get(2));
        assertEquals(
                "",
                forecast(series, "--horizon", "2", "--model", "croston", "--quiet")
                        .err());
    }

    @Test
    void allOptionsThatAreWrongAreNamedAtOnce() throws IOException {
        String series = "series,period,value\n" + rows("a", 5, 7, 6, 8);
        Ended ended = forecast(
                series, "--horizon", "0", "--model", "arma", "--levels", "120", "--paths", "-1", "--seasons", "1");
        assertEquals(2, ended.exit());
        for (String option : List.of("--horizon (0)", "--model: ", "--levels: ", "--paths (-1)", "--seasons (1.0)")) {
            assertTrue(ended.err().contains(option), () -> option + " in " + ended.err());
        }
        Ended tried = run("backtest", series, "--horizon", "-2", "--origins", "0", "--models", "ets,arma");
        assertEquals(2, tried.exit());
        for (String option : List.of("--horizon (-2)", "--origins (0)", "'arma'")) {
            assertTrue(tried.err().contains(option), () -> option + " in " + tried.err());
        }
    }

    @Test
    void aSeasonThatTheModelIsTooShortForIsSaid() throws IOException {
        String series = "series,period,value\n" + rows("a", 1, 2, 3, 4, 5, 6, 7, 8);
        Ended ended = forecast(series, "--horizon", "1", "--seasons", "52");
        assertEquals(
                "ets takes a season of at most 24 periods: these forecasts have none. mstl, theta, dot and arima"
                        + " follow a longer one.",
                ended.err().strip());
        assertEquals("", forecast(series, "--horizon", "1").err());
    }

    @Test
    void seasonsGivenTakeThePlaceOfThatOfTheFrequency() throws IOException {
        String series = "series,period,value\n" + rows("a", 1, 2, 3, 4, 5, 6, 7, 8);
        assertEquals(
                0,
                forecast(series, "--horizon", "2", "--model", "snaive", "--seasons", "2")
                        .exit());
        assertTrue(written().get(1).startsWith("a,2020Q2,snaive,7,"), written().get(1));
        assertTrue(written().get(2).startsWith("a,2020Q3,snaive,8,"), written().get(2));
    }

    @Test
    void anOutputThatCannotBeWrittenIsSaidInWords() throws IOException {
        String series = "series,period,value\n" + rows("a", 5, 7, 6, 8);
        Files.writeString(folder.resolve("series.csv"), series);
        Ended ended = execute(
                false,
                "forecast",
                folder.resolve("series.csv").toString(),
                "--frequency",
                "4",
                "--horizon",
                "1",
                "--out",
                folder.toString());
        assertEquals(2, ended.exit(), ended.err());
        assertTrue(ended.err().contains(" can't be written: ") && !ended.err().contains("Exception"), ended.err());
        assertTrue(!ended.err().contains(".."), ended.err());
    }

    @Test
    void regressorsOfTheFutureMoveTheForecast() throws IOException {
        String series = "series,period,value\n" + rows("a", 10, 31, 11, 9, 30, 10, 11, 30);
        StringBuilder file = new StringBuilder("period,on\n");
        double[] on = {0, 1, 0, 0, 1, 0, 0, 1, 0, 1};
        for (int t = 0; t < on.length; t++) {
            file.append(quarter(t)).append(',').append(on[t]).append('\n');
        }
        Path regressors = folder.resolve("regressors.csv");
        Files.writeString(regressors, file);
        Ended ended = forecast(series, "--horizon", "2", "--model", "mean", "--regressors", regressors.toString());
        assertEquals(0, ended.exit(), ended.err());
        // means of the observations without and with it
        assertEquals(51.0 / 5, Double.parseDouble(written().get(1).split(",")[3]), 1e-9);
        assertEquals(91.0 / 3, Double.parseDouble(written().get(2).split(",")[3]), 1e-9);
        Ended withPaths = forecast(
                series, "--horizon", "2", "--model", "naive", "--regressors", regressors.toString(), "--paths", "50");
        assertEquals(0, withPaths.exit(), withPaths.err());
    }

    @Test
    void regressorsThatCantServeAreRefusedBeforeAnythingIsWritten() throws IOException {
        String series = "series,period,value\n" + rows("a", 10, 31, 11, 9, 30, 10, 11, 30);
        Path file = folder.resolve("regressors.csv");
        String[] options = {"--horizon", "2", "--model", "mean", "--regressors", file.toString()};
        Files.writeString(file, "period,on\n2018Q2,0\n2018Q3,1\n");
        assertRefused(
                forecast(series, options), "does not cover series 'a' and its 2 periods", "2018/19 Q2", "2020/21 Q2");
        Files.writeString(file, "series,period,on\nb,2018Q2,0\n");
        assertRefused(forecast(series, options), "has no rows for series 'a'");
        Files.writeString(file, "period,on\n2018Q2,\n2018Q4,x\n");
        assertRefused(forecast(series, options), "regressors.csv:2", "no value of 'on'", "regressors.csv:3", "2018Q3");
        Files.writeString(file, "when,on\n2018Q2,0\n");
        assertRefused(forecast(series, options), "the header", "period,NAME");
        Files.writeString(file, "period,on\n2018Q2,0\n");
        assertRefused(
                forecast(series, "--horizon", "2", "--model", "croston", "--regressors", file.toString()),
                "--regressors: croston takes none. Use one of [naive, snaive, drift, mean, ");
        assertFalse(Files.exists(folder.resolve("out.csv")));
    }

    private static void assertRefused(Ended ended, String... said) {
        assertEquals(2, ended.exit(), ended.toString());
        for (String part : said) {
            assertTrue(ended.err().contains(part), () -> "'" + part + "' is not in: " + ended.err());
        }
    }

    @Test
    void accuracyByGroupIsTheMeanOverItsSeries() throws IOException {
        String series = "series,period,value\n"
                + rows("a", 10, 12, 11, 13, 12, 14)
                + rows("b", 100, 90, 95, 85, 99, 80)
                + rows("c", 5, 5, 5, 5, 5, 6);
        Path groups = folder.resolve("groups.csv");
        Path table = folder.resolve("table.csv");
        Files.writeString(groups, "series,force,kind\na,north,theft\nb,north,\nc,south,theft\n");
        String[] options = {
            "--horizon",
            "1",
            "--origins",
            "1",
            "--models",
            "naive,naive2",
            "--groups",
            groups.toString(),
            "--group-out",
            table.toString()
        };
        Ended ended = run("backtest", series, options);
        assertEquals(0, ended.exit(), ended.err());
        List<String> lines = Files.readAllLines(table);
        assertEquals(
                "grouping,group,model,step,series,outcomes,smape,mase,rmsse,coverage80,coverage95,msis95,owa",
                lines.get(0));
        // one step ahead the naive forecast of a is 12 for 14, of b 99 for 80, of c 5 for 6
        double[] smape = {200.0 * 2 / 26, 200.0 * 19 / 179, 200.0 / 11};
        assertSmape((smape[0] + smape[1] + smape[2]) / 3, 3, lines, "all,all,naive,1,");
        assertSmape((smape[0] + smape[1]) / 2, 2, lines, "force,north,naive,all,");
        assertSmape(smape[2], 1, lines, "force,south,naive,1,");
        assertSmape((smape[0] + smape[2]) / 2, 2, lines, "kind,theft,naive,1,");
        // yearly or not, series this short have no season to adjust: naive2 is naive
        assertTrue(line(lines, "force,north,naive,1,").endsWith(",1"), lines.toString());
        Files.writeString(groups, "series,force\na,north\n");
        assertRefused(run("backtest", series, options), "has no row for series 'b'");
        assertRefused(run("backtest", series, Arrays.copyOf(options, 8)), "--groups needs --group-out");
    }

    private static void assertSmape(double expected, int series, List<String> lines, String start) {
        String[] fields = line(lines, start).split(",");
        assertEquals(series, Integer.parseInt(fields[4]));
        assertEquals(expected, Double.parseDouble(fields[6]), 1e-9);
    }

    private static String line(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    @Test
    void whoWatchesSeesABarAndNoticesStandOnLinesOfTheirOwn() throws IOException {
        Files.writeString(
                folder.resolve("series.csv"), "series,period,value\n" + rows("a", 5, 7, 6, 8) + rows("b", 5, -7, 6, 8));
        String[] args = {
            "forecast",
            folder.resolve("series.csv").toString(),
            "--frequency",
            "4",
            "--horizon",
            "1",
            "--model",
            "tsb",
            "--out",
            folder.resolve("out.csv").toString()
        };
        String drawn = execute(true, args).err();
        assertTrue(drawn.contains("\r[############............] 4/8  rows, 1 series forecast"), drawn);
        assertTrue(drawn.contains("8/8  rows, 2 series forecast"), drawn);
        assertTrue(drawn.contains("\rSeries 'b' can't be fitted by tsb"), drawn);
        String[] quiet = Arrays.copyOf(args, args.length + 1);
        quiet[args.length] = "--quiet";
        assertEquals("", execute(true, quiet).err());
    }

    /** Twenty thousand series on a heap that could not hold them with their forecasts. */
    @Test
    void largeFilesStreamThroughASmallHeapTheSameOnAnyNumberOfThreads() throws Exception {
        Path series = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(series)) {
            out.write("series,period,value\n");
            for (int i = 0; i < 20_000; i++) {
                for (int t = 0; t < 8; t++) {
                    out.write("s" + i + "," + t + "," + (100 + (i * 31 + t * t * 17) % 23) + "\n");
                }
            }
        }
        List<String> forecast = List.of("forecast", series.toString(), "--horizon", "2", "--model", "naive");
        assertSameOnOneAndTwoThreads(forecast, 40_001);
        List<String> backtest =
                List.of("backtest", series.toString(), "--horizon", "1", "--origins", "1", "--models", "naive");
        assertSameOnOneAndTwoThreads(backtest, 40_001);
    }

    private void assertSameOnOneAndTwoThreads(List<String> args, int lines) throws Exception {
        Path one = folder.resolve(args.get(0) + "1.csv");
        Path two = folder.resolve(args.get(0) + "2.csv");
        Process first = start(args, "1", one);
        Process second = start(args, "2", two);
        assertEquals(0, first.waitFor(), () -> "see " + folder);
        assertEquals(0, second.waitFor(), () -> "see " + folder);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        assertEquals(lines, Files.readAllLines(one).size());
    }

    private Process start(List<String> args, String threads, Path out) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(args);
        command.addAll(List.of("--frequency", "4", "--threads", threads, "--out", out.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
