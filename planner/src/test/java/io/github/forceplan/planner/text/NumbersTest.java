package io.github.forceplan.planner.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.FinanceResult.StatedGap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void thousandsHaveCommasAndHalvesGoAwayFromZero() {
        assertEquals("59,753", Numbers.whole(59_753));
        assertEquals("3", Numbers.whole(2.5));
        assertEquals("-3", Numbers.whole(-2.5));
        assertEquals("0", Numbers.whole(-0.2));
        assertEquals("1,204.50", Numbers.fixed(1204.5, 2));
    }

    /** 1.005 is below one and five thousandths in binary; readers see the decimal that was written. */
    @Test
    void roundsTheDecimalThatIsPrintedNotItsBinaryNeighbour() {
        assertEquals("1.01", Numbers.fixed(1.005, 2));
    }

    @Test
    void sentencesHaveThreeSignificantFigures() {
        assertEquals("66,100", Numbers.about(66_149));
        assertEquals("431", Numbers.about(431.4));
        assertEquals("9.57", Numbers.about(9.568));
        assertEquals("0", Numbers.about(0));
        assertEquals("0", Numbers.about(0.0004));
    }

    @Test
    void poundsAreMillions() {
        assertEquals("£3.9m", Numbers.millions(3_900_000, 1));
        assertEquals("-£0.25m", Numbers.millions(-250_000, 2));
        assertEquals("£0.0m", Numbers.millions(-40_000, 1));
        assertEquals("-0.25", Numbers.inMillions(-250_000, 2));
    }

    @Test
    void percentages() {
        assertEquals("14.0%", Numbers.percent(0.14, 1));
        assertEquals("-3%", Numbers.percent(-0.03, 0));
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        assertEquals("unknown", Numbers.whole(Double.NaN));
        assertEquals("unknown", Numbers.about(Double.POSITIVE_INFINITY));
        assertEquals("unknown", Numbers.millions(Double.NaN, 1));
        assertEquals("unknown", Numbers.inMillions(Double.NaN, 1));
        assertEquals("unknown", Numbers.percent(Double.NaN, 0));
    }

    @Test
    void trueMinusStandsBeforeNumbersOnly() {
        assertEquals("−£0.3m to −12", Numbers.typographic("-£0.3m to -12"));
        assertEquals("growth-detectives-2020 and 2019-20", Numbers.typographic("growth-detectives-2020 and 2019-20"));
    }

    @Test
    void chancesAreCountsOfDraws() {
        assertEquals("no draw", Chance.of(0));
        assertEquals("fewer than 1 draw in 100", Chance.of(0.004));
        assertEquals("1 draw in 100", Chance.of(0.01));
        assertEquals("34 draws in 100", Chance.of(0.338));
        assertEquals("more than 99 draws in 100", Chance.of(0.9951));
        assertEquals("every draw", Chance.of(1));
        assertEquals("an unknown share of draws", Chance.of(Double.NaN));
    }

    @Test
    void rangesAreFromTenToNinetyPerCent() {
        Estimate wide = estimate(57_012, 60_000, 63_949);
        assertEquals("57,012 to 63,949", Quantity.CRIMES.range(wide));
        assertEquals("between 57,000 and 63,900", Quantity.CRIMES.between(wide));
    }

    @Test
    void aRangeThatIsOneFigureIsThatFigure() {
        Estimate exact = estimate(400, 400, 400);
        assertEquals("", Quantity.POSTS.range(exact));
        assertEquals("400", Quantity.POSTS.between(exact));
    }

    /** Where most draws agree and a few don't, the mean is not what most draws give. */
    @Test
    void aRangeWithoutWidthBesideItsMeanSaysSo() {
        Estimate skewed = estimate(0, 536, 0);
        assertEquals("0 to 0", Quantity.HOURS.range(skewed));
        assertEquals("0 in at least 8 draws in 10", Quantity.HOURS.between(skewed));
    }

    @Test
    void statedGapsAreNamedByMeasureAndYears() {
        Estimate any = estimate(1, 1, 1);
        assertEquals(
                "Gap after reserves, 2020/21 and 2021/22",
                GapWords.of(new StatedGap(List.of("2020/21", "2021/22"), "gapAfterReserves", any)));
        assertEquals("Budget gap, 2020/21", GapWords.of(new StatedGap(List.of("2020/21"), "budgetGap", any)));
        assertEquals("a, b and c", GapWords.joined(List.of("a", "b", "c")));
    }

    private static Estimate estimate(double low, double mean, double high) {
        Map<String, Double> quantiles = new LinkedHashMap<>();
        quantiles.put("0.1", low);
        quantiles.put("0.9", high);
        return new Estimate(mean, quantiles, Optional.empty());
    }
}
