package io.github.forceplan.planner.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.planner.Project;
import io.github.forceplan.planner.Samples;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.run.Labels;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final List<String> CLOSING = List.of("Files in out/sample: report.html, result.json");

    private static final Path GOLDEN =
            Project.home().resolve("planner/src/test/resources/io/github/forceplan/planner/summary/golden-summary.txt");

    /** Read and agreed by a person. To agree to another: {@code ./mvnw verify -Dforceplan.golden=update}. */
    @Test
    void asAgreed() throws IOException {
        String now = String.join("\n", Summary.lines(Samples.run(), CLOSING)) + "\n";
        if ("update".equals(System.getProperty("forceplan.golden"))) {
            Files.writeString(GOLDEN, now);
        }
        assertEquals(Files.readString(GOLDEN), now);
    }

    @Test
    void fourScenariosFitOneScreen() {
        List<String> lines = Summary.lines(Samples.run(), CLOSING);
        assertTrue(lines.size() <= 30, lines.size() + " lines");
        for (String line : lines) {
            assertTrue(line.length() <= 80, line);
        }
    }

    @Test
    void aLineThatWasSolvedForIsNamed() {
        CompletedRun run = new CompletedRun("Sample", Samples.balanced(), List.of(), Labels.none());
        List<String> lines = Summary.lines(run, CLOSING);
        assertEquals(
                "Cost pressures: -£0.1m in 2019/20, £1.4m in 2020/21, £2.6m in 2021/22 and £2.6m in 2022/23, solved so"
                        + " that Force assumption shows the published gap after reserves of £3.9m to £6.3m over 2020/21"
                        + " and 2021/22. It takes up a change to the plan itself, not one in a scenario. "
                        + CLOSING.get(0),
                String.join(" ", lines.subList(lines.size() - 5, lines.size())).replaceAll(" +", " "));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 80));
    }

    /** The sample: the general reserve's floor is £5.5m; the other, 8.2 less 2.93 less 2.59, has a draw not known. */
    @Test
    void whyReservesAreLeftIsSaidOnce() {
        List<String> lines = Summary.lines(Samples.run(), CLOSING);
        assertEquals(
                List.of("Reserves: £5.5m floor, £2.7m Transformation reserve (draw in 2022/23 not known)"),
                lines.stream().filter(line -> line.startsWith("Reserves")).toList());
    }

    @Test
    void longNamesAreBrokenNotCut() {
        CompletedRun run = Samples.run();
        String title = "A force with a name so long that no terminal of eighty columns could ever show it on one line";
        List<String> lines = Summary.lines(new CompletedRun(title, run.result(), run.figures(), run.labels()), CLOSING);
        assertEquals(title, lines.get(0) + " " + lines.get(1).strip());
        assertTrue(lines.stream().allMatch(line -> line.length() <= 80));
    }

    @Test
    void aCertainFigureHasNoRange() {
        List<String> lines = Summary.lines(Samples.certainRun(), CLOSING);
        assertEquals("  Recorded crime 2022/23: 60,000, +0.0% on the base year", lines.get(4));
    }

    @Test
    void withoutAStatedGapTheUnderlyingOneStands() {
        CompletedRun run = Samples.certainRun();
        ScenarioResult only = run.result().scenarios().get(0);
        FinanceResult finance = new FinanceResult(
                only.finance().years(),
                List.of(),
                only.finance().reserves(),
                only.finance().ledger(),
                only.finance().indicators(),
                only.finance().bridges());
        ScenarioResult unstated = new ScenarioResult(
                only.name(), only.label(), only.description(), only.demand(), only.workforce(), finance);
        PlanResult result = new PlanResult(run.result().provenance(), List.of(unstated));
        List<String> lines = Summary.lines(new CompletedRun(run.title(), result, List.of(), Labels.none()), CLOSING);
        assertTrue(lines.get(7).startsWith("  Underlying gap 2022/23: £"), lines::toString);
    }
}
