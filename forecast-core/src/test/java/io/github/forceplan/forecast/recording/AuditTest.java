package io.github.forceplan.forecast.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.recording.Audit.AuditedRate;
import io.github.forceplan.forecast.recording.Audit.UnrecordedCrimes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final LocalDate FROM = LocalDate.of(2018, 3, 1);
    private static final LocalDate TO = LocalDate.of(2018, 8, 31);

    /** HMICFRS, Derbyshire CDI inspection 2018; arithmetic unrecorded = recorded × (1 − r) ÷ r, to within one crime. */
    @Test
    void unrecordedCrimesOfTheDerbyshireAudit() {
        assertEquals(31_752, Audit.unrecorded(59_753, 0.653), 1);
        assertEquals(32_535, Audit.unrecorded(61_227, 0.653), 1);
        assertEquals(30_300, Audit.unrecorded(57_020, 0.653), 1);
    }

    @Test
    void groupRatesAddUpToTheOverallRate() {
        Map<String, Double> recorded = new LinkedHashMap<>();
        recorded.put("violence", 18_180.0);
        recorded.put("sexual", 2_251.0);
        recorded.put("theft", 24_308.0);
        recorded.put("rest", 15_014.0);
        Audit audit = new Audit(
                0.653,
                0.0216,
                0.95,
                FROM,
                TO,
                Map.of("violence", new AuditedRate(0.566, 0.033), "sexual", new UnrecordedCrimes(540, 180)));
        Map<String, Double> rates = audit.rates(recorded, 0, Map.of());
        assertEquals(0.566, rates.get("violence"), 1e-12);
        assertEquals(2_251.0 / 2_791, rates.get("sexual"), 1e-12);
        assertEquals(rates.get("theft"), rates.get("rest"), 1e-12);
        double unrecorded = recorded.keySet().stream()
                .mapToDouble(g -> Audit.unrecorded(recorded.get(g), rates.get(g)))
                .sum();
        assertEquals(Audit.unrecorded(59_753, 0.653), unrecorded, 1e-6);
    }

    /** A 95 % margin of 3.3 points is 1.959964 standard deviations. */
    @Test
    void aDeviateMovesTheRateByItsMargin() {
        Audit audit = new Audit(0.653, 0.0216, 0.95, FROM, TO, Map.of("violence", new AuditedRate(0.566, 0.033)));
        Map<String, Double> recorded = new LinkedHashMap<>();
        recorded.put("violence", 100.0);
        recorded.put("rest", 1_000.0);
        double rate =
                audit.rates(recorded, 0, Map.of("violence", 1.959963984540054)).get("violence");
        assertEquals(0.599, rate, 1e-12);
    }

    @Test
    void anImpossibleRemainderIsHeldAtFullRecording() {
        Audit audit = new Audit(0.9, 0.01, 0.95, FROM, TO, Map.of("violence", new AuditedRate(0.3, 0.01)));
        Map<String, Double> recorded = new LinkedHashMap<>();
        recorded.put("violence", 1_000.0);
        recorded.put("rest", 1_000.0);
        assertEquals(1.0, audit.rates(recorded, 0, Map.of()).get("rest"), 0);
    }

    @Test
    void refusesAnAuditPeriodThatEndsBeforeItBegins() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Audit(0.6, 0.02, 0.95, TO, FROM, Map.of()));
        assertTrue(e.getMessage().contains("2018-08-31"), e.getMessage());
    }
}
