package io.github.forceplan.planner.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation shows is run. */
class ExamplesTest {

    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    /** What the block of docs/under-uncertainty.md leaves out. */
    private static final String SOLVER_IMPORTS = """
            import io.github.forceplan.solver.engine.*;
            import io.github.forceplan.solver.program.*;
            import io.github.forceplan.solver.twostage.*;
            import java.util.List;
            """;

    /** That the change which the README's block ends with changes something. */
    private static final String MORE_DETECTIVES = """
            var evaluator = PlanRun.of(plan).draws(50).evaluator();
            var asPlanned = evaluator.scenario("recording-put-right");
            var changed = evaluator.of(moreDetectives);
            double rise(String figure) {
                return java.util.Arrays.stream(changed.values(figure + ".2022/23")).sum()
                        - java.util.Arrays.stream(asPlanned.values(figure + ".2022/23")).sum();
            }
            System.out.println("more filled " + (rise("workforce.byRole.detective.strength") > 0));
            System.out.println("less unmet " + (rise("workforce.investigators.unmetHours") < 0));
            System.out.println("dearer " + (rise("finance.budgetGap") > 0));
            """;

    @Test
    void theReadmesFirstJavaBlockRunsTheWholeChain() throws IOException {
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(TOP.resolve("README.md")));
        assertTrue(block.find(), "README.md has no Java block");
        String code = block.group(1);
        assertTrue(code.lines().count() < 15, "the block must stay under 15 lines");
        String atTop = code.replace("\"scenarios/", "\"" + TOP + "/scenarios/");
        List<String> printed = inJshell(atTop + MORE_DETECTIVES).lines().toList();
        assertEquals(7, printed.size(), printed::toString);
        assertTrue(
                printed.subList(0, 4).stream()
                        .allMatch(line -> line.matches(".+: [\\d,]+ crimes, \\d+ posts, gap £[\\d,]+")),
                printed::toString);
        assertEquals(List.of("more filled true", "less unmet true", "dearer true"), printed.subList(4, 7));
    }

    @Test
    void theTwoStageExamplePrintsWhatItSays() throws IOException {
        String page = Files.readString(TOP.resolve("docs/under-uncertainty.md"));
        Matcher block = Pattern.compile("```java\n(.*?)```\n\nIt prints `(.*?)`", Pattern.DOTALL)
                .matcher(page);
        assertTrue(block.find(), "docs/under-uncertainty.md has no Java block");
        assertEquals(block.group(2), inJshell(SOLVER_IMPORTS + block.group(1)).strip());
    }

    /** Its blocks build on each other; each is followed by what it prints. */
    @Test
    void theForecastingTasksPrintWhatTheySay() throws IOException {
        String page = Files.readString(TOP.resolve("docs/forecasting.md"));
        Matcher block = Pattern.compile("```java\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        StringBuilder code = new StringBuilder();
        StringBuilder said = new StringBuilder();
        int tasks = 0;
        while (block.find()) {
            code.append(block.group(1).replace("\"examples/", "\"" + TOP + "/examples/"));
            said.append(block.group(2));
            tasks++;
        }
        assertTrue(tasks >= 10, "docs/forecasting.md has " + tasks + " tasks");
        assertEquals(
                said.toString().lines().toList(),
                inJshell(code.toString()).lines().toList());
    }

    @Test
    void theFragmentsOfThePlanGuideStandInTheFlagship() throws IOException {
        String flagship = Files.readString(TOP.resolve("scenarios/derbyshire-2019.yaml"));
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(TOP.resolve("docs/plan.md")));
        int found = 0;
        while (block.find()) {
            assertTrue(linesStandIn(flagship, block.group(1)), block.group(1));
            found++;
        }
        assertTrue(found >= 4, "docs/plan.md has " + found + " fragments");
    }

    private static boolean linesStandIn(String flagship, String fragment) {
        return fragment.lines().allMatch(line -> flagship.contains("\n" + line + "\n"));
    }

    private static String inJshell(String code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            evaluate(shell, code);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void evaluate(JShell shell, String code) {
        String rest = code;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (SnippetEvent event : shell.eval(next.source())) {
                String faults = shell.diagnostics(event.snippet())
                        .map(diagnostic -> diagnostic.getMessage(null))
                        .toList()
                        .toString();
                assertEquals(Snippet.Status.VALID, event.status(), next.source() + faults);
                assertEquals(null, event.exception(), next.source());
            }
            rest = next.remaining();
        }
    }

    @Test
    void theWhatIfScriptAnswers(@TempDir Path scratch) throws IOException, InterruptedException {
        Path out = scratch.resolve("out.txt");
        Process jshell = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "--class-path",
                        System.getProperty("java.class.path"),
                        "examples/what-if.jsh")
                .directory(TOP.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertTrue(jshell.waitFor(120, TimeUnit.SECONDS), "jshell did not end");
        String printed = Files.readString(out);
        Matcher answer = Pattern.compile("detectives ([\\d,]+), unmet ([\\d,]+) hours, budget gap 2022/23 £([\\d,]+)")
                .matcher(printed);
        List<double[]> answers = new ArrayList<>();
        while (answer.find()) {
            answers.add(new double[] {number(answer.group(1)), number(answer.group(2)), number(answer.group(3))});
        }
        assertEquals(2, answers.size(), printed);
        double[] asPlanned = answers.get(0);
        double[] more = answers.get(1);
        assertTrue(more[0] > asPlanned[0] + 10, "detectives: " + printed);
        assertTrue(more[1] < asPlanned[1], "unmet hours: " + printed);
        assertTrue(more[2] > asPlanned[2], "budget gap: " + printed);
    }

    private static double number(String printed) {
        return Double.parseDouble(printed.replace(",", ""));
    }
}
