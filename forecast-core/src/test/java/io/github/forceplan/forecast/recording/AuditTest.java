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

    /** Two publications of nearly the same year, and an audit of another half year: 66.9 % is not the audited 65.3 %. */
    @Test
    void recordedOverReportedOfTheStatedYearIsNotTheAuditedRate() {
        assertEquals(0.669, 61_227.0 / (61_227 + 30_300), 5e-4);
        assertEquals(91_505, 59_753 / 0.653, 1);
        assertEquals(91_527, 61_227 + 30_300, 0);
        assertEquals(1.4949, 91_527 / 61_227.0, 5e-5);
    }

    /**
     * Of 494 audited domestic-abuse crimes 228 were unrecorded, so 266 recorded. R: qbeta(c(.025, .5, .975), 266.5, 228.5) =
     * 0.4943832, 0.5384356, 0.5820907.
     */
    @Test
    void aSampleIsABetaDistribution() {
        Audit.AuditedSample sample = new Audit.AuditedSample(266, 494);
        assertEquals(0.4943832, sample.quantile(0.025), 1e-6);
        assertEquals(0.5384356, sample.quantile(0.5), 1e-6);
        Audit audit = Audit.ofSample(sample, 0.95, FROM, TO, Map.of());
        assertEquals(0.5820907, audit.rate() + audit.margin(), 1e-6);
        Audit grouped = new Audit(0.653, 0.0216, 0.95, FROM, TO, Map.of("abuse", sample));
        Map<String, Double> recorded = Map.of("abuse", 1_000.0, "rest", 9_000.0);
        assertEquals(0.5384356, grouped.rates(recorded, 0, Map.of()).get("abuse"), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> new Audit.AuditedSample(3, 2));
    }

    @Test
    void refusesAnAuditPeriodThatEndsBeforeItBegins() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Audit(0.6, 0.02, 0.95, TO, FROM, Map.of()));
        assertTrue(e.getMessage().contains("2018-08-31"), e.getMessage());
    }
}
