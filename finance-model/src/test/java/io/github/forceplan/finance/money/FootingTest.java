package io.github.forceplan.finance.money;

import static io.github.forceplan.finance.money.Footing.Verdict.DOES_NOT_FOOT;
import static io.github.forceplan.finance.money.Footing.Verdict.FOOTS;
import static io.github.forceplan.finance.money.Footing.Verdict.FOOTS_WITHIN_ROUNDING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootingTest {

    private static List<BigDecimal> parts(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }

    /**
     * Tables as they were published: Cleveland PCC 2019/20; North Yorkshire PFCC 2022/23, 2023/24, 2024/25 funding,
     * 2024/25 spending and savings; Cleveland savings; Derbyshire Fire 2017/18 and 2018/19; settlements for Derbyshire in
     * Hansard, 1995/96 to 1997/98 (£m).
     */
    @ParameterizedTest
    @CsvSource({
        "85.2 38.7 7.6 5.8 1.4 2.8 3.4, 145.3, DOES_NOT_FOOT",
        "83.5 86.9 7.9 6.1 7.1, 191.5, FOOTS",
        "83.8 92.4 7.9 8.8 8.4, 201.4, FOOTS_WITHIN_ROUNDING",
        "88.8 97.4 7.9 17.7 9.2, 221.0, FOOTS",
        "109.3 6.8 47.4 8.7 26.1 21.2 1.5, 221.0, FOOTS",
        "1792 2420 3481, 7693, FOOTS",
        "2208 3479 2983, 8670, FOOTS",
        "37.4 0.6 -0.9, 37.1, FOOTS",
        "14.4 0.2 23.1, 37.7, FOOTS",
        "43.76 13.71 17.8 13.02, 88.3, FOOTS_WITHIN_ROUNDING",
        "46.36 13.14 19.7 13.3, 92.5, FOOTS",
        "48.09 14.09 18.89 15.28, 96.3, FOOTS_WITHIN_ROUNDING"
    })
    void publishedTablesAreJudgedAsTheyStand(String parts, BigDecimal printed, Footing.Verdict verdict) {
        Footing footing = Footing.of(parts(parts), printed);
        assertEquals(verdict, footing.verdict(), footing.message());
        assertEquals(printed, footing.printed(), "never repaired");
    }

    /** Cleveland 2019/20: seven lines to a tenth explain less than 8 × 0.05 together with the total's own half unit. */
    @Test
    void theFindingNamesTheDifference() {
        Footing footing = Footing.of(parts("85.2 38.7 7.6 5.8 1.4 2.8 3.4"), new BigDecimal("145.3"));
        assertEquals(new BigDecimal("144.9"), footing.sum());
        assertEquals(new BigDecimal("0.4"), footing.difference());
        assertTrue(footing.message().contains("144.9, printed 145.3; the difference of 0.4"), footing.message());
    }

    /** A total to a tenth over parts to thousandths, as Cleveland 2020/21 prints 155.4 over 155.264. */
    @Test
    void figuresOfDifferentPrecisionCountWithTheirOwnHalfUnits() {
        assertEquals(
                DOES_NOT_FOOT,
                Footing.of(parts("100.264 55.000"), new BigDecimal("155.4")).verdict());
        assertEquals(
                FOOTS_WITHIN_ROUNDING,
                Footing.of(parts("100.264 55.000"), new BigDecimal("155.3")).verdict());
        assertEquals(
                FOOTS,
                Footing.of(parts("100.264 55.000"), new BigDecimal("155.264")).verdict());
    }
}
