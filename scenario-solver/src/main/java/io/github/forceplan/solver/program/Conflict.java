package io.github.forceplan.solver.program;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows and bounds that can't be kept together, though without any one of them they could (an irreducible infeasible
 * set), and the smallest relaxation that makes the whole program feasible.
 *
 * @param rows names of the rows in conflict
 * @param bounds the bounds in conflict, such as {@code precept ≤ 24}
 * @param relaxation by how much which limits would have to give; empty if even that could not be found
 */
public record Conflict(List<String> rows, List<String> bounds, List<Relaxed> relaxation) {

    public Conflict {
        rows = List.copyOf(rows);
        bounds = List.copyOf(bounds);
        relaxation = List.copyOf(relaxation);
    }

    /**
     * One limit that gives way.
     *
     * @param row name of the row
     * @param by how far its limit moves, in the row's unit; above 0
     * @param upwards whether the limit rises (an upper limit) or falls (a lower one)
     */
    public record Relaxed(String row, double by, boolean upwards) {}

    /** Names of all that is in conflict. */
    public List<String> members() {
        List<String> all = new ArrayList<>(rows);
        all.addAll(bounds);
        return all;
    }
}
