package io.github.forceplan.io.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.spelling.Spelling;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void readsAsABlock() {
        Fault fault = new Fault(
                new Place("scenarios/x.yaml", 14, 9),
                "/finance/precept/bandD/2020~121",
                "'226.6 %'",
                "a number of pounds, 0 or more",
                "226.60");
        assertEquals("""
                scenarios/x.yaml:14:9  /finance/precept/bandD/2020~121
                  found     '226.6 %'
                  expected  a number of pounds, 0 or more
                  try       226.60""", fault.toString());
    }

    @Test
    void aRuleEndsInItsRemedy() {
        Fault fault = Fault.rule(
                Place.ofFile("p"),
                "/r",
                "{…}",
                "The floor (-3) of reserve 'general' must not be negative. Use 0 for none.");
        assertEquals("The floor (-3) of reserve 'general' must not be negative.", fault.expected());
        assertEquals("Use 0 for none.", fault.suggestion());
        assertEquals(
                "Years differ",
                Fault.rule(Place.ofFile("p"), "/r", "", "Years differ").expected());
    }

    @Test
    void aRefusalTellsEveryFaultOnceInReadingOrder() {
        Fault late = Fault.at(new Place("p", 10, 1), "b", "c", "d");
        Fault early = Fault.at(new Place("p", 9, 30), "a", "c", "d");
        RefusedException refusal = new RefusedException(List.of(late, early, late));
        assertEquals(List.of(early, late), refusal.faults());
        assertEquals("2 faults\n\n" + early + "\n\n" + late, refusal.getMessage());
    }

    @Test
    void excerptsAreShortAndHarmless() {
        assertEquals("'a\\u001b[31m b'", Excerpt.quoted("a\u001b[31m\nb"));
        assertEquals("x".repeat(80) + "…", Excerpt.plain("x".repeat(1000)));
        assertFalse(Excerpt.plain("\u202Eevil").contains("\u202E"));
    }

    @Test
    void nearNamesAreOfferedNearestFirst() {
        List<String> known = List.of("bandD", "taxBase", "collectionFund", "floor");
        assertEquals(List.of("bandD"), Spelling.nearest("band_d", known));
        assertEquals(List.of("taxBase"), Spelling.nearest("taxbsae", known));
        assertEquals(List.of("floor"), Spelling.nearest("flor", known));
        assertTrue(Spelling.nearest("reserves", known).isEmpty());
        assertTrue(Spelling.nearest("", known).isEmpty());
    }
}
