package io.github.forceplan.planner.report;

import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.ImpliedRecordingResult;
import io.github.forceplan.solver.result.ImpliedRecordingResult.IfPutRight;
import java.util.ArrayList;
import java.util.List;

/** What the force's assumption says of recording, in words. */
final class ImpliedWords {

    /** Fewer draws than this are too few to read a range from. */
    private static final double FEW = 100;

    private ImpliedWords() {}

    /** A paragraph to a question: which rate, which ramp, which split. */
    static List<String> of(ImpliedRecordingResult implied) {
        List<String> paragraphs = new ArrayList<>(List.of(rate(implied), ramp(implied)));
        paragraphs.add(implied.ifPutRight()
                .map(split -> split(implied, split))
                .orElse("If recording is put right as this plan supposes, no draw comes near growth of "
                        + Numbers.percent(implied.growth(), 0) + "."));
        return paragraphs;
    }

    private static String rate(ImpliedRecordingResult implied) {
        Estimate rate = implied.recordingRate();
        String text = "Recorded crime " + Numbers.percent(implied.growth(), 0) + " higher in "
                + implied.financialYear() + " would need a recording rate of "
                + Numbers.percent(rate.quantile("0.5"), 0) + " ("
                + Numbers.percent(rate.quantile("0.1"), 0) + " to " + Numbers.percent(rate.quantile("0.9"), 0)
                + " in 8 draws of 10), if crime goes on as its history suggests and each crime recorded more is one that was"
                + " missed before.";
        if (implied.probabilityAboveOne() > 0.005) {
            text += " In " + Numbers.percent(implied.probabilityAboveOne(), 0)
                    + " of draws recording alone could not bring it.";
        }
        return text;
    }

    private static String ramp(ImpliedRecordingResult implied) {
        return implied.rampQuarters()
                .map(quarters ->
                        "The recording change of this plan would bring it on average if its main phase took about "
                                + length(quarters) + " to arrive.")
                .orElseGet(() ->
                        "No ramp of up to twenty years makes the recording change of this plan bring it: spread over"
                                + " twenty years, what has come by " + implied.financialYear()
                                + " still goes with growth of "
                                + Numbers.percent(implied.growthOverTwentyYears(), 0)
                                + " on average, and all at once with "
                                + Numbers.percent(implied.growthAtOnce(), 0) + ".");
    }

    private static String length(double quarters) {
        if (quarters < 8) {
            String whole = Numbers.whole(quarters);
            return whole.equals("1") ? "1 quarter" : whole + " quarters";
        }
        return Numbers.whole(quarters / 4) + " years";
    }

    private static String split(ImpliedRecordingResult implied, IfPutRight split) {
        String text =
                "How much of the growth would be recording? If recording is put right as this plan supposes, and the "
                        + Numbers.percent(implied.growth(), 0) + " holds on average all the same, recording brings "
                        + Quantity.CRIMES.spoken(split.recording().mean()) + " crimes (" + range(split.recording())
                        + ") and crime itself " + change(split.growth()) + ", where its history suggests "
                        + Quantity.CRIMES.spoken(Math.abs(split.forecastGrowth().mean()))
                        + (split.forecastGrowth().mean() < 0 ? " fewer" : " more")
                        + ". These are the futures of the plan's change, weighted as little as brings the growth about; they tell as"
                        + " much as " + Numbers.whole(split.effectiveSampleSize()) + " draws would.";
        if (split.effectiveSampleSize() < FEW) {
            text += " That is few: such futures lie at the edge of what was drawn, and the ranges are rough.";
        }
        return text + " The assumption itself does not say how much of the growth is recording.";
    }

    /** A change, which may be of either sign at either end of its range. */
    private static String change(Estimate growth) {
        double low = growth.quantile("0.1");
        double high = growth.quantile("0.9");
        String range = low < 0 && high > 0
                ? "between a fall of " + Quantity.CRIMES.spoken(-low) + " and a rise of " + Quantity.CRIMES.spoken(high)
                : Quantity.CRIMES.spoken(Math.min(Math.abs(low), Math.abs(high))) + " to "
                        + Quantity.CRIMES.spoken(Math.max(Math.abs(low), Math.abs(high)));
        double mean = growth.mean();
        return (mean < 0 ? "falls by " : "grows by ") + Quantity.CRIMES.spoken(Math.abs(mean)) + " (" + range + ")";
    }

    private static String range(Estimate estimate) {
        return Quantity.CRIMES.spoken(estimate.quantile("0.1")) + " to "
                + Quantity.CRIMES.spoken(estimate.quantile("0.9")) + " in 8 draws of 10";
    }
}
