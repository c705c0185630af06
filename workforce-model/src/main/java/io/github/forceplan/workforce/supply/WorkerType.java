package io.github.forceplan.workforce.supply;

/** Police officers or police staff (designated officers included). */
public enum WorkerType {
    OFFICER,
    STAFF
}
