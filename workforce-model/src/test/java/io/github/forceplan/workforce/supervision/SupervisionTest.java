package io.github.forceplan.workforce.supervision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.forceplan.workforce.count.Strength;
import org.junit.jupiter.api.Test;

class SupervisionTest {

    private static final Supervision SUPERVISION = new Supervision(
            6, 0.75, 1.0, 1.2, "Head of crime: weak supervision was found where workloads were highest");

    @Test
    void sergeantsForSpansAndForReviews() {
        assertEquals(25, SUPERVISION.sergeantsForSpan(new Strength(150)), 1e-12);
        assertEquals(7.5, SUPERVISION.sergeantsForReviews(12_000, 1200), 1e-12);
    }

    @Test
    void riskRisesWithOverloadAndCarriesItsAssumption() {
        Strength sergeants = new Strength(25);
        Strength investigators = new Strength(150);
        assertEquals(
                QualityRisk.Level.LOW,
                SUPERVISION.risk(99, 100, sergeants, investigators).level());
        assertEquals(
                QualityRisk.Level.RAISED,
                SUPERVISION.risk(100, 100, sergeants, investigators).level());
        QualityRisk high = SUPERVISION.risk(130, 100, sergeants, investigators);
        assertEquals(QualityRisk.Level.HIGH, high.level());
        assertEquals(1.3, high.load(), 1e-12);
        assertEquals(SUPERVISION.rationale(), high.assumption());
        assertEquals(
                QualityRisk.Level.RAISED,
                SUPERVISION.risk(50, 100, new Strength(20), investigators).level());
        assertEquals(
                QualityRisk.Level.HIGH,
                SUPERVISION.risk(50, 0, sergeants, investigators).level());
    }

    @Test
    void anIndicatorWithoutItsAssumptionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Supervision(6, 1, 1, 1.2, " "));
        assertThrows(IllegalArgumentException.class, () -> new Supervision(6, 1, 1.2, 1, "x"));
    }
}
