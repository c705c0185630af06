package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Optional;

/**
 * What the force's own assumption of growth says of recording, if underlying crime goes on as its history suggests.
 *
 * @param financialYear the year of the assumption
 * @param growth of recorded crime assumed, over the base year
 * @param recordingRate the recording rate in that year that would bring it, if recording were all that changed beside
 *     underlying crime; above 1 in a draw where recording alone can't
 * @param probabilityAboveOne share of draws in which it can't
 * @param rampQuarters length of the main phase at which the plan's recording change brings that growth on average; left
 *     out if none up to twenty years does
 */
public record ImpliedRecordingResult(
        @Figure("The year of the assumption.") String financialYear,

        @Figure(value = "Growth of recorded crime assumed, over the base year.", unit = "fraction")
        double growth,

        @Figure(value = "Recording rate in that year that would bring it.", unit = "fraction")
        Estimate recordingRate,

        @Figure(value = "Share of draws in which recording alone can't bring it.", unit = "fraction", min = 0, max = 1)
        double probabilityAboveOne,

        @Figure(value = "Length of the main phase that would bring it on average.", unit = "quarters")
        Optional<Double> rampQuarters) {}
