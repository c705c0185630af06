package io.github.forceplan.workforce.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowMatchingTest {

    /** Random demands, supplies and permissions; some hours are 0, as they are in real teams. */
    private record Problem(boolean[][] may, double[] supply, double[] demand) {

        static Problem random(long seed) {
            RandomStream random = new RandomStream(seed, "matching");
            int n = 1 + random.nextInt(6);
            int k = 1 + random.nextInt(6);
            boolean[][] may = new boolean[n][k];
            double density = 0.2 + 0.6 * random.nextDouble();
            for (boolean[] row : may) {
                for (int j = 0; j < k; j++) {
                    row[j] = random.nextDouble() < density;
                }
            }
            return new Problem(may, hours(random, n), hours(random, k));
        }

        private static double[] hours(RandomStream random, int n) {
            return IntStream.range(0, n)
                    .mapToDouble(i -> random.nextDouble() < 0.15 ? 0 : 100 * random.nextDouble())
                    .toArray();
        }

        FlowMatching solve(double[] offered) {
            FlowMatching flow =
                    new FlowMatching(may, IntStream.range(0, demand.length).toArray());
            flow.begin(demand);
            flow.supply(offered);
            return flow;
        }

        double met(FlowMatching flow) {
            double sum = 0;
            for (int j = 0; j < demand.length; j++) {
                sum += demand[j] - flow.unmet(j);
            }
            return sum;
        }

        /** Hall's condition in its deficiency form, over all sets of demands: what can be met at most. */
        double most() {
            double deficiency = 0;
            for (int set = 1; set < 1 << demand.length; set++) {
                double wanted = 0;
                double offered = 0;
                for (int i = 0; i < supply.length; i++) {
                    for (int j = 0; j < demand.length; j++) {
                        if ((set >> j & 1) == 1 && may[i][j]) {
                            offered += supply[i];
                            break;
                        }
                    }
                }
                for (int j = 0; j < demand.length; j++) {
                    wanted += (set >> j & 1) == 1 ? demand[j] : 0;
                }
                deficiency = Math.max(deficiency, wanted - offered);
            }
            return Arrays.stream(demand).sum() - deficiency;
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFlowEqualsTheCutAndIsTheMostThereCanBe(int seed) {
        Problem problem = Problem.random(seed);
        FlowMatching flow = problem.solve(problem.supply);
        assertEquals(problem.most(), problem.met(flow), 1e-9);
        boolean[] holding = flow.bottleneck();
        boolean[] waiting = flow.demandsAtBottleneck();
        double cut = 0;
        for (int i = 0; i < holding.length; i++) {
            cut += holding[i] ? problem.supply[i] : 0;
            for (int j = 0; j < waiting.length; j++) {
                assertFalse(problem.may[i][j] && waiting[j] && !holding[i], "the cut separates");
            }
        }
        for (int j = 0; j < waiting.length; j++) {
            cut += waiting[j] ? 0 : problem.demand[j];
        }
        assertEquals(cut, problem.met(flow), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void hoursAreConservedAndGivenOnlyWhereAllowed(int seed) {
        Problem problem = Problem.random(seed);
        FlowMatching flow = problem.solve(problem.supply);
        for (int i = 0; i < problem.supply.length; i++) {
            double given = 0;
            for (int j = 0; j < problem.demand.length; j++) {
                double hours = flow.flow(i, j);
                assertTrue(hours >= -1e-9 && (problem.may[i][j] || hours == 0));
                given += hours;
            }
            assertEquals(problem.supply[i], given + flow.free(i), 1e-9);
        }
        for (int j = 0; j < problem.demand.length; j++) {
            double received = 0;
            for (int i = 0; i < problem.supply.length; i++) {
                received += flow.flow(i, j);
            }
            assertEquals(problem.demand[j], received + flow.unmet(j), 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void overtimeOnTopIsAsGoodAsAllAtOnce(int seed) {
        Problem problem = Problem.random(seed);
        double[] overtime = Arrays.stream(problem.supply).map(h -> 0.2 * h).toArray();
        double[] together = Arrays.stream(problem.supply).map(h -> 1.2 * h).toArray();
        FlowMatching inTwo = problem.solve(problem.supply);
        double ordinary = problem.met(inTwo);
        double[] freeBefore =
                IntStream.range(0, overtime.length).mapToDouble(inTwo::free).toArray();
        inTwo.supply(overtime);
        assertEquals(problem.met(problem.solve(together)), problem.met(inTwo), 1e-9);
        assertTrue(problem.met(inTwo) >= ordinary - 1e-9);
        for (int i = 0; i < overtime.length; i++) {
            // Nobody works overtime who has ordinary hours left.
            assertTrue(freeBefore[i] < 1e-9 || inTwo.free(i) >= freeBefore[i] + overtime[i] - 1e-9);
        }
    }

    /** An earlier demand never loses hours because a later one is there. */
    @ParameterizedTest
    @MethodSource("seeds")
    void earlierDemandsGoFirst(int seed) {
        Problem problem = Problem.random(seed);
        FlowMatching all = problem.solve(problem.supply);
        for (int last = 0; last < problem.demand.length; last++) {
            double[] some = problem.demand.clone();
            Arrays.fill(some, last + 1, some.length, 0);
            Problem part = new Problem(problem.may, problem.supply, some);
            double unmet = 0;
            for (int j = 0; j <= last; j++) {
                unmet += all.unmet(j);
            }
            assertEquals(Arrays.stream(some).sum() - part.most(), unmet, 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nestedMatchingIsAMaximumFlow(int seed) {
        RandomStream random = new RandomStream(seed, "nested");
        int n = 1 + random.nextInt(7);
        boolean[][] may = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(may[i], 0, i + 1, true);
        }
        double[] demand = Problem.hours(random, n);
        double[] supply = Problem.hours(random, n);
        double[] overtime = Arrays.stream(supply).map(h -> 0.1 * h).toArray();
        int[] highestFirst = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        FlowMatching flow = new FlowMatching(may, highestFirst);
        flow.begin(demand);
        flow.supply(supply);
        double[][] unmet = column(demand);
        double[][] unused = column(supply);
        int[] chain = IntStream.range(0, n).toArray();
        NestedMatching.match(chain, unmet, unused, 0, 1);
        for (int j = 0; j < n; j++) {
            assertEquals(flow.unmet(j), unmet[j][0], 1e-9);
        }
        assertEquals(
                Arrays.stream(demand).sum() - sum(unmet), Arrays.stream(supply).sum() - sum(unused), 1e-9);
        flow.supply(overtime);
        NestedMatching.match(chain, unmet, column(overtime), 0, 1);
        for (int j = 0; j < n; j++) {
            assertEquals(flow.unmet(j), unmet[j][0], 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nestedMatchingsSideBySideAreThoseAlone(int seed) {
        RandomStream random = new RandomStream(seed, "side by side");
        int n = 1 + random.nextInt(7);
        int[] chain = IntStream.range(0, n).toArray();
        double[][] demand = new double[n][];
        double[][] supply = new double[n][];
        for (int j = 0; j < n; j++) {
            demand[j] = Problem.hours(random, 20);
            supply[j] = Problem.hours(random, 20);
        }
        double[][] unmet = Arrays.stream(demand).map(double[]::clone).toArray(double[][]::new);
        double[][] unused = Arrays.stream(supply).map(double[]::clone).toArray(double[][]::new);
        NestedMatching.match(chain, unmet, unused, 1, 19);
        for (int i = 0; i < 20; i++) {
            int at = i;
            double[][] unmetAlone =
                    column(Arrays.stream(demand).mapToDouble(row -> row[at]).toArray());
            double[][] unusedAlone =
                    column(Arrays.stream(supply).mapToDouble(row -> row[at]).toArray());
            if (i >= 1 && i < 19) {
                NestedMatching.match(chain, unmetAlone, unusedAlone, 0, 1);
            }
            for (int j = 0; j < n; j++) {
                assertEquals(unmetAlone[j][0], unmet[j][i], 0.0);
                assertEquals(unusedAlone[j][0], unused[j][i], 0.0);
            }
        }
    }

    /** One matching of many skills. */
    private static double[][] column(double[] hours) {
        return Arrays.stream(hours).mapToObj(h -> new double[] {h}).toArray(double[][]::new);
    }

    private static double sum(double[][] hours) {
        return Arrays.stream(hours).flatMapToDouble(Arrays::stream).sum();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreSkillNeverRaisesUnmetHoursAndMoreDemandNeverLowersThem(int seed) {
        Problem problem = Problem.random(seed);
        double unmet = Arrays.stream(problem.demand).sum() - problem.met(problem.solve(problem.supply));
        for (int i = 0; i < problem.supply.length; i++) {
            double[] more = problem.supply.clone();
            more[i] += 7;
            assertTrue(Arrays.stream(problem.demand).sum() - problem.met(problem.solve(more)) <= unmet + 1e-9);
            boolean[][] broader =
                    Arrays.stream(problem.may).map(boolean[]::clone).toArray(boolean[][]::new);
            Arrays.fill(broader[i], true);
            Problem trained = new Problem(broader, problem.supply, problem.demand);
            assertTrue(
                    Arrays.stream(problem.demand).sum() - trained.met(trained.solve(problem.supply)) <= unmet + 1e-9);
        }
        for (int j = 0; j < problem.demand.length; j++) {
            double[] demand = problem.demand.clone();
            demand[j] += 7;
            Problem busier = new Problem(problem.may, problem.supply, demand);
            assertTrue(Arrays.stream(demand).sum() - busier.met(busier.solve(problem.supply)) >= unmet - 1e-9);
        }
    }
}
