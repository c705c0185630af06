package io.github.forceplan.solver.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class ChangesTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2019/20");

    public enum Colour {
        DARK_BLUE,
        RED
    }

    public sealed interface Leave permits Average, Banded {}

    public record Average(double days) implements Leave {}

    public record Banded(List<Double> days) implements Leave {}

    public record Mix(Map<String, Double> shares) {
        public Mix {
            double sum =
                    shares.values().stream().mapToDouble(Double::doubleValue).sum();
            if (StrictMath.abs(sum - 1) > 1e-9) {
                throw new IllegalArgumentException("The shares sum to " + sum + "; they must sum to 1.");
            }
        }
    }

    public record Root(
            BigDecimal money,

            @Figure(value = "A rate.", unit = "fraction", min = 0, max = 1)
            double rate,

            int count,
            boolean on,
            Colour colour,
            LocalDate day,
            Period month,
            FinancialYear year,
            ByYear posts,
            List<Leave> leave,
            Mix mix,
            Optional<Double> left) {}

    private static Root root() {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("desk", 0.5);
        shares.put("volume", 0.3);
        shares.put("serious", 0.2);
        return new Root(
                new BigDecimal("100.10"),
                0.25,
                3,
                false,
                Colour.RED,
                LocalDate.of(2019, 1, 31),
                Period.parse(Frequency.MONTHLY, "2019-11"),
                YEAR,
                ByYear.constant(YEAR, YEAR.plus(2), BigDecimal.TEN),
                List.of(new Average(26), new Banded(List.of(22.0, 30.0))),
                new Mix(shares),
                Optional.empty());
    }

    private static Change choose(String at, String name) {
        return Change.choose(at, name);
    }

    @Test
    void everyKindOfFigureCanBeChanged() {
        Root changed = Changes.apply(
                root(),
                List.of(
                        Change.multiply("money", 1.5),
                        Change.set("rate", 0.5),
                        Change.add("count", 2),
                        Change.turn("on", true),
                        choose("colour", "dark-blue"),
                        Change.shift("day", 1),
                        Change.shift("month", 3),
                        Change.shift("year", -12),
                        Change.add("posts", 5).in(YEAR.plus(1)),
                        Change.set("posts.2021/22", 1),
                        Change.add("leave.0.days", 1),
                        Change.set("leave.1.days.1", 31)));
        assertEquals(0, new BigDecimal("150.15").compareTo(changed.money()));
        assertEquals(0.5, changed.rate());
        assertEquals(5, changed.count());
        assertTrue(changed.on());
        assertEquals(Colour.DARK_BLUE, changed.colour());
        assertEquals(LocalDate.of(2019, 2, 28), changed.day());
        assertEquals("2020-02", changed.month().toString());
        assertEquals("2018/19", changed.year().toString());
        assertEquals(10, changed.posts().value(YEAR));
        assertEquals(15, changed.posts().value(YEAR.plus(1)));
        assertEquals(1, changed.posts().value(YEAR.plus(2)));
        assertEquals(List.of(new Average(27), new Banded(List.of(22.0, 31.0))), changed.leave());
    }

    /** 0.5 + 0.3 + 0.2: no single share can be moved, two can. */
    @Test
    void figuresThatHangTogetherAreChangedTogether() {
        List<Change> both = List.of(Change.set("mix.shares.desk", 0.4), Change.set("mix.shares.serious", 0.3));
        assertEquals(0.4, Changes.apply(root(), both).mix().shares().get("desk"));
        MisfitException e = assertThrows(
                MisfitException.class, () -> Changes.apply(root(), List.of(Change.add("count", 1), both.get(0))));
        assertEquals(1, e.place());
        assertEquals(
                "The change at 'mix.shares.desk' is not allowed: The shares sum to 0.9; they must sum to 1.",
                e.getMessage());
    }

    @Test
    void noChangeIsTheIdentity() {
        Root root = root();
        assertSame(root, Changes.apply(root, List.of()));
        assertEquals(
                root,
                Changes.apply(
                        root,
                        List.of(
                                Change.add("money", 0),
                                Change.multiply("rate", 1),
                                Change.set("count", 3),
                                Change.turn("on", false),
                                choose("colour", "red"),
                                Change.shift("month", 0),
                                Change.multiply("posts", 1))));
    }

    /** One list after another is the lists joined; lists that touch different figures may change places. */
    @Test
    void listsOfChangesCompose() {
        RandomStream random = new RandomStream(3, "changes");
        List<String> addresses = List.of("money", "count", "posts", "posts.2020/21", "leave.0.days", "leave.1.days.0");
        for (int i = 0; i < 200; i++) {
            random.reset(i);
            List<Change> first = some(addresses, random);
            List<Change> second = some(addresses, random);
            List<Change> joined = new ArrayList<>(first);
            joined.addAll(second);
            assertEquals(Changes.apply(Changes.apply(root(), first), second), Changes.apply(root(), joined));
            List<Change> money = some(List.of("money", "posts"), random);
            List<Change> days = some(List.of("leave.0.days", "count"), random);
            assertEquals(
                    Changes.apply(Changes.apply(root(), money), days),
                    Changes.apply(Changes.apply(root(), days), money));
        }
    }

    private static List<Change> some(List<String> addresses, RandomStream random) {
        List<Change> changes = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String at = addresses.get(random.nextInt(addresses.size()));
            int by = random.nextInt(5);
            changes.add(
                    switch (random.nextInt(3)) {
                        case 0 -> Change.set(at, by);
                        case 1 -> Change.add(at, by);
                        default -> Change.multiply(at, by);
                    });
        }
        return changes;
    }

    @Test
    void whatDoesNotFitSaysWhatDoes() {
        assertRefused(Change.turn("money", true), "Use set, add or multiply for a number, turn for yes or no");
        assertRefused(Change.set("leave", 1), "there stands a part of the plan");
        assertRefused(Change.add("count", 0.5), "makes the figure 3.5, but it must be a whole number");
        assertRefused(choose("colour", "green"), "Use one of dark-blue, red.");
        assertRefused(Change.set("rate", 25), "must be a fraction from 0 to 1. 0.25 (25 looks like a percentage).");
        assertRefused(Change.add("posts", 1).in(YEAR.plus(9)), "the figure has the years 2019/20, 2020/21, 2021/22");
        assertRefused(Change.add("money", 1).in(YEAR), "years only for a figure by year");
        assertRefused(Change.shift("year", 6), "use a multiple of 12");
        assertRefused(Change.set("mix.shares.dsek", 1), "The nearest addresses are 'mix.shares.desk'");
        assertRefused(Change.set("shares.desk", 1), "The nearest addresses are 'mix.shares.desk'");
        assertRefused(Change.set("left", 1), "the plan leaves 'left' out");
    }

    private static void assertRefused(Change change, String said) {
        MisfitException e = assertThrows(MisfitException.class, () -> Changes.apply(root(), List.of(change)));
        assertTrue(e.getMessage().contains(said), e.getMessage());
    }
}
