package io.github.forceplan.planner.cli;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.output.OutputFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Writes an output file whole or not at all, whatever stops its writing. */
final class WholeFile {

    private WholeFile() {}

    /** What writes it. */
    @FunctionalInterface
    interface Content {
        void writeTo(Writer out) throws IOException, RefusedException, BadUsageException;
    }

    private static final class Stopped extends IOException {

        private static final long serialVersionUID = 1L;

        private final Exception reason;

        Stopped(Exception reason) {
            super(reason);
            this.reason = reason;
        }
    }

    static void write(Path file, Content content) throws RefusedException, BadUsageException {
        try {
            OutputFile.write(file, writer -> {
                try {
                    content.writeTo(writer);
                } catch (RefusedException | BadUsageException | InputRefusal e) {
                    throw new Stopped(e);
                }
            });
        } catch (Stopped e) {
            if (e.reason instanceof RefusedException refused) {
                throw refused;
            }
            throw e.reason instanceof BadUsageException usage
                    ? usage
                    : new BadUsageException(String.valueOf(e.reason.getMessage()), e);
        } catch (IOException e) {
            throw new BadUsageException(file + " can't be written: " + reason(e) + " Nothing was.", e);
        }
    }

    /** In words, where the system gives none but the name of an exception. */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "its folder does not exist. Make it first, or name another file.";
        }
        if (e instanceof AccessDeniedException) {
            return "that is not permitted. Name a file in a folder of your own.";
        }
        String message = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
        String text = message == null ? e.toString() : message;
        return text.endsWith(".") ? text : text + ".";
    }
}
