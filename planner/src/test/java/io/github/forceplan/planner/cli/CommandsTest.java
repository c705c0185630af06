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
        assertRefused(
                execute("rnu"),
                "There is no command 'rnu'; did you mean 'run'?",
                "The commands are run, validate, explain, schema, ");
        assertRefused(execute("forcast", "--help"), "There is no command 'forcast'; did you mean 'forecast'?");
        assertRefused(execute("xyz", "--help"), "There is no command 'xyz'. The commands are run, validate, ");
        assertEquals(0, execute("forecast", "--help").exit());
        assertEquals(0, execute("--help").exit());
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
    void aBudgetBookBecomesLinesAndATotalThatDoesNotFootIsReported() throws IOException {
        Path book = folder.resolve("book.csv");
        Files.writeString(book, """
                code,group,label,section,recurrence,index,2019/20
                pay,Pay,Pay,spending,recurring,,100.10
                total,Pay,Total,total,,,101.50
                """);
        Ended ended = execute("budget-book", book.toString(), "--from", "2019/20", "--to", "2019/20");
        assertEquals(0, ended.exit(), ended.err());
        assertEquals("""
                lines:
                  "pay": {type: recurring, label: "Pay", group: "Pay", amount: {2019/20: 100.10}}
                """, ended.out());
        assertTrue(ended.err().contains("row 3, 'Total', 2019/20"), ended.err());
        assertRefused(
                execute("budget-book", book.toString(), "--from", "2019/20", "--to", "2020/21"),
                "book.csv:2",
                "no amount for [2020/21]");
        assertRefused(execute("budget-book", book.toString(), "--from", "2019", "--to", "2018/19"), "--from (2019)");
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
        assertTrue(ended.out().contains("Answer   £27."), ended.out());
        assertTrue(ended.out().contains("      - {at: finance.precept.increase.2021/22, set: 27."), ended.out());
        assertFalse(ended.out().contains("referendum"), "no limit of 2021/22 is known: " + ended.out());
        String written = Files.readString(out.resolve("seek.json"));
        assertTrue(written.contains("\"outcome\": \"found\""), written);
    }

    /** The flagship's limit of 2019/20 is £24, and its increase is as much. */
    @Test
    void anAnswerAboveTheReferendumLimitSaysSoAndIsPastedIntoThePlanAsItIs() throws IOException {
        Ended ended = execute(
                "seek",
                FLAGSHIP,
                "--scenario",
                "recording-put-right",
                "--lever",
                "finance.precept.increase.2019/20",
                "--target",
                "finance.budgetGap.2020/21 <= 0",
                "--draws",
                "50");
        assertEquals(0, ended.exit(), ended.toString());
        assertTrue(
                ended.out()
                        .contains("in 2019/20 is above the plan's referendum limit of £24.00: it needs a referendum."),
                ended.out());
        String pasted = ended.out().substring(ended.out().indexOf("  sought:"));
        assertTrue(pasted.contains("    from: recording-put-right\n"), pasted);
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, Files.readString(Project.flagship()).stripTrailing() + "\n" + pasted);
        try (Stream<Path> beside =
                Files.list(Project.flagship().toAbsolutePath().getParent())) {
            for (Path file :
                    beside.filter(path -> path.toString().endsWith(".csv")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Ended valid = execute("validate", plan.toString());
        assertEquals(0, valid.exit(), valid.err());
        assertTrue(valid.out().contains(" is valid: 5 scenarios, "), valid.out());
    }

    @Test
    void aLeverThatDoesNotMoveTheTargetIsSaidNotTo() {
        Ended ended = execute(
                "seek",
                FLAGSHIP,
                "--lever",
                "workforce.roles.detective.establishment.2021/22",
                "--target",
                "P(workforce.bySkill.pip-2.unmetHours.2021/22 > 0) < 10%",
                "--draws",
                "50");
        assertEquals(1, ended.exit(), ended.toString());
        assertTrue(
                ended.out().contains("Target   P(workforce.bySkill.pip-2.unmetHours.2021/22 > 0) < 10 %"), ended.out());
        assertTrue(ended.out().contains("the lever does not move the target."), ended.out());
        assertTrue(
                ended.out()
                        .contains(
                                "Posts do not fill themselves: intakes do. Move one of these with them, by a second --lever:"
                                        + " workforce.recruitment.intakes."),
                ended.out());
    }

    @Test
    void aTargetWithoutItsYearIsToldHowToNameOne() {
        assertRefused(
                execute(
                        "seek",
                        FLAGSHIP,
                        "--lever",
                        "finance.precept.increase.2021/22",
                        "--target",
                        "finance.gapAfterReserves <= 0",
                        "--draws",
                        "50"),
                "'finance.gapAfterReserves' needs a year",
                "'finance.gapAfterReserves.2022/23'",
                "'finance.gapAfterReserves.2019/20..2022/23'");
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
        assertTrue(ended.out().contains("No value does up to £10.00. The nearest is £10.00: £"), ended.out());
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
    void sensitivityRefusesWhatCantBeAsked() {
        assertRefused(execute("sensitivity", FLAGSHIP, "--draws", "1"), "--draws (1) must be 2 or more.");
        assertRefused(execute("sensitivity", FLAGSHIP, "--threads", "0"), "--threads (0) must be 1 or more.");
        assertRefused(
                execute("sensitivity", FLAGSHIP, "--scenario", "none-such", "--draws", "20"),
                "The scenario that is asked for, 'none-such' is not defined.");
    }

    @Test
    void whatCanBeNamedOfAPlanIsListed() {
        Ended addresses = execute("schema", "addresses", FLAGSHIP);
        assertEquals(0, addresses.exit(), addresses.toString());
        assertTrue(
                addresses
                        .out()
                        .contains("finance.precept.increase.2020/21\t4.30\tpounds\tIncrease of band D in each year"),
                addresses.out().substring(0, 2000));
        assertTrue(addresses.out().contains("finance.precept.increase\tby year\t"));
        Ended figures = execute("schema", "figures", FLAGSHIP);
        assertTrue(figures.out().lines().anyMatch("finance.budgetGap.2021/22"::equals));
        assertTrue(figures.out().lines().anyMatch("workforce.bySkill.pip-2.unmetHours.2021/22"::equals));
        assertRefused(execute("schema", "addresses"), "'schema addresses' needs the plan");
        assertRefused(execute("schema", "plan", FLAGSHIP), "Leave the plan out.");
    }
}
