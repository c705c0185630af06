package io.github.forceplan.solver.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.distribution.Fixed;
import io.github.forceplan.forecast.distribution.LogNormal;
import io.github.forceplan.forecast.distribution.Normal;
import io.github.forceplan.forecast.distribution.Uniform;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.recording.RampShape;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.DemandStream;
import io.github.forceplan.solver.plan.Population;
import io.github.forceplan.solver.plan.StreamGrowth;
import io.github.forceplan.solver.plan.StreamStep;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamModelTest {

    private static final FinancialYear BASE = FinancialYear.parse("2018/19");
    private static final List<FinancialYear> YEARS = List.of(BASE.plus(1), BASE.plus(2));
    private static final int DRAWS = 500;

    /** Two groups of 100 and 300 crimes in the base year; in draw d the first has 25 + d in each quarter, the second 75. */
    private static DemandPaths crimes() {
        double[][][] total = new double[2][DRAWS][8];
        for (int d = 0; d < DRAWS; d++) {
            for (int q = 0; q < 8; q++) {
                total[0][d][q] = 25 + d;
                total[1][d][q] = 75;
            }
        }
        return new DemandPaths(
                List.of("Violence", "Theft"), BASE.plus(1).quarter(1), new double[] {100, 300}, total, total);
    }

    private static DemandPlan plan(Optional<Population> population, Map<String, DemandStream> streams) {
        TimeSeries history = TimeSeries.of("Violence", BASE.plus(-1).quarter(1), new double[8]);
        return new DemandPlan(
                Map.of("Violence", history, "Theft", history),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                population,
                Optional.empty(),
                streams);
    }

    private static StreamPaths simulate(Optional<Population> population, DemandStream stream) {
        return new StreamModel(plan(population, Map.of("s", stream)), BASE, YEARS)
                .simulate(crimes(), RandomStreams.seeded(7));
    }

    private static StreamPaths simulate(DemandStream stream) {
        return simulate(Optional.empty(), stream);
    }

    private static DemandStream stream(
            double base,
            Map<String, StreamStep> steps,
            Optional<StreamGrowth> growth,
            Optional<Distribution> multiplier) {
        return new DemandStream("Referrals", "referrals", base, steps, growth, multiplier);
    }

    private static DemandStream growing(StreamGrowth growth) {
        return stream(1000, Map.of(), Optional.of(growth), Optional.empty());
    }

    private static StreamStep step(String from, int months, Distribution change) {
        return new StreamStep("Step", Period.parse(Frequency.MONTHLY, from), months, RampShape.LINEAR, change);
    }

    private static ByYear byYear(double base, double first, double second) {
        return ByYear.of(BASE, base)
                .with(BASE.plus(1), BigDecimal.valueOf(first))
                .with(BASE.plus(2), BigDecimal.valueOf(second));
    }

    @Test
    void withNoStepsAndNoGrowthItIsItsBase() {
        StreamPaths paths = simulate(stream(249_861, Map.of(), Optional.empty(), Optional.empty()));
        for (int y = 0; y < 2; y++) {
            for (int d = 0; d < DRAWS; d++) {
                assertEquals(249_861, paths.volume("s", y)[d]);
                assertEquals(0, paths.growth("s", y, d));
                assertEquals(0, paths.steps("s", y, d));
            }
        }
    }

    /**
     * A rise of 111 % in twelve equal steps from June 2018 to May 2019. Its share of a year, days counted: 2018/19
     * (30·1 + 31·2 + 31·3 + 30·4 + 31·5 + 30·6 + 31·7 + 31·8 + 28·9 + 31·10) ÷ 12 ÷ 365 = 1667 ÷ 4380; 2019/20
     * (30·11/12 + 336) ÷ 366; 2020/21 all of it.
     */
    @Test
    void aStepThatIsUnderWayInTheBaseYearIsPartlyInIt() {
        StreamPaths paths = simulate(
                stream(3590, Map.of("rise", step("2018-06", 12, new Fixed(1.11))), Optional.empty(), Optional.empty()));
        double before = 1 + 1.11 * 1667 / 4380;
        double first = 3590 * (1 + 1.11 * (27.5 + 336) / 366) / before;
        assertEquals(5306, first, 0.5);
        assertEquals(first, paths.volume("s", 0)[0], 1e-9);
        assertEquals(3590 * 2.11 / before, paths.volume("s", 1)[3], 1e-9);
        assertEquals(0, paths.growth("s", 0, 0), 0);
        assertEquals(first - 3590, paths.steps("s", 0, 0), 1e-9);
    }

    @Test
    void aStepAtOnceInAprilMultipliesTheYear() {
        for (int months : new int[] {0, 1}) {
            StreamPaths paths = simulate(stream(
                    1000,
                    Map.of(
                            "up", step("2019-04", months, new Fixed(0.5)),
                            "down", step("2020-04", months, new Fixed(-0.2))),
                    Optional.empty(),
                    Optional.empty()));
            assertEquals(1500, paths.volume("s", 0)[0], 1e-9);
            assertEquals(1200, paths.volume("s", 1)[0], 1e-9);
        }
    }

    @Test
    void ownGrowthCompounds() {
        StreamPaths paths = simulate(growing(new StreamGrowth.OwnGrowth(
                ByYear.of(BASE.plus(1), 0.1).with(BASE.plus(2), new BigDecimal("-0.05")), Optional.empty())));
        assertEquals(1100, paths.volume("s", 0)[0], 1e-9);
        assertEquals(1100 * 0.95, paths.volume("s", 1)[0], 1e-9);
        assertEquals(100, paths.growth("s", 0, 0), 1e-9);
    }

    /** Yearly errors of 3 % each by themselves: after two years their variance is twice as large. */
    @Test
    void uncertainGrowthWidens() {
        StreamPaths paths = simulate(growing(new StreamGrowth.OwnGrowth(
                ByYear.constant(BASE.plus(1), BASE.plus(2), BigDecimal.ZERO), Optional.of(new Normal(0, 0.03)))));
        assertEquals(1000, mean(paths.volume("s", 1)), 6);
        assertEquals(30, deviation(paths.volume("s", 0)), 3);
        assertEquals(30 * Math.sqrt(2), deviation(paths.volume("s", 1)), 4);
    }

    @Test
    void itMayFollowTheCrimesOfSomeGroups() {
        StreamPaths all = simulate(growing(new StreamGrowth.WithRecordedCrime(List.of(), 1)));
        StreamPaths some = simulate(growing(new StreamGrowth.WithRecordedCrime(List.of("Violence"), 0.5)));
        // Draw 5: 4 × 30 + 300 = 420 crimes over 400; violence 120 over 100, of which half counts.
        assertEquals(1050, all.volume("s", 0)[5], 1e-9);
        assertEquals(1100, some.volume("s", 1)[5], 1e-9);
    }

    @Test
    void itMayFollowThePopulationOrARate() {
        Population people = new Population(byYear(1_000_000, 1_010_000, 990_000));
        StreamPaths population = simulate(Optional.of(people), growing(new StreamGrowth.WithPopulation()));
        assertEquals(1010, population.volume("s", 0)[0], 1e-9);
        assertEquals(990, population.volume("s", 1)[0], 1e-9);
        // 29 conference cases per 10,000 of 430,000 women are 1,247; 40 are 1,720.
        StreamPaths rate = simulate(
                stream(1247, Map.of(), Optional.of(new StreamGrowth.AtRate(byYear(29, 34.5, 40))), Optional.empty()));
        assertEquals(34.5 * 43, rate.volume("s", 0)[0], 1e-9);
        assertEquals(1720, rate.volume("s", 1)[0], 1e-9);
    }

    @Test
    void everyDrawDecomposesAndSharesItsMultiplier() {
        StreamPaths paths = simulate(stream(
                2000,
                Map.of("rise", step("2019-01", 18, new Uniform(0.2, 0.6))),
                Optional.of(new StreamGrowth.WithRecordedCrime(List.of("Theft"), 1)),
                Optional.of(new LogNormal(1, 0.15))));
        for (int d = 0; d < DRAWS; d++) {
            for (int y = 0; y < 2; y++) {
                double parts = 2000 + paths.growth("s", y, d) + paths.steps("s", y, d);
                assertEquals(paths.volume("s", y)[d], parts, 1e-9 * parts);
            }
            assertEquals(paths.growth("s", 0, d), paths.growth("s", 1, d), 1e-9);
        }
    }

    @Test
    void drawsDependOnTheSeedAndTheIdAlone() {
        DemandStream uncertain = stream(1000, Map.of(), Optional.empty(), Optional.of(new LogNormal(1, 0.2)));
        StreamModel model =
                new StreamModel(plan(Optional.empty(), Map.of("a", uncertain, "b", uncertain)), BASE, YEARS);
        StreamModel alone = new StreamModel(plan(Optional.empty(), Map.of("b", uncertain)), BASE, YEARS);
        StreamPaths paths = model.simulate(crimes(), RandomStreams.seeded(7));
        assertArrayEquals(
                paths.volume("b", 0),
                alone.simulate(crimes(), RandomStreams.seeded(7)).volume("b", 0));
        assertNotEquals(paths.volume("a", 0)[0], paths.volume("b", 0)[0]);
        assertNotEquals(
                paths.volume("b", 0)[0],
                alone.simulate(crimes(), RandomStreams.seeded(8)).volume("b", 0)[0]);
    }

    @Test
    void whatIsMissingIsNamedAtOnce() {
        Map<String, DemandStream> streams = Map.of(
                "people", growing(new StreamGrowth.WithPopulation()),
                "crime", growing(new StreamGrowth.WithRecordedCrime(List.of("Fraud"), 1)),
                "own", growing(new StreamGrowth.OwnGrowth(ByYear.of(BASE.plus(1), 0.1), Optional.empty())),
                "rate", growing(new StreamGrowth.AtRate(byYear(0, 1, 2))));
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new StreamModel(plan(Optional.empty(), streams), BASE, YEARS))
                .getMessage());
        assertEquals(4, message.lines().count(), message);
        for (String part : List.of(
                "'people' moves with the population, but the plan states none. Give demand.population.",
                "'crime' moves with crimes of 'Fraud', which the history does not have.",
                "growth of demand stream 'own' says nothing of [2020/21].",
                "rate of demand stream 'rate' is 0 in 2018/19")) {
            assertTrue(message.contains(part), () -> part + " is not in: " + message);
        }
        Population people = new Population(ByYear.of(BASE.plus(1), 5));
        assertThrows(
                IllegalArgumentException.class,
                () -> new StreamModel(plan(Optional.of(people), Map.of()), BASE, YEARS));
        assertThrows(
                IllegalArgumentException.class,
                () -> simulate(stream(1, Map.of(), Optional.empty(), Optional.empty()))
                        .volume("other", 0));
    }

    @Test
    void rulesOfARecordHold() {
        assertThrows(IllegalArgumentException.class, () -> step("2018-06", 12, new Uniform(-1.5, 0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new StreamStep("x", BASE.quarter(1), 0, RampShape.STEP, new Fixed(0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> stream(1, Map.of(), Optional.empty(), Optional.of(new Normal(1, 1))));
        assertThrows(
                IllegalArgumentException.class,
                () -> new StreamGrowth.OwnGrowth(ByYear.of(BASE, 0), Optional.of(new Normal(0, 1))));
        assertThrows(IllegalArgumentException.class, () -> new Population(ByYear.of(BASE, 0)));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }
}
