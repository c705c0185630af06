package io.github.forceplan.workforce.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.forceplan.workforce.count.Establishment;
import io.github.forceplan.workforce.register.BadRegisterException;
import io.github.forceplan.workforce.register.RegisterFault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EstablishmentRegisterTest {

    private static final Set<String> ROLES = Set.of("detective", "response");

    private static PostRow post(int line, String post, String role, double fte, String from, String to) {
        return new PostRow("posts.csv:" + line, post, role, fte, day(from), day(to));
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    private static List<PostRow> rows() {
        return List.of(
                post(2, "A", "detective", 1, "", ""),
                post(3, "B", "detective", 0.1, "2019-04-01", "2020-03-31"),
                post(4, "B", "response", 0.2, "2020-04-01", ""),
                post(5, "C", "detective", 0.7, "2019-10-01", ""));
    }

    /** A post is funded from its first day to its last; one that changes role is a row for each. */
    @Test
    void postsAreFundedFromTheirFirstDayToTheirLast() {
        EstablishmentRegister register = new EstablishmentRegister(rows());
        register.check(ROLES);
        assertEquals(Map.of("detective", new Establishment(1)), register.byRole(LocalDate.of(2019, 3, 31)));
        assertEquals(Map.of("detective", new Establishment(1.8)), register.byRole(LocalDate.of(2020, 3, 31)));
        assertEquals(
                Map.of("detective", new Establishment(1.7), "response", new Establishment(0.2)),
                register.byRole(LocalDate.of(2020, 4, 1)));
        assertEquals(ROLES, register.roles());
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        List<PostRow> turned = new ArrayList<>(rows());
        Collections.reverse(turned);
        for (String on : new String[] {"2019-03-31", "2019-12-31", "2020-04-01"}) {
            assertEquals(
                    new EstablishmentRegister(rows()).byRole(LocalDate.parse(on)),
                    new EstablishmentRegister(turned).byRole(LocalDate.parse(on)));
        }
    }

    @Test
    void everyFaultIsNamedWithPlaceAndRemedy() {
        List<PostRow> rows = new ArrayList<>(rows());
        rows.add(post(6, "C", "astronaut", 1.5, "2019-12-01", "2019-11-01"));
        BadRegisterException bad =
                assertThrows(BadRegisterException.class, () -> new EstablishmentRegister(rows).check(ROLES));
        assertEquals(
                List.of(
                        "posts.csv:6: The FTE (1.5) of post 'C' must be above 0 to 1. Give one row a post, 1 for full time.",
                        "posts.csv:6: The role 'astronaut' is not defined. Use one of [detective, response].",
                        "posts.csv:6: The post 'C' ends (2019-11-01) before it begins (2019-12-01)."
                                + " Correct one of the two days."),
                bad.faults().stream()
                        .map(RegisterFault::toString)
                        .filter(fault -> !fault.contains("on the same days"))
                        .toList());
        rows.set(4, post(6, "A", "detective", 1, "2021-01-01", ""));
        assertEquals(
                "posts.csv:6: The post 'A' is funded here and at posts.csv:2 on the same days."
                        + " Keep one row a post, or end the first before the second begins.",
                assertThrows(BadRegisterException.class, () -> new EstablishmentRegister(rows).check(ROLES))
                        .getMessage());
    }
}
