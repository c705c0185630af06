package io.github.forceplan.planner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.planner.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * docs/cli.md says what the commands say. After a change of the commands, {@code ./mvnw verify
 * -Dforceplan.golden=update} puts the new help texts in.
 */
class DocumentationTest {

    private static String documentation() throws IOException {
        return Files.readString(Project.home().resolve("docs/cli.md"));
    }

    private static Terminal silent(StringWriter out, StringWriter err) {
        return new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false);
    }

    @TestFactory
    Stream<DynamicTest> theHelpOfEveryCommandStandsInTheDocumentation() {
        Terminal terminal = silent(new StringWriter(), new StringWriter());
        CommandLine root = Forceplan.commandLine(terminal, new FaultReport(terminal, false));
        return Stream.concat(
                        Stream.of(List.<String>of()),
                        root.getSubcommands().keySet().stream().map(List::of))
                .map(command -> DynamicTest.dynamicTest("forceplan " + String.join(" ", command), () -> {
                    StringWriter out = new StringWriter();
                    String[] args =
                            Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);
                    assertEquals(0, Forceplan.execute(silent(out, new StringWriter()), args));
                    String block = "```text\n" + out + (out.toString().endsWith("\n") ? "" : "\n") + "```";
                    if ("update".equals(System.getProperty("forceplan.golden"))) {
                        update(String.join(" ", command), block);
                    }
                    assertTrue(
                            documentation().contains(block), () -> "docs/cli.md must hold, word for word:\n" + block);
                }));
    }

    /** Replaces a command's block, or gives the command a section of its own before the exit codes. */
    private static void update(String command, String block) throws IOException {
        Path file = Project.home().resolve("docs/cli.md");
        String heading = "## " + ("forceplan " + command).strip() + "\n";
        String text = documentation();
        if (!text.contains(heading)) {
            text = text.replace("## Exit codes\n", heading + "\n" + block + "\n\n## Exit codes\n");
        }
        int section = text.indexOf(heading);
        int start = text.indexOf("```text\nUsage: forceplan", section);
        int end = text.indexOf("\n```", start) + "\n```".length();
        Files.writeString(file, text.substring(0, start) + block + text.substring(end));
    }

    @Test
    void theFaultShownIsOneThatIsGiven(@TempDir Path folder) throws IOException {
        Path plan = folder.resolve("plan.yaml");
        Files.writeString(plan, Files.readString(Project.flagship()).replace("growth: 0.14", "growth: 14"));
        String history = "derbyshire-recorded-crime.csv";
        Files.copy(Project.flagship().resolveSibling(history), folder.resolve(history));
        StringWriter err = new StringWriter();
        assertEquals(2, Forceplan.execute(silent(new StringWriter(), err), "validate", plan.toString()));
        String said = err.toString();
        String fault = said.substring(said.indexOf("  /demand")).strip();
        assertTrue(documentation().contains(fault), () -> "docs/cli.md must hold:\n" + fault);
    }

    @Test
    void everyExitCodeStandsInTheDocumentation() throws IOException {
        String documentation = documentation();
        for (String code : ExitCode.meanings().keySet()) {
            assertTrue(documentation.contains("\n| " + code + " | "), code);
        }
    }
}
