package io.github.forceplan.solver.twostage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plan made anew every year with what has become known, against the plan of the first year held to. Futures are
 * walked one by one: at the beginning of each year the decisions of past years stand, and the rest are made on those
 * scenarios whose past is nearest to what the future has shown so far (a conditional sample by nearest neighbours: Stone
 * 1977, "Consistent nonparametric regression", Annals of Statistics 5).
 */
public final class RollingPlan {

    private final TwoStageProgram program;
    private final int[] yearOf;
    private final double[][][] seen;
    private final int neighbours;
    private final Decomposition solver;

    /**
     * @param program decisions of all years
     * @param yearOf for each first-stage variable, the year (from 0) at whose beginning it is decided; −1 if it follows
     *     from others
     * @param seen by scenario, year and figure, what the end of a year shows, such as the year's hours and its gap;
     *     distances are in units of a figure's standard deviation
     * @param neighbours how many scenarios a later year's decision is made on, 1 or more
     */
    public RollingPlan(TwoStageProgram program, int[] yearOf, double[][][] seen, int neighbours, Decomposition solver) {
        if (yearOf.length != program.first().variables().size()) {
            throw new IllegalArgumentException("There are years for " + yearOf.length
                    + " variables; the first stage has "
                    + program.first().variables().size() + ". Give one for each, −1 for what follows from others.");
        }
        if (seen.length != program.recourse().scenarios()) {
            throw new IllegalArgumentException("What is seen is given for " + seen.length + " scenarios of "
                    + program.recourse().scenarios() + ". Give it for each.");
        }
        if (neighbours < 1) {
            throw new IllegalArgumentException("The number of scenarios (" + neighbours + ") must be 1 or more.");
        }
        this.program = program;
        this.yearOf = yearOf.clone();
        this.seen = seen.clone();
        this.neighbours = neighbours;
        this.solver = solver;
    }

    /**
     * One future, both ways.
     *
     * @param future place of the scenario that came true
     * @param held cost if the first year's plan is held to
     * @param replanned cost if it is made anew every year
     */
    public record Walk(int future, double held, double replanned) {}

    /**
     * What re-planning is worth, on some futures.
     *
     * @param walks one for each future
     * @param held mean cost of holding the plan
     * @param replanned mean cost of re-planning
     * @param error standard error of the difference
     */
    public record Result(List<Walk> walks, double held, double replanned, double error) {
        public Result {
            walks = List.copyOf(walks);
        }

        /** What re-planning saves, in the mean; below 0 if it costs more. */
        public double saving() {
            return held - replanned;
        }
    }

    /**
     * Walks futures. Each is left out of the scenarios that its decisions are made on from the second year.
     *
     * @param first the decision for all years that is held to, and that the first year of re-planning shares
     * @param futures places of scenarios
     */
    public Result walk(double[] first, int... futures) {
        int years = seen[0].length;
        List<Walk> walks = new ArrayList<>();
        for (int future : futures) {
            double[] decision = first.clone();
            for (int year = 1; year < years; year++) {
                decision = replan(decision, future, year);
            }
            walks.add(new Walk(future, cost(first, future), cost(decision, future)));
        }
        double held = walks.stream().mapToDouble(Walk::held).average().orElse(0);
        double replanned = walks.stream().mapToDouble(Walk::replanned).average().orElse(0);
        double squares = 0;
        for (Walk walk : walks) {
            double off = walk.held() - walk.replanned() - (held - replanned);
            squares += off * off;
        }
        int n = walks.size();
        double error = n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n);
        return new Result(walks, held, replanned, error);
    }

    private double cost(double[] decision, int future) {
        return program.knowing(future).costs(decision, 1)[0];
    }

    private double[] replan(double[] decision, int future, int year) {
        int n = program.first().variables().size();
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int j = 0; j < n; j++) {
            boolean past = yearOf[j] >= 0 && yearOf[j] < year;
            lower[j] = past ? decision[j] : program.first().variables().get(j).lower();
            upper[j] = past ? decision[j] : program.first().variables().get(j).upper();
        }
        int[] near = near(future, year);
        double[] probabilities = new double[near.length];
        double sum = 0;
        for (int s : near) {
            sum += program.probabilities()[s];
        }
        for (int i = 0; i < near.length; i++) {
            probabilities[i] = program.probabilities()[near[i]] / sum;
        }
        TwoStageProgram rest = new TwoStageProgram(
                program.first().withBounds(lower, upper),
                program.recourse().select(near),
                probabilities,
                program.risk());
        // What was decided before keeps the rules still, and is seldom far from what is best now.
        return solver.solve(rest, decision).solution().decision();
    }

    /** The other scenarios whose years before this one are nearest to a future's. */
    private int[] near(int future, int year) {
        double[] distance = new double[seen.length];
        for (int y = 0; y < year; y++) {
            for (int f = 0; f < seen[future][y].length; f++) {
                double mean = 0;
                double squares = 0;
                for (double[][] scenario : seen) {
                    mean += scenario[y][f] / seen.length;
                }
                for (double[][] scenario : seen) {
                    squares += (scenario[y][f] - mean) * (scenario[y][f] - mean) / seen.length;
                }
                for (int s = 0; s < seen.length && squares > 0; s++) {
                    double off = seen[s][y][f] - seen[future][y][f];
                    distance[s] += off * off / squares;
                }
            }
        }
        return IntStream.range(0, seen.length)
                .filter(s -> s != future)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer s) -> distance[s]).thenComparing(s -> s))
                .limit(neighbours)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
