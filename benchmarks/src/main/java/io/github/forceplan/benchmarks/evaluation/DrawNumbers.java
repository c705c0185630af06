package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.distribution.Uniform;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * All the numbers that chance decides in a draw of {@link FlagshipPlan}, without what is made of them: normals of crime
 * and of risks, the recording change, multipliers of hours, deliveries of savings, and the leavers of each month at the
 * numbers of people of one draw.
 */
final class DrawNumbers {

    /** Deviates that underlying crime takes: three a group and quarter, seven a group for its state. */
    private static final int OF_CRIME = 9 * (3 * 16 + 7);

    /** People who may leave in a month, and the chance that each does. */
    private record Leaving(int people, double leaves) {}

    private final RandomStream stream = new RandomStream(1, "numbers");
    private final RandomGenerator generator = new Well19937c(1);
    private final int normals;
    private final List<Distribution> ours = new ArrayList<>();
    private final List<RealDistribution> theirs = new ArrayList<>();
    private final List<Leaving> leaving = new ArrayList<>();
    private final RealDistribution normal = new NormalDistribution(generator, 0, 1);

    /** @param drawn by which the walk finds out how many people may leave */
    DrawNumbers(Plan plan, ObjectChance drawn, ObjectWalk walk) {
        // Risks by year, each saving, what savings have in common, the audit and its one finding.
        normals = OF_CRIME
                + plan.finance().risks().size() * plan.years().size()
                + plan.finance().savings().size()
                + 1
                + 2;
        var change = plan.demand().recordingChange().orElseThrow();
        // The form of crime and the early phase: a choice by a uniform number each.
        theirs.add(new UniformRealDistribution(generator, 0, 1));
        theirs.add(new UniformRealDistribution(generator, 0, 1));
        ours.add(new Uniform(0, 1));
        ours.add(new Uniform(0, 1));
        add(change.targetRate(), new NormalDistribution(generator, 0.96, 0.01));
        add(change.main().quarters(), new TriangularDistribution(generator, 2, 4, 10));
        change.passThrough().values().forEach(share -> add(share, new LogNormalDistribution(generator, 0, 0.3)));
        plan.workforce()
                .routes()
                .values()
                .forEach(route ->
                        add(route.hoursMultiplier().orElseThrow(), new LogNormalDistribution(generator, 0, 0.1)));
        walk.evaluate(new ObjectChance(
                drawn.crimes(), drawn.multipliers(), drawn.money(), (whose, month, ratePerYear, fte) -> {
                    double leaves = 1 - StrictMath.pow(1 - ratePerYear, 1.0 / 12);
                    leaving.add(new Leaving((int) fte, leaves));
                    return drawn.leavers(whose, month, ratePerYear, fte);
                }));
    }

    private void add(Distribution distribution, RealDistribution same) {
        ours.add(distribution);
        theirs.add(same);
    }

    /** How many numbers. */
    int size() {
        return normals + ours.size() + leaving.size();
    }

    double draw(int draw) {
        stream.reset(draw);
        double sum = 0;
        for (int i = 0; i < normals; i++) {
            sum += stream.nextGaussian();
        }
        for (Distribution distribution : ours) {
            sum += distribution.quantile(stream.nextDouble());
        }
        for (Leaving now : leaving) {
            sum += inverted(now, stream.nextDouble());
        }
        return sum;
    }

    /** As the models do it, but for their table of powers: the first term is computed here. */
    private static double inverted(Leaving now, double uniform) {
        double stay = 1 - now.leaves();
        double probability = StrictMath.pow(stay, now.people());
        double rest = uniform;
        int left = 0;
        while (rest >= probability && left < now.people()) {
            rest -= probability;
            left++;
            probability *= now.leaves() / stay * (now.people() - left + 1) / left;
        }
        return left;
    }

    double drawByCommonsMath() {
        double sum = 0;
        for (int i = 0; i < normals; i++) {
            sum += normal.sample();
        }
        for (RealDistribution distribution : theirs) {
            sum += distribution.sample();
        }
        for (Leaving now : leaving) {
            sum += new BinomialDistribution(generator, now.people(), now.leaves()).sample();
        }
        return sum;
    }
}
