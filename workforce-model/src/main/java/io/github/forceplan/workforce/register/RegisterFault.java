package io.github.forceplan.workforce.register;

/**
 * What is wrong with one row.
 *
 * @param place where the row stands
 * @param found what was found, and why it can't be
 * @param remedy what to do
 */
public record RegisterFault(String place, String found, String remedy) {

    @Override
    public String toString() {
        return place + ": " + found + " " + remedy;
    }
}
