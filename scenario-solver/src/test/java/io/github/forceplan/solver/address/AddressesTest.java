package io.github.forceplan.solver.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressesTest {

    record Leaf(double hours, Optional<String> note) {
        Leaf {
            if (hours < 0) {
                throw new IllegalArgumentException("The hours (" + hours + ") must not be negative.");
            }
        }
    }

    record Branch(ByYear posts, Map<String, Leaf> leaves, List<Leaf> rest, boolean on) {}

    private static final FinancialYear YEAR = FinancialYear.parse("2019/20");

    private static Branch tree() {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        leaves.put("desk", new Leaf(2.5, Optional.empty()));
        leaves.put("pip-2", new Leaf(45, Optional.of("serious")));
        return new Branch(
                ByYear.constant(YEAR, YEAR.plus(1), BigDecimal.TEN),
                leaves,
                List.of(new Leaf(1, Optional.empty())),
                true);
    }

    @Test
    void listsEverySingleValueInOrder() {
        assertEquals(
                List.of(
                        "posts.2019/20",
                        "posts.2020/21",
                        "leaves.desk.hours",
                        "leaves.pip-2.hours",
                        "leaves.pip-2.note",
                        "rest.0.hours",
                        "on"),
                List.copyOf(Addresses.list(tree()).keySet()));
    }

    @Test
    void everyListedAddressReadsBack() {
        Branch tree = tree();
        Addresses.list(tree).forEach((address, value) -> assertEquals(value, Addresses.get(tree, address), address));
    }

    @Test
    void changesOneValueAndSharesTheRest() {
        Branch before = tree();
        Branch after = Addresses.with(before, "leaves.desk.hours", hours -> (Double) hours * 2);
        assertEquals(5.0, after.leaves().get("desk").hours());
        assertEquals(2.5, before.leaves().get("desk").hours());
        assertSame(before.leaves().get("pip-2"), after.leaves().get("pip-2"));
        Branch year = Addresses.with(before, "posts.2020/21", posts -> BigDecimal.ONE);
        assertEquals(10, year.posts().value(YEAR));
        assertEquals(1, year.posts().value(YEAR.plus(1)));
    }

    @Test
    void nothingThereIsAnErrorWithTheNearestNames() {
        UnknownAddressException e =
                assertThrows(UnknownAddressException.class, () -> Addresses.get(tree(), "leaves.dsk.hours"));
        assertTrue(e.getMessage().contains("'leaves.desk.hours'"), e.getMessage());
        assertThrows(UnknownAddressException.class, () -> Addresses.with(tree(), "posts.2030/31", v -> v));
        assertThrows(UnknownAddressException.class, () -> Addresses.get(tree(), "leaves.desk.note"));
    }

    @Test
    void aFigureWithoutItsYearIsToldHowToNameOne() {
        List<String> known = List.of("gap.2019/20", "gap.2020/21", "gap.2021/22", "spending.2019/20");
        assertEquals(
                "'gap' needs a year, such as 'gap.2021/22', or several whose values are added up: 'gap.2019/20..2021/22'.",
                UnknownAddressException.ofFigure("gap", known).getMessage());
        String message = UnknownAddressException.ofFigure("gab.2020/21", known).getMessage();
        assertTrue(
                message.startsWith("There is nothing at 'gab.2020/21'. The nearest addresses are 'gap.2020/21', "),
                message);
        assertFalse(message.contains("["), message);
    }

    @Test
    void aRuleOfTheRecordStillHolds() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> Addresses.with(tree(), "leaves.desk.hours", v -> -1.0));
        assertTrue(
                e.getMessage().contains("leaves.desk.hours") && e.getMessage().contains("must not be negative"));
    }
}
