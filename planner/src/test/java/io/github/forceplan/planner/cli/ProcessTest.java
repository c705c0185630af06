package io.github.forceplan.planner.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.planner.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own: exit codes, streams, files. */
class ProcessTest {

    private static final List<String> SMALL =
            List.of("run", Project.flagship().toString(), "--draws", "60", "--scenario", "as-recorded");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int exit, String out, String err) {}

    private Ended execute(List<String> args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(args);
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // A locale that knows no pound sign.
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("FORCEPLAN_DEBUG");
        Process process = builder.start();
        process.getOutputStream().close();
        int exit = process.waitFor();
        return new Ended(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void aRunWritesItsFilesAndOneScreen() throws Exception {
        Ended ended = execute(SMALL);
        assertEquals(0, ended.exit(), ended.err());
        assertEquals("", ended.err());
        assertTrue(ended.out().contains("As recorded\n"), ended.out());
        assertTrue(ended.out().contains("£"), ended.out());
        assertTrue(ended.out().contains("Files in out/derbyshire-2019: "), ended.out());
        assertTrue(ended.out().lines().count() <= 30);
        Path out = folder.resolve("out/derbyshire-2019");
        assertEquals(
                List.of("explanation.json", "plan.xlsx", "report.html", "result.json", "tables"),
                names(out),
                "what the folder holds");
        assertTrue(Files.readString(out.resolve("result.json")).contains("\"draws\": 60"));

        // Quiet, on one thread, elsewhere: nothing said, and the same bytes.
        List<String> again = new ArrayList<>(SMALL);
        again.addAll(List.of("--quiet", "--threads", "1", "--out", "again"));
        assertEquals(new Ended(0, "", ""), execute(again));
        Path other = folder.resolve("again");
        assertArrayEquals(
                Files.readAllBytes(out.resolve("report.html")), Files.readAllBytes(other.resolve("report.html")));
        assertArrayEquals(
                Files.readAllBytes(out.resolve("result.json")), Files.readAllBytes(other.resolve("result.json")));
        for (String table : names(out.resolve("tables"))) {
            assertEquals(
                    Files.readString(out.resolve("tables").resolve(table)),
                    Files.readString(other.resolve("tables").resolve(table)));
        }
    }

    @Test
    void badInputEndsInTwo() throws Exception {
        Ended ended = execute(List.of("run", "nowhere.yaml"));
        assertEquals(2, ended.exit());
        assertEquals("", ended.out());
        assertTrue(ended.err().contains("nowhere.yaml"), ended.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void optimiseSaysItsGoalsAndWritesItsFiles() throws Exception {
        Ended ended = execute(
                List.of("optimise", Project.flagship().toString(), "--draws", "20", "--threads", "1", "--out", "best"));
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains("1. unmet hours of pip-2, pip-3: "), ended.out());
        assertEquals(
                List.of(
                        "optimum.html",
                        "optimum.json",
                        "optimum.yaml",
                        "program.lp",
                        "program.mps",
                        "program.txt",
                        "tables"),
                names(folder.resolve("best")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
