package io.github.forceplan.io.document;

import io.github.forceplan.forecast.spelling.Spelling;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gets at files, or says in a planner's words why it can't. */
public final class InputBytes {

    private InputBytes() {}

    /**
     * The content of a small file.
     *
     * @param shownAs the file's name in messages
     * @param limit the most bytes that are accepted
     * @throws RefusedException if there is no such file, it can't be read, or it is larger
     */
    public static byte[] read(Path path, String shownAs, int limit) throws RefusedException {
        try (InputStream in = open(path, shownAs)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw refused(
                        shownAs,
                        "more than " + limit / 1_000_000 + " MB",
                        "a file of at most " + limit / 1_000_000 + " MB",
                        "check that this is the right file; keep long series in CSV files beside it");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(shownAs, e);
        }
    }

    /**
     * A stream of a file of any size.
     *
     * @throws RefusedException if there is no such file or it can't be read
     */
    public static InputStream open(Path path, String shownAs) throws RefusedException {
        if (Files.isDirectory(path)) {
            throw refused(shownAs, "a folder", "a file", suggestIn(path, ""));
        }
        if (!Files.exists(path)) {
            Path name = path.getFileName();
            throw refused(
                    shownAs,
                    "no such file",
                    "a file that exists",
                    suggestIn(path.toAbsolutePath().getParent(), name == null ? "" : name.toString()));
        }
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw unreadable(shownAs, e);
        }
    }

    /** The refusal of a file that fails while it is read. */
    public static RefusedException unreadable(String shownAs, IOException cause) {
        String why = cause instanceof AccessDeniedException ? "no permission to read it" : String.valueOf(cause);
        return refused(shownAs, why, "a file that can be read", "check the file and its permissions");
    }

    private static RefusedException refused(String shownAs, String found, String expected, String suggestion) {
        return new RefusedException(List.of(Fault.at(Place.ofFile(shownAs), found, expected, suggestion)));
    }

    private static String suggestIn(@Nullable Path folder, String name) {
        List<String> present = new ArrayList<>();
        if (folder != null && Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(file -> present.add(String.valueOf(file.getFileName())));
            } catch (IOException | java.nio.file.DirectoryIteratorException e) {
                present.clear();
            }
        }
        present.sort(null);
        List<String> near = Spelling.nearest(name, present);
        return near.isEmpty() ? "check the path" : String.join(" or ", near);
    }
}
