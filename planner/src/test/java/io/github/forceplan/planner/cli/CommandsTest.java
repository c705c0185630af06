package io.github.forceplan.planner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.planner.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands say and leave behind; {@link ProcessTest} runs some of them as a process of their own. */
class CommandsTest {

    private static final String FLAGSHIP = Project.flagship().toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** How a command ended. */
    private record Ended(int exit, String out, String err) {}

    private static Ended execute(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
        int exit = Forceplan.execute(terminal, args);
        terminal.out().flush();
        terminal.err().flush();
        return new Ended(exit, out.toString(), err.toString());
    }

    private static void assertRefused(Ended ended, String... said) {
        assertEquals(2, ended.exit(), ended.toString());
        assertEquals("", ended.out());
        for (String part : said) {
            assertTrue(ended.err().contains(part), () -> "'" + part + "' is not in: " + ended.err());
        }
        assertFalse(ended.err().contains("\tat "), ended.err());
    }

    @Test
    void badUsageNamesWhatIsWrongAndWhatMayBeMeant() {
        assertRefused(execute(), "Name a command.", "forceplan --help");
        assertRefused(execute("rnu"), "There is no command 'rnu'; the commands are run, validate, explain, schema, ");
        assertRefused(execute("--halp"), "--halp", "--help");
        assertRefused(execute("run"), "PLAN", "forceplan run --help");
        assertRefused(execute("run", FLAGSHIP, "--drawz", "5"), "--drawz", "--draws");
        assertRefused(execute("run", FLAGSHIP, "--draws", "many"), "--draws", "many");
        assertRefused(execute("run", FLAGSHIP, "--draws", "0"), "--draws (0) must be 1 or more.");
        assertRefused(execute("run", FLAGSHIP, "--threads", "-1"), "--threads (-1) must be 1 or more.");
        assertRefused(execute("schema", "everything"), "everything", "plan", "result");
    }

    @Test
    void anUnknownScenarioIsRefusedWithThoseThereAre() {
        Path out = folder.resolve("out");
        assertRefused(
                execute("run", FLAGSHIP, "--scenario", "as-recoded", "--out", out.toString()),
                "There is no scenario 'as-recoded'",
                "as-recorded, force-assumption");
        assertFalse(Files.exists(out));
    }

    @Test
    void aPlanThatIsNotThereIsRefused() {
        assertRefused(
                execute("run", "nowhere.yaml", "--out", folder.resolve("out").toString()), "nowhere.yaml");
        assertRefused(execute("validate", "nowhere.yaml"), "nowhere.yaml");
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void everyFaultOfAPlanIsReportedAtOnceAndNothingIsWritten() throws IOException {
        String plan = Files.readString(Project.flagship())
                .replace("growth: 0.14", "growth: 14")
                .replace("seed: 2019", "sede: 2019");
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(bad, plan);
        Files.copy(
                Project.flagship().resolveSibling("derbyshire-recorded-crime.csv"),
                folder.resolve("derbyshire-recorded-crime.csv"));
        Path out = folder.resolve("out");
        for (Ended ended :
                List.of(execute("validate", bad.toString()), execute("run", bad.toString(), "--out", out.toString()))) {
            assertRefused(ended, "bad.yaml:", "sede", "seed", "/demand/growthTarget/growth", "14");
        }
        assertFalse(Files.exists(out));
    }

    @Test
    void anOutputFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(execute("run", FLAGSHIP, "--out", file.toString()), "is a file; --out must name a folder.");
        assertEquals(0, Files.size(file));
    }

