package io.github.forceplan.io.document;

import io.github.forceplan.io.fault.Fault;
import java.util.List;

/**
 * A document that has been read.
 *
 * @param root the whole of it; {@link Node.Refused} if it can't be read at all
 * @param faults what was refused on the way; values without faults are in the tree
 */
public record Document(Node root, List<Fault> faults) {

    public Document {
        faults = List.copyOf(faults);
    }
}
