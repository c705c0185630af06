package io.github.forceplan.solver.plan;

/** A change of a scenario that does not fit the plan. */
public final class RefusedChangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String address;

    RefusedChangeException(String scenario, int place, RuntimeException refusal) {
        super("Scenario '" + scenario + "': " + refusal.getMessage(), refusal);
        this.address = "scenarios." + scenario + ".changes." + place;
    }

    /** Where in the plan the change stands, such as {@code scenarios.savings.changes.0}. */
    public String address() {
        return address;
    }
}
