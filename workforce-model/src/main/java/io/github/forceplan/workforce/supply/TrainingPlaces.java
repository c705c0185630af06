package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.workforce.limit.Check;
import java.util.Optional;

/**
 * How many recruits the academy can start. Recruits that find no place are reported, never absorbed.
 *
 * @param perYear places in each financial year; empty for no yearly limit
 * @param perMonth places in any one month; empty for no monthly limit
 * @param tutored trainees who can be tutored at once; empty for no limit
 */
public record TrainingPlaces(
        @Figure(value = "Places in each financial year.", unit = "FTE", min = 0, max = 100000)
        Optional<ByYear> perYear,

        @Figure(value = "Places in any one month.", unit = "FTE", min = 0, max = 100000)
        Optional<Double> perMonth,

        @Figure(value = "Trainees who can be tutored at once.", unit = "FTE", min = 0, max = 100000)
        Optional<Double> tutored) {

    /** No limit on training places. */
    public static final TrainingPlaces UNLIMITED =
            new TrainingPlaces(Optional.empty(), Optional.empty(), Optional.empty());

    public TrainingPlaces {
        Check.range(perMonth.orElse(0.0), 0, 100_000, "number of training places a month");
        Check.range(tutored.orElse(0.0), 0, 100_000, "number of trainees tutored at once");
        perYear.ifPresent(places -> places.values()
                .forEach((year, value) ->
                        Check.range(value.doubleValue(), 0, 100_000, "number of training places in " + year)));
    }
}
