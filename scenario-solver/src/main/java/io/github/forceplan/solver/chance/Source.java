package io.github.forceplan.solver.chance;

/** Where chance enters a plan. Sources are independent of each other. */
public enum Source {
    CRIME("crime itself, as its history suggests"),
    RECORDING("how much recording changes, and when"),
    STREAMS("referrals and other demand beside recorded crime"),
    PEOPLE("leavers and hours a case"),
    PRESSURES("cost pressures of the balancing line"),
    MONEY("pay, prices, grants, tax base and delivery of savings");

    private final String meaning;

    Source(String meaning) {
        this.meaning = meaning;
    }

    /** For people, to stand within a sentence. */
    public String meaning() {
        return meaning;
    }
}
