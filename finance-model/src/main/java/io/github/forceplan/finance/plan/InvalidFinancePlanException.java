package io.github.forceplan.finance.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A finance plan that cannot be computed, with everything that is wrong with it. */
public final class InvalidFinancePlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<PlanFault> faults;

    public InvalidFinancePlanException(List<PlanFault> faults) {
        super(faults.stream().map(PlanFault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    /** All faults, in the order of the plan. */
    public List<PlanFault> faults() {
        return faults;
    }
}
