package io.github.forceplan.workforce.contact;

import java.util.Optional;

/**
 * What callers of one stream meet with, average over calls.
 *
 * @param stream id of the stream
 * @param calls calls offered in the year
 * @param answeredInTime share answered within the time of the stream's target; empty for a stream that goes second and
 *     states no time
 * @param abandoned share of calls abandoned
 */
public record StreamService(String stream, double calls, Optional<Double> answeredInTime, double abandoned) {}
