package io.github.forceplan.workforce.contact;

import java.util.Optional;

/**
 * One entry of the register of benefits: what a change of channel was expected to bring, and what was measured.
 *
 * @param change id of the change
 * @param label its name
 * @param expectedVolumeMultiplier expected factor on calls
 * @param expectedSecondsAdded expected seconds added to the handling time
 * @param measuredVolumeMultiplier measured factor on calls; empty if the force has not measured it
 * @param measuredSecondsAdded measured seconds added; empty if the force has not measured them
 */
public record Benefit(
        String change,
        String label,
        double expectedVolumeMultiplier,
        double expectedSecondsAdded,
        Optional<Double> measuredVolumeMultiplier,
        Optional<Double> measuredSecondsAdded) {}
