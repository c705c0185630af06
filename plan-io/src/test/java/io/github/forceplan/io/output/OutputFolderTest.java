package io.github.forceplan.io.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aNewFolderAppearsWhole() throws IOException {
        Path target = folder.resolve("deep/out");
        try (OutputFolder out = OutputFolder.prepare(target)) {
            Files.writeString(out.file("result.json"), "{}");
            Files.writeString(out.file("tables/a.csv"), "a");
            assertFalse(Files.exists(target));
            out.publish();
        }
        assertEquals(Map.of("result.json", "{}", "tables/a.csv", "a"), contents(target));
        assertEquals(Map.of("out/result.json", "{}", "out/tables/a.csv", "a"), contents(folder.resolve("deep")));
    }

    @Test
    void filesOfOtherNamesStay() throws IOException {
        Path target = Files.createDirectories(folder.resolve("out"));
        Files.writeString(target.resolve("notes.txt"), "mine");
        Files.writeString(target.resolve("result.json"), "old");
        try (OutputFolder out = OutputFolder.prepare(target)) {
            Files.writeString(out.file("result.json"), "new");
            Files.writeString(out.file("tables/a.csv"), "a");
            assertEquals("old", Files.readString(target.resolve("result.json")));
            out.publish();
        }
        assertEquals(Map.of("notes.txt", "mine", "result.json", "new", "tables/a.csv", "a"), contents(target));
    }

    @Test
    void nothingIsLeftOfWhatIsNotPublished() throws IOException {
        Path fresh = folder.resolve("fresh");
        Path present = Files.createDirectories(folder.resolve("present"));
        for (Path target : java.util.List.of(fresh, present)) {
            try (OutputFolder out = OutputFolder.prepare(target)) {
                Files.writeString(out.file("a/b/result.json"), "half");
            }
        }
        assertEquals(Map.of(), contents(folder));
        assertFalse(Files.exists(fresh));
    }

    @Test
    void aFailureHalfWayRestoresWhatWasThere() throws IOException {
        Path target = Files.createDirectories(folder.resolve("out"));
        Files.writeString(target.resolve("a.txt"), "old");
        Files.createDirectories(target.resolve("c.txt/in-the-way"));
        try (OutputFolder out = OutputFolder.prepare(target)) {
            for (String name : new String[] {"a.txt", "b.txt", "c.txt"}) {
                Files.writeString(out.file(name), "new");
            }
            assertThrows(IOException.class, out::publish);
        }
        assertEquals(Map.of("a.txt", "old"), contents(target));
    }

    @Test
    void aFileInPlaceOfTheFolderAndNamesOutsideItAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(NotDirectoryException.class, () -> OutputFolder.prepare(file));
        try (OutputFolder out = OutputFolder.prepare(folder.resolve("out"))) {
            assertThrows(IllegalArgumentException.class, () -> out.file("../elsewhere"));
            assertThrows(IllegalArgumentException.class, () -> out.file(""));
        }
    }

    @Test
    void oneFileIsWrittenWholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("new/forecast.csv");
        OutputFile.write(file, out -> out.write("first"));
        assertThrows(
                IOException.class,
                () -> OutputFile.write(file, out -> {
                    out.write("half");
                    throw new IOException("disk full");
                }));
        assertEquals(Map.of("new/forecast.csv", "first"), contents(folder));
        OutputFile.write(file, out -> out.write("second"));
        assertEquals(Map.of("new/forecast.csv", "second"), contents(folder));
        assertThrows(IOException.class, () -> OutputFile.write(folder, out -> out.write("x")));
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }
}
