package io.github.forceplan.finance.mtfs;

/** Figures of one reserve and year, in pounds. Closing = opening + contributions − draws. */
public enum ReserveMeasure {
    OPENING("opening balance"),
    /** Planned contributions and, for the reserve that the policy names, the year's surplus. */
    CONTRIBUTIONS("contributions"),
    /** Planned, automatic and capital draws. */
    DRAWS("draws"),
    CLOSING("closing balance"),
    FLOOR("floor"),
    /** 1 if the closing balance is below the floor, otherwise 0. */
    BELOW_FLOOR("below its floor"),
    PLANNED_CONTRIBUTIONS("planned contributions"),
    PLANNED_DRAWS("planned draws"),
    AUTOMATIC_DRAWS("automatic draws"),
    CAPITAL_DRAWS("draws for capital");

    private final String label;

    ReserveMeasure(String label) {
        this.label = label;
    }

    /** What it is called in tables, after the reserve's name. */
    public String label() {
        return label;
    }
}
