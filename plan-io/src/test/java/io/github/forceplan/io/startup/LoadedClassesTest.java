package io.github.forceplan.io.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassesTest {

    private static final List<String> SLOW_TO_START = List.of(
            "tech.tablesaw.", "com.fasterxml.jackson.databind.", "io.github.classgraph.", "org.dhatim.fastexcel.");

    @TempDir
    private Path folder;

    @Test
    void aRunLoadsNothingThatStartsSlowly() throws Exception {
        Path log = folder.resolve("classes.txt");
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReadAndWrite.class.getName(),
                        "src/test/resources/io/github/forceplan/io/sample/plan.yaml",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> read(output));
        assertEquals("{\"plan\": \"A small plan\"}\n", Files.readString(folder.resolve("out/result.json")));
        List<String> loaded = Files.readAllLines(log);
        assertTrue(loaded.stream().anyMatch(line -> line.contains("io.github.forceplan.io.binding.PlanReader ")));
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(line -> SLOW_TO_START.stream().anyMatch(line::contains))
                        .toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
