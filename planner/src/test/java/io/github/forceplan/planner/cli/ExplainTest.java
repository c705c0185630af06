package io.github.forceplan.planner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.planner.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
