package io.github.forceplan.io.output;

import io.github.forceplan.io.shape.Limits;
import io.github.forceplan.io.shape.Shape;
import io.github.forceplan.io.shape.Shapes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a result record as JSON. The same record gives the same bytes on every Java version: keys in the order of the
 * components, numbers by {@link io.github.forceplan.io.number.DecimalText} (12 significant digits), line ends {@code \n}.
 * Where a component's unit is {@code pounds}, the numbers in and below it have two decimals, unless a component below
 * has a unit of its own. An empty {@code Optional} is left out. Objects of plain values (also one level down, such as a
 * mean with its quantiles) stand on one line.
 */
public final class ResultJson {

    private ResultJson() {}

    /**
     * The record as JSON text, with a line end after it.
     *
     * @throws IllegalArgumentException if a number in it is infinite or not a number, or its type is one that files
     *     can't hold
     */
    public static String text(Record result) {
        Shape shape = new Shape.Group(Shapes.of(result.getClass()));
        StringBuilder text = new StringBuilder();
        shape.accept(new ResultNodes(result, Limits.NONE, "")).print(text, "");
        return text.append('\n').toString();
    }

    /** Writes {@link #text} in UTF-8. */
    public static void write(Record result, OutputStream out) throws IOException {
        out.write(text(result).getBytes(StandardCharsets.UTF_8));
    }
}
