package io.github.forceplan.workforce.queue;

/**
 * Calls that find all lines busy and are lost: M/M/n/n. Erlang (1917); recursion B(n) = aB(n−1) ÷ (n + aB(n−1)), which
 * neither overflows nor loses digits.
 */
public final class ErlangB {

    private ErlangB() {}

    /**
     * Probability that a call is lost.
     *
     * @param lines 0 or more
     * @param erlangs offered load, 0 or more
     */
    public static double blocking(int lines, double erlangs) {
        double blocking = 1;
        for (int n = 1; n <= lines; n++) {
            blocking = erlangs * blocking / (n + erlangs * blocking);
        }
        return blocking;
    }
}
