package io.github.forceplan.io.fault;

/**
 * Something that is accepted but that a planner should know.
 *
 * @param place where
 * @param message one sentence
 */
public record Notice(Place place, String message) {

    @Override
    public String toString() {
        return place + "  " + message;
    }
}
