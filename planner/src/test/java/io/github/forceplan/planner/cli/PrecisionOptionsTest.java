package io.github.forceplan.planner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.planner.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --design}, {@code --precision} and {@code --until}, and what a plan may say of how it is drawn. */
class PrecisionOptionsTest {

    private static final String FLAGSHIP = Project.flagship().toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String refused(String... args) {
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false);
        assertEquals(2, Forceplan.execute(terminal, args), err::toString);
        terminal.err().flush();
        return err.toString();
    }

    private static void assertRefused(String said, String... args) {
        String err = refused(args);
        assertTrue(err.contains(said), () -> "'" + said + "' is not in: " + err);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRefused(
                "--design (sobel) must be one of random, latin-hypercube, sobol.",
                "run",
                FLAGSHIP,
                "--design",
                "sobel");
        assertRefused("--precision (0) must be above 0", "run", FLAGSHIP, "--precision", "0");
        assertRefused("--precision (small) must be a number", "run", FLAGSHIP, "--precision", "small");
        assertRefused("--until (finance) must name a figure", "run", FLAGSHIP, "--until", "finance");
        assertRefused("The standard error wished for (-5.0) must be above 0", "run", FLAGSHIP, "--until", "a.b=-5");
        assertRefused("Give --precision or --until.", "run", FLAGSHIP, "--most-draws", "500");
    }

    @Test
    void aRunSaysHowPreciseItIs() {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), false);
        String[] args = {
            "run",
            FLAGSHIP,
            "--scenario",
            "recording-put-right",
            "--draws",
            "64",
            "--design",
            "latin-hypercube",
            "--precision",
            "2%",
            "--until",
            "finance.budgetGap.2022/23=±2000000",
            "--most-draws",
            "4096",
            "--out",
            folder.resolve("out").toString()
        };
        assertEquals(0, Forceplan.execute(terminal, args));
        terminal.out().flush();
        String said = out.toString().replaceAll("\\s+", " ");
        assertTrue(said.contains("Precision: reached with "), said);
        assertTrue(Files.exists(folder.resolve("out/result.json")));
    }

    private String validated(String replaced, String by) throws IOException {
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, Files.readString(Project.flagship()).replace(replaced, by));
        Path history = folder.resolve("derbyshire-recorded-crime.csv");
        if (!Files.exists(history)) {
            Files.copy(Project.flagship().resolveSibling("derbyshire-recorded-crime.csv"), history);
        }
        return refused("validate", plan.toString());
    }

    private String correlated(String between, double rank) throws IOException {
        return validated("""
                  seed: 2019
                """, """
                  seed: 2019
                  correlations:
                    together:
                      between: [%s]
                      rankCorrelation: %s
                      source: invented for a test
                """.formatted(between, rank));
    }

    @Test
    void faultsOfCorrelationsNameTheirLine() throws IOException {
        String unknown = correlated("demand.recordingChange.targetRat, balancing.shape", 0.5);
        assertTrue(unknown.contains("plan.yaml:"), unknown);
        assertTrue(
                unknown.contains(
                        "There is no uncertain assumption at 'demand.recordingChange.targetRat'. The nearest are"
                                + " 'demand.recordingChange.targetRate'"),
                unknown);
        String one = correlated("balancing.shape, balancing.shape", 0.5);
        assertTrue(one.contains("must name at least two assumptions"), one);
        String whole = correlated("demand.recordingChange.targetRate, balancing.shape", 1);
        assertTrue(whole.contains("The rank correlation (1.0) must be above -1 and below 1."), whole);
        String three = correlated(
                "demand.recordingChange.targetRate, balancing.shape, demand.recordingChange.main.quarters", -0.9);
        assertTrue(three.contains("not positive definite"), three);
    }

    @Test
    void theExampleOfTheMethodIsValid() throws IOException {
        String page = Files.readString(Project.home().resolve("docs/method.md"));
        int from = page.indexOf("```yaml\nsimulation:") + "```yaml\n".length();
        String example = page.substring(from, page.indexOf("```", from));
        Path plan = folder.resolve("plan.yaml");
        String flagship = Files.readString(Project.flagship());
        String stated = "simulation:\n  draws: 2000\n  seed: 2019\n";
        assertTrue(flagship.contains(stated));
        Files.writeString(plan, flagship.replace(stated, example));
        Files.copy(
                Project.flagship().resolveSibling("derbyshire-recorded-crime.csv"),
                folder.resolve("derbyshire-recorded-crime.csv"));
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false);
        assertEquals(0, Forceplan.execute(terminal, "validate", plan.toString()), err::toString);
    }

    @Test
    void aPrecisionThatSaysNothingIsRefused() throws IOException {
        String empty = validated("""
                  seed: 2019
                """, """
                  seed: 2019
                  precision: {mostDraws: 5000}
                """);
        assertTrue(empty.contains("plan.yaml:") && empty.contains("must say how sure which figures"), empty);
    }
}
