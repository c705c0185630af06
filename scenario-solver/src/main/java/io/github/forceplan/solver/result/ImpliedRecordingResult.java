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
 * @param growthAtOnce growth that the change brings on average if its main phase comes at once
 * @param growthOverTwentyYears the same if it takes twenty years
 * @param ifPutRight what the growth is made of if recording is put right as planned and the growth holds all the same; left
 *     out if no draws come near it
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
        Optional<Double> rampQuarters,

        @Figure(value = "Average growth if the main phase comes at once.", unit = "fraction")
        double growthAtOnce,

        @Figure(value = "Average growth if the main phase takes twenty years.", unit = "fraction")
        double growthOverTwentyYears,

        @Figure("What the growth is made of if recording is put right as planned.")
        Optional<IfPutRight> ifPutRight) {

    /**
     * The draws of the plan's recording change, tilted until the growth holds on average.
     *
     * @param recording change from the base year that comes from recording
     * @param growth change that comes from crime itself
     * @param forecastGrowth change from crime itself before tilting
     * @param effectiveSampleSize how many equally weighted draws tell as much
     */
    public record IfPutRight(
            @Figure(value = "Change that comes from recording.", unit = "crimes")
            Estimate recording,

            @Figure(value = "Change that comes from crime itself.", unit = "crimes")
            Estimate growth,

            @Figure(value = "Change from crime itself before the growth is imposed.", unit = "crimes")
            Estimate forecastGrowth,

            @Figure(value = "Equally weighted draws that tell as much.", unit = "draws", min = 1)
            double effectiveSampleSize) {}
}
