package io.github.forceplan.workforce.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SkillNetworkTest {

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    /** Whole hours and losses in tenths, so that one hour more or less stays on one piece of the worth. */
    private static SkillNetwork random(long seed) {
        RandomStream random = new RandomStream(seed, "network");
        int n = 1 + random.nextInt(5);
        int k = 1 + random.nextInt(5);
        SortedMap<String, Double> supplies = new TreeMap<>();
        SortedMap<String, SkillNetwork.Demand> demands = new TreeMap<>();
        List<SkillNetwork.Link> links = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            supplies.put("s" + i, 1.0 + random.nextInt(30));
        }
        for (int j = 0; j < k; j++) {
            demands.put("d" + j, new SkillNetwork.Demand(1 + random.nextInt(30), 1 + random.nextInt(4)));
            for (int i = 0; i < n; i++) {
                if (random.nextDouble() < 0.5) {
                    links.add(new SkillNetwork.Link("s" + i, "d" + j, random.nextInt(15) / 10.0));
                }
            }
        }
        return new SkillNetwork(supplies, demands, links);
    }

    /** The same as a linear programme, by commons-math's simplex. */
    private static double simplex(SkillNetwork network) {
        List<SkillNetwork.Link> links = network.links();
        if (links.isEmpty()) {
            return 0;
        }
        double[] gain = links.stream()
                .mapToDouble(link -> network.demands().get(link.demand()).worth() - link.loss())
                .toArray();
        List<LinearConstraint> limits = new ArrayList<>();
        network.supplies()
                .forEach((id, hours) -> limits.add(new LinearConstraint(
                        links.stream()
                                .mapToDouble(link -> link.supply().equals(id) ? 1 : 0)
                                .toArray(),
                        Relationship.LEQ,
                        hours)));
        network.demands()
                .forEach((id, demand) -> limits.add(new LinearConstraint(
                        links.stream()
                                .mapToDouble(link -> link.demand().equals(id) ? 1 : 0)
                                .toArray(),
                        Relationship.LEQ,
                        demand.hours())));
        return new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(gain, 0),
                        new LinearConstraintSet(limits),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private static SkillNetwork with(SkillNetwork network, String supply, double change) {
        SortedMap<String, Double> supplies = new TreeMap<>(network.supplies());
        supplies.merge(supply, change, Double::sum);
        return new SkillNetwork(supplies, network.demands(), network.links());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theWorthIsThatOfTheLinearProgramme(int seed) {
        SkillNetwork network = random(seed);
        assertEquals(simplex(network), network.solve().worth(), 1e-8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void marginalValuesAreWhatAnHourMoreOrLessBrings(int seed) {
        SkillNetwork network = random(seed);
        Allocation allocation = network.solve();
        double worth = simplex(network);
        for (String supply : network.supplies().keySet()) {
            assertEquals(
                    simplex(with(network, supply, 0.5)) - worth,
                    0.5 * allocation.valueOfOneMore().get(supply),
                    1e-8,
                    supply);
            assertEquals(
                    worth - simplex(with(network, supply, -0.5)),
                    0.5 * allocation.lossOfOneLess().get(supply),
                    1e-8,
                    supply);
            assertTrue(allocation.lossOfOneLess().get(supply)
                    >= allocation.valueOfOneMore().get(supply) - 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfLinksChangesNothing(int seed) {
        SkillNetwork network = random(seed);
        List<SkillNetwork.Link> reversed = new ArrayList<>(network.links());
        Collections.reverse(reversed);
        Allocation one = network.solve();
        Allocation two = new SkillNetwork(network.supplies(), network.demands(), reversed).solve();
        assertEquals(one.given(), two.given());
        assertEquals(one.met(), two.met());
        assertEquals(one.bottleneck(), two.bottleneck());
    }

    /** Detectives are short and volume staff idle: the bottleneck is PIP 2, and training one of the idle is worth 1. */
    @Test
    void theBottleneckIsNamedAndTrainingIsWorthIt() {
        SkillNetwork network = SkillNetwork.of(
                Map.of("pip-1", 100.0, "pip-2", 50.0, "pip-3", 10.0),
                Map.of("volume", 60.0, "serious", 80.0, "major", 5.0),
                List.of(
                        new SkillNetwork.Link("pip-1", "volume", 0),
                        new SkillNetwork.Link("pip-2", "volume", 0.2),
                        new SkillNetwork.Link("pip-2", "serious", 0),
                        new SkillNetwork.Link("pip-3", "serious", 0.2),
                        new SkillNetwork.Link("pip-3", "major", 0)));
        Allocation allocation = network.solve();
        assertEquals(List.of("pip-2", "pip-3"), allocation.bottleneck().supplies());
        assertEquals(List.of("major", "serious"), allocation.bottleneck().demands());
        assertEquals(25, allocation.bottleneck().unmetHours(), 1e-9);
        assertEquals(60 + 50 + 10, allocation.bottleneck().cutHours(), 1e-9);
        assertEquals(120, allocation.totalMet(), 1e-9);
        assertEquals(1, allocation.gainFromTraining("pip-1", "pip-2"), 1e-12);
        assertEquals(0, allocation.valueOfOneMore().get("pip-1"), 1e-12);
        assertEquals(0.8, allocation.valueOfOneMore().get("pip-3"), 1e-12);
    }

    @Test
    void unknownEndsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SkillNetwork.of(Map.of("a", 1.0), Map.of("b", 1.0), List.of(new SkillNetwork.Link("a", "c", 0))));
    }

    /**
     * Jordan and Graves: ten teams of 100, each demand normal with mean 100 and standard deviation 40 cut off at two of
     * them. Dedicated, chain and full flexibility meet 853, 950 and 954.
     */
    @Test
    void aChainOfCrossTrainingIsNearlyAsGoodAsTrainingAllInAll() {
        RandomStream random = new RandomStream(8, "jordan-graves");
        double[][] demands = new double[20_000][10];
        for (double[] demand : demands) {
            for (int j = 0; j < 10; j++) {
                double z = random.nextGaussian();
                while (Math.abs(z) > 2) {
                    z = random.nextGaussian();
                }
                demand[j] = 100 + 40 * z;
            }
        }
        double[] supply = IntStream.range(0, 10).mapToDouble(i -> 100).toArray();
        assertEquals(853, CrossTraining.expectedMet(CrossTraining.dedicated(10), supply, demands), 3);
        assertEquals(950, CrossTraining.expectedMet(CrossTraining.chain(10), supply, demands), 3);
        assertEquals(954, CrossTraining.expectedMet(CrossTraining.full(10), supply, demands), 3);
    }
}
