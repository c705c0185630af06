package io.github.forceplan.workforce.severity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeverityIndexTest {

    /** Weights of the Crime Severity Score (Office for National Statistics). */
    private static final SeverityIndex CRIME_SEVERITY_SCORE = new SeverityIndex(
            "Crime Severity Score",
            new TreeMap<>(Map.of("homicide", 7973.0, "robbery", 800.0, "residential burglary", 465.0)));

    /** 2 × 7,973 + 10 × 800 + 100 × 465 = 70,446. */
    @Test
    void harmIsOffencesTimesTheirWeights() {
        assertEquals(
                new SeverityIndex.Score("Crime Severity Score", 70_446),
                CRIME_SEVERITY_SCORE.score(Map.of("homicide", 2.0, "robbery", 10.0, "residential burglary", 100.0)));
    }

    @Test
    void anOffenceWithoutAWeightIsUnknownNotNothing() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> CRIME_SEVERITY_SCORE.score(Map.of("shoplifting", 1.0)))
                .getMessage();
        assertTrue(message.contains("shoplifting") && message.contains("Give one"), message);
        assertThrows(
                IllegalArgumentException.class, () -> new SeverityIndex("x", new TreeMap<>(Map.of("robbery", -1.0))));
    }
}
