package io.github.forceplan.finance.precept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published tables of Derbyshire's police (derby.gov.uk, 2018/19) and fire (derbys-fire.gov.uk) precepts. */
class CouncilTaxBandTest {

    @ParameterizedTest
    @CsvSource({
        "192.60, 128.40 149.80 171.20 192.60 235.40 278.20 321.00 385.20",
        "74.74, 49.83 58.13 66.44 74.74 91.35 107.96 124.57 149.48",
        "77.73, 51.82 60.46 69.09 77.73 95.00 112.28 129.55 155.46",
        "79.27, 52.85 61.65 70.46 79.27 96.89 114.50 132.12 158.54",
        "93.41, 62.27 72.65 83.03 93.41 114.17 134.93 155.68 186.82"
    })
    void reproducesPublishedTablesToThePenny(BigDecimal bandD, String published) {
        List<BigDecimal> expected =
                Arrays.stream(published.split(" ")).map(BigDecimal::new).toList();
        assertEquals(
                expected,
                Arrays.stream(CouncilTaxBand.values())
                        .map(band -> band.tax(bandD))
                        .toList());
    }
}
