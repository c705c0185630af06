package io.github.forceplan.io.binding;

/**
 * A rule over a whole plan that no single record can check, such as a reference to something by its id.
 *
 * @param <T> the plan's record
 */
@FunctionalInterface
public interface Check<T> {

    void check(T plan, Complaints complaints);
}
