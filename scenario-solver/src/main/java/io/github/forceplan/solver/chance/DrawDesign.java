package io.github.forceplan.solver.chance;

/**
 * How the draws of a plan's uncertain inputs are spread. What an input is, {@link UncertainInput} says; sample paths of
 * crime and leavers, which take hundreds of numbers a draw, are random under every design.
 */
public enum DrawDesign {
    /** Independent of each other. */
    RANDOM("independent draws"),
    /** Each input's draws one to each of as many slices of equal probability (McKay, Beckman and Conover 1979). */
    LATIN_HYPERCUBE("inputs by Latin hypercube in " + DrawDesign.REPLICATES + " replicates"),
    /** Inputs evenly spread together: Sobol's sequence under Owen's scrambling. */
    SOBOL("inputs by scrambled Sobol sequence in " + DrawDesign.REPLICATES + " replicates");

    /**
     * Independent copies that a design other than random is made of, draw d belonging to the (d mod 16)-th: what differs
     * between them is what standard errors are made from. Sixteen leave a standard error uncertain by 18 % (1 ÷ √30).
     */
    static final int REPLICATES = 16;

    private final String meaning;

    DrawDesign(String meaning) {
        this.meaning = meaning;
    }

    /** For people, to stand within a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Independent replicates among the draws; none if every draw is independent of the others. */
    public int replicates() {
        return this == RANDOM ? 0 : REPLICATES;
    }
}
