package io.github.forceplan.planner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.planner.Project;
import io.github.forceplan.planner.explain.ResultFolder;
import io.github.forceplan.planner.run.PlanFile;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanEvaluator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code forceplan explain} on the flagship's result, at few draws. */
class ExplainTest {

    @TempDir
    private static Path folder;

    private record Said(int code, String out, String err) {}

    private static Said forceplan(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Forceplan.execute(new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false), args);
        return new Said(code, out.toString(), err.toString());
    }

    private static Said explain(String pointer) {
        return forceplan("explain", folder.toString(), "--figure", pointer);
    }

    @BeforeAll
    static void run() {
        assertEquals(
                0,
                forceplan("run", Project.flagship().toString(), "--draws", "40", "--quiet", "--out", folder.toString())
                        .code());
    }

    @Test
    void aGapIsExplainedDownToItsSources() {
        Said said = explain("/scenarios/0/finance/years/1/budgetGap");
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().contains("net expenditure − funding − savings, in every draw"), said.out());
        assertTrue(said.out().contains("Stated at finance.lines.officer-pay.annualAmount"), said.out());
        assertTrue(said.out().contains("Pension support grant, 2020/21: £1,900,000.00"), said.out());
        assertTrue(said.out().contains("Solved for: see 'balancing' in the plan."), said.out());
    }

    @Test
    void namesDoForNumbersOfItems() {
        assertEquals(
                explain("/scenarios/0/finance/years/1/budgetGap").out(),
                explain("/scenarios/as-recorded/finance/years/2020-21/budgetGap/mean")
                        .out());
    }

    @Test
    void theNamesOfTargetsDoToo() {
        assertEquals(
                explain("/scenarios/0/finance/years/2/budgetGap").out(),
                explain("finance.budgetGap.2021/22").out());
        assertEquals(
                explain("/scenarios/0/finance/years/2/budgetGap").out(),
                explain("/scenarios/as-recorded/finance/years/2021/22/budgetGap")
                        .out());
        Said other = forceplan(
                "explain",
                folder.toString(),
                "--figure",
                "workforce.bySkill.pip-2.unmetHours.2020/21",
                "--scenario",
                "recording-put-right");
        assertEquals(0, other.code(), other.err());
        assertEquals(
                explain("/scenarios/2/workforce/bySkill/pip-2/1/unmetHours").out(), other.out());
        Said unknown = forceplan(
                "explain", folder.toString(), "--figure", "finance.budgetGap.2020/21", "--scenario", "recording");
        assertEquals(2, unknown.code());
        assertTrue(
                unknown.err().contains("no scenario 'recording'; it has as-recorded, force-assumption"), unknown.err());
    }

    /** What can be a target can be explained by the same name; overtime by skill is in no result. */
    @Test
    void everyMetricIsAFigureOfTheResult() throws RefusedException {
        ResultFolder result = ResultFolder.read(folder);
        Plan plan = PlanFile.read(Project.flagship()).plan();
        List<String> unknown = new PlanEvaluator(plan, 40, 7, 1)
                .of(plan).metrics().stream()
                        .filter(metric -> !metric.matches("workforce\\.bySkill\\..*\\.overtimeHours\\..*"))
                        .filter(metric -> result.named(metric, Optional.empty()).isEmpty())
                        .toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void suggestionsBeginWithTheNearest() {
        assertEquals("  finance.budgetGap.2021/22", suggestion("finance.budgetGab.2021/22"));
        assertEquals("  finance.budgetGap.2019/20", suggestion("finance.budgetGap"));
        assertEquals("  finance.budgetGap.2019/20", suggestion("finance.budgetGap.2020/21..2021/22"));
        assertEquals("  /scenarios/2/finance/years/1/budgetGap", suggestion("/scenarios/2/finance/yaers/1/budgetGap"));
        assertEquals("  /scenarios/2/finance/years/1/budgetGap", suggestion("/scenarios/2/finance/yaers/1/budgetGab"));
    }

    private static String suggestion(String figure) {
        Said said = explain(figure);
        assertEquals(2, said.code());
        return said.err().lines().skip(1).findFirst().orElse("");
    }

    @Test
    void aFigureThatAScenarioChangesSaysSo() {
        String out = explain("/scenarios/3/finance/ledger/saving.back-office/amounts/2")
                .out();
        assertTrue(out.contains("The scenario changes it; the plan itself has 0."), out);
    }

    @Test
    void figuresOfDemandAndWorkforceAreExplainedToo() {
        String out =
                explain("/scenarios/2/workforce/investigators/2/unmetHours").out();
        assertTrue(out.contains("plan: demand.recordingChange"), out);
        assertTrue(out.contains("Source: HMICFRS CDI, recording rate for violence"), out);
    }

    @Test
    void anUnknownPointerNamesTheNearest() {
        Said said = explain("/scenarios/0/finance/years/1/budgetGab");
        assertEquals(2, said.code());
        assertTrue(said.err().contains("/scenarios/0/finance/years/1/budgetGap"), said.err());
        assertEquals(2, explain("/scenarios/0/demand").code());
    }

    @Test
    void anEditedResultIsRefused(@TempDir Path copy) throws IOException {
        Files.copy(folder.resolve("explanation.json"), copy.resolve("explanation.json"));
        Files.writeString(copy.resolve("result.json"), Files.readString(folder.resolve("result.json")) + "\n");
        Said said = forceplan("explain", copy.toString(), "--figure", "/provenance/seed");
        assertEquals(2, said.code());
        assertTrue(said.err().contains("the explanation of another result.json"), said.err());
    }
}
