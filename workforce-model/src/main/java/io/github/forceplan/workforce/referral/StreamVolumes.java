package io.github.forceplan.workforce.referral;

import io.github.forceplan.forecast.time.FinancialYear;

/** Volumes of the demand streams that a unit is fed with. */
@FunctionalInterface
public interface StreamVolumes {

    /** For a unit that states its own figures. */
    StreamVolumes NONE = (stream, year) -> {
        throw new IllegalArgumentException(
                "There is no demand stream '" + stream + "'. Add it to demand.streams, or state figures by year.");
    };

    /**
     * The volume of a year.
     *
     * @param stream id of the demand stream
     */
    double volume(String stream, FinancialYear year);
}
