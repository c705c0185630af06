package io.github.forceplan.io.fault;

/**
 * A place in a file.
 *
 * @param file the file, as the reader was given it
 * @param line counted from 1; 0 stands for the file as a whole
 * @param column counted from 1; 0 stands for the line as a whole
 */
public record Place(String file, int line, int column) {

    public static Place ofFile(String file) {
        return new Place(file, 0, 0);
    }

    public static Place ofLine(String file, int line) {
        return new Place(file, line, 0);
    }

    /** As editors and compilers write it: {@code plan.yaml:14:9}. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