    @Test
    void filesAppearTogetherOrNotAtAll() throws IOException {
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("report.html"));
        Files.writeString(out.resolve("result.json"), "before");
        Ended ended = execute("run", FLAGSHIP, "--scenario", "as-recorded", "--draws", "60", "--out", out.toString());
        assertRefused(ended, "report.html", "Choose another with --out.");
        assertEquals("before", Files.readString(out.resolve("result.json")));
        try (Stream<Path> left = Files.list(out)) {
            assertEquals(2, left.count(), "something was left behind");
        }
    }

    @Test
    void aValidPlanIsCalledValid() {
        Ended ended = execute("validate", FLAGSHIP);
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().startsWith(FLAGSHIP + " is valid: 4 scenarios, "), ended.out());
    }

    @Test
    void schemasArePrinted() {
        for (String subject : List.of("plan", "result")) {
            Ended ended = execute("schema", subject);
            assertEquals(0, ended.exit(), ended.err());
            assertTrue(ended.out().startsWith("{\n"), ended.out());
            assertTrue(ended.out().contains("https://json-schema.org/draft/2020-12/schema"));
            assertTrue(ended.out().endsWith("}\n"));
        }
    }

    @Test
    void everyCommandHasHelpWithItsExitCodes() {
        for (String command : List.of("run", "validate", "schema", "forecast", "backtest")) {
            Ended ended = execute(command, "--help");
            assertEquals(0, ended.exit());
            assertTrue(ended.out().contains("Exit codes:"), ended.out());
            assertTrue(ended.out().lines().allMatch(line -> line.length() <= 90), ended.out());
        }
    }

    @Test
    void aFaultOfOursSaysWhatToReport() {
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err, true), false);
        assertEquals(3, new FaultReport(terminal, false).write(new IllegalStateException("the sky fell")));
        assertTrue(err.toString().contains("the sky fell"), err.toString());
        assertTrue(err.toString().contains("Please report these lines"), err.toString());
        assertTrue(err.toString().contains("--debug"), err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
        new FaultReport(terminal, true).write(new IllegalStateException("the sky fell"));
        assertTrue(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void tooLittleMemoryHasItsOwnRemedy() {
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err, true), false);
        Throwable inAThread = new IllegalStateException("A draw failed.", new OutOfMemoryError("Java heap space"));
        assertEquals(3, new FaultReport(terminal, false).write(inAThread));
        assertTrue(err.toString().contains("FORCEPLAN_JAVA_OPTS=-Xmx2g"), err.toString());
    }

    @Test
    void theFolderIsNamedAfterThePlanAndStaysInPlace() {
        assertEquals("derbyshire-2019", RunCommand.fileName("derbyshire-2019"));
        assertEquals("etc-passwd", RunCommand.fileName("../../etc/passwd"));
        assertEquals("Plan-50-", RunCommand.fileName("Plan/50%"));
        assertEquals("plan", RunCommand.fileName("…"));
    }

    @Test
    void progressIsOneLineThatGoesAway() {
        StringWriter err = new StringWriter();
        try (ProgressBar bar = new ProgressBar(new PrintWriter(err), true)) {
            bar.at("As recorded", 1, 4);
        }
        String drawn = err.toString();
        assertTrue(drawn.startsWith("\r[######..................] 1/4  As recorded"), drawn);
        assertFalse(drawn.contains("\n"));
        assertTrue(drawn.endsWith(" \r"));

        StringWriter nothing = new StringWriter();
        try (ProgressBar bar = new ProgressBar(new PrintWriter(nothing), false)) {
            bar.at("As recorded", 1, 4);
        }
        assertEquals("", nothing.toString());
    }

    @Test
    void seekSaysTheValueThatReachesTheTargetAndWritesIt() throws IOException {
        Path out = folder.resolve("seek");
        Ended ended = execute(
                "seek",
                FLAGSHIP,
                "--lever",
                "finance.precept.increase.2021/22",
                "--target",
                "finance.budgetGap.2021/22 <= 0",
                "--draws",
                "100",
                "--out",
                out.toString());
        assertEquals(0, ended.exit(), ended.toString());
        assertTrue(ended.out().contains("Answer   27."), ended.out());
        assertTrue(ended.out().contains("As a change in a scenario: {at: finance.precept.increase.2021/22, set: 27."));
        String written = Files.readString(out.resolve("seek.json"));
        assertTrue(written.contains("\"outcome\": \"found\""), written);
    }

    @Test
    void seekEndsInOneWhereNoValueDoes() {
        Ended ended = execute(
                "seek",
                FLAGSHIP,
                "--lever",
                "finance.precept.increase.2021/22",
                "--to",
                "10",
                "--target",
                "q0.9(finance.budgetGap.2021/22) <= 0",
                "--draws",
                "100");
        assertEquals(1, ended.exit(), ended.toString());
        assertTrue(ended.out().contains("No value does up to 10. The nearest is 10 pounds: £"), ended.out());
    }

    @Test
    void seekRefusesWhatIsNotThereWithTheNearestNames() {
        assertRefused(
                execute(
                        "seek",
                        FLAGSHIP,
                        "--lever",
                        "finance.precept.incraese",
                        "--target",
                        "finance.budgetGap.2021/22 <= 0"),
                "'finance.precept.incraese'",
                "'finance.precept.increase'");
        assertRefused(
                execute(
                        "seek",
                        FLAGSHIP,
                        "--lever",
                        "finance.precept.increase",
                        "--target",
                        "finance.budgetGap.2024/25 <= 0",
                        "--draws",
                        "50"),
                "'finance.budgetGap.2024/25'",
                "'finance.budgetGap.2021/22'");
        assertRefused(
                execute("seek", FLAGSHIP, "--lever", "finance.precept", "--target", "finance.budgetGap.2021/22 <= 0"),
                "a part of the plan",
                "Name a number, such as finance.");
        assertRefused(
                execute("seek", FLAGSHIP, "--lever", "finance.precept.increase", "--target", "gap is small"),
                "'gap is small' can't be read");
    }

    @Test
    void sensitivitySaysWhatToWatchAndWritesTables() throws IOException {
        Path out = folder.resolve("sensitivity");
        Ended ended = execute("sensitivity", FLAGSHIP, "--draws", "20", "--out", out.toString());
        assertEquals(0, ended.exit(), ended.toString());
        assertTrue(ended.out().contains("The assumption to watch is "), ended.out());
        assertTrue(ended.out().contains("Least regretted if the worst comes: "), ended.out());
        for (String name : List.of("swings", "variance", "contributions", "regret")) {
            assertTrue(
                    Files.readAllLines(out.resolve("tables/" + name + ".csv")).size() >= 3, name);
        }
        List<String> swings = Files.readAllLines(out.resolve("tables/swings.csv"));
        assertTrue(swings.size() > 200, "every assumption that can be moved is: " + swings.size());
        assertRefused(execute("sensitivity", FLAGSHIP, "--draws", "1"), "--draws (1) must be 2 or more.");
    }
}
