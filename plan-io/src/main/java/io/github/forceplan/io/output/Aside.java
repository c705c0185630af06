package io.github.forceplan.io.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes files and folders that nobody else has; unlike the system's temporary ones with the usual permissions. */
final class Aside {

    private static final int MOST = 10_000;

    private Aside() {}

    static Path newFolder(Path parent, String name) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return Files.createDirectory(parent.resolve(name + "-" + i));
            } catch (FileAlreadyExistsException e) {
                if (i == MOST) {
                    throw e;
                }
            }
        }
    }

    static Path newFile(Path parent, String name) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return Files.createFile(parent.resolve(name + "-" + i));
            } catch (FileAlreadyExistsException e) {
                if (i == MOST) {
                    throw e;
                }
            }
        }
    }
}
