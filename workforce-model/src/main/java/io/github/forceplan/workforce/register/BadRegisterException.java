package io.github.forceplan.workforce.register;

import java.util.List;
import java.util.stream.Collectors;

/** A register that can't be used, with all its faults. */
public final class BadRegisterException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<RegisterFault> faults;

    /** @param faults at least one */
    public BadRegisterException(List<RegisterFault> faults) {
        super(faults.stream().map(RegisterFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault, in the order of the rows. */
    public List<RegisterFault> faults() {
        return faults;
    }
}
