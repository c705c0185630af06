package io.github.forceplan.solver.address;

import java.util.List;
import java.util.stream.Collectors;

/** Changed values that the rules of a plan do not allow. */
public final class RefusedValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<String> addresses;

    RefusedValueException(List<String> addresses, Throwable refusal) {
        super(said(addresses) + refusal.getMessage(), refusal);
        this.addresses = List.copyOf(addresses);
    }

    /** Where the values were changed that are refused together, or the one that is. */
    public List<String> addresses() {
        return List.copyOf(addresses);
    }

    private static String said(List<String> addresses) {
        return addresses.size() == 1
                ? "The change at '" + addresses.get(0) + "' is not allowed: "
                : "The changes at " + addresses.stream().map(a -> "'" + a + "'").collect(Collectors.joining(", "))
                        + " are not allowed: ";
    }
}
