package io.github.forceplan.planner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.planner.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/solver.md shows what its commands print: all of it, or its first lines and an ellipsis. After a change of the model,
 * {@code -Dforceplan.golden=update} puts the new lines in.
 */
class SolverPageTest {

    private static final Path PAGE = Project.home().resolve("docs/solver.md");
    private static final Pattern SHOWN = Pattern.compile("```sh\n([^`]*)```\n\n```text\n([^`]*)```");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path folder;

    @Test
    void commandsPrintWhatThePageShows() throws IOException {
        String page = Files.readString(PAGE);
        boolean update = "update".equals(System.getProperty("forceplan.golden"));
        StringBuilder updated = new StringBuilder();
        Matcher block = SHOWN.matcher(page);
        int blocks = 0;
        while (block.find()) {
            String shown = block.group(2);
            String expected = excerpt(printed(block.group(1)), shown);
            if (update) {
                String whole = "```sh\n" + block.group(1) + "```\n\n```text\n" + expected + "```";
                block.appendReplacement(updated, Matcher.quoteReplacement(whole));
            } else {
                assertEquals(expected, shown, block.group(1));
            }
            blocks++;
        }
        if (update) {
            Files.writeString(PAGE, block.appendTail(updated).toString());
        }
        assertTrue(blocks >= 5, blocks + " commands with their output");
        List<String> swings = Files.readAllLines(folder.resolve("tables/swings.csv"));
        assertTrue(swings.size() > 300, "every assumption that moves a measure: " + swings.size());
        for (String name : List.of("variance", "contributions", "regret", "unmoved")) {
            assertTrue(
                    Files.readAllLines(folder.resolve("tables/" + name + ".csv"))
                                    .size()
                            >= 3,
                    name);
        }
        String html = Files.readString(folder.resolve("sensitivity.html"));
        assertTrue(html.contains("The most dangerous assumption is "), "sensitivity.html");
        assertTrue(html.contains("regret "), "sensitivity.html");
    }

    /** As many first lines as the page shows, if it ends in an ellipsis. */
    private static String excerpt(String printed, String shown) {
        List<String> lines = shown.lines().toList();
        if (!lines.get(lines.size() - 1).equals("…")) {
            return printed;
        }
        List<String> head =
                new ArrayList<>(printed.lines().limit(lines.size() - 1L).toList());
        head.add("…");
        return String.join("\n", head) + "\n";
    }

    private String printed(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.replace("\\\n", " "));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        assertEquals("./forceplan", words.remove(0));
        words.replaceAll(each -> each.startsWith("scenarios/")
                ? Project.home().resolve(each).toString()
                : each.startsWith("out/") ? folder.toString() : each);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Forceplan.execute(
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false),
                words.toArray(String[]::new));
        assertTrue(exit == ExitCode.DONE || exit == ExitCode.NO_SOLUTION, () -> command + err);
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
