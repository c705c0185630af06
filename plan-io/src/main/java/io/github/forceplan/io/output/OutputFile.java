package io.github.forceplan.io.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes one text file whole or not at all. */
public final class OutputFile {

    private OutputFile() {}

    /** What writes the text. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes a file in UTF-8: aside first, then moved into place. What is no file but can be written to, such as a
     * terminal or a pipe, is written directly.
     *
     * @param file made with its parent folders; replaced if it exists
     * @throws IOException if it can't be written; what was there before is then still there
     */
    public static void write(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            writeTo(file, content);
            return;
        }
        Path target =
                Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (Files.isDirectory(target) || parent == null) {
            throw new IOException("The output (" + file + ") is a folder. Name a file in it.");
        }
        Path aside = Aside.newFile(Files.createDirectories(parent), "." + target.getFileName() + "-partial");
        try {
            writeTo(aside, content);
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void writeTo(Path file, Content content) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.writeTo(out);
        }
    }
}
