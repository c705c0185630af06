package io.github.forceplan.solver.branch;

import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.solver.simplex.Basis;
import io.github.forceplan.solver.simplex.Columns;
import io.github.forceplan.solver.simplex.Simplex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Branch and bound (Land and Doig 1960) with reliability branching (Achterberg, Koch and Martin 2005, "Branching rules
 * revisited"), bounds drawn in by rows and by reduced costs, and dives for solutions. It goes down one side until that
 * ends, then on from the lowest bound. It counts its work and never looks at a clock, so that it always takes the same
 * way. For programs that are minimised.
 */
final class BranchAndBound {

    /** How it ended. */
    enum Ending {
        /** Nothing better than the solution, but for the gap. */
        DONE,
        INFEASIBLE,
        UNBOUNDED,
        /** Its work is done, the search is not. */
        LIMIT,
        FAILED
    }

    /**
     * What came of it.
     *
     * @param values of the best solution; empty if there is none
     * @param bound no solution costs less
     * @param nodes parts of the search looked at
     */
    record Result(Ending ending, double[] values, double bound, long nodes) {}

    private static final double WHOLE = 1e-6;
    private static final int ITERATIONS = 50_000;
    private static final int TRIAL_ITERATIONS = 40;
    private static final int RELIABLE = 4;
    private static final int TRIALS = 12;
    private static final int NO_BETTER = 5;
    private static final int DIVE_EVERY = 64;
    private static final long ENDLESS_NODES = 2_000;
    /** Numbers kept for the parts that are still open. */
    private static final long OPEN_NUMBERS = 6_000_000;

    private final int n;
    private final double[] costs;
    private final int[] integers;
    private final Simplex simplex;
    private final Propagation propagation;
    private final PseudoCosts pseudoCosts;
    private final double gap;
    private final double size;
    private final double offset;
    private final double grain;
    private final long most;
    private final double[] rootLower;
    private final double[] rootUpper;
    private final int rows;

    private final double[] lower;
    private final double[] upper;
    private double[] best = new double[0];
    private double bestCost = Double.POSITIVE_INFINITY;
    /** Least bound of the parts that could not be searched. */
    private double failed = Double.POSITIVE_INFINITY;

    /** Whether anything was left out because it did not matter. */
    private boolean cut;

    private long nodes;
    private long made;

    /**
     * Gets ready.
     *
     * @param program to be minimised
     * @param gap relative to the objective or 1
     * @param size by which the objective has been multiplied
     * @param offset what was left out of the objective
     * @param grain of which the objective, as it was, is a multiple at solutions that matter, but for a constant; 0 if
     *     there is none
     * @param most work
     */
    BranchAndBound(LinearProgram program, double gap, double size, double offset, double grain, long most) {
        n = program.variables().size();
        rows = program.rows().size();
        this.gap = gap;
        this.size = size;
        this.offset = offset;
        this.grain = grain * size;
        this.most = most;
        costs = new double[n];
        rootLower = new double[n];
        rootUpper = new double[n];
        lower = new double[n];
        upper = new double[n];
        double[] allLower = new double[n + rows];
        double[] allUpper = new double[n + rows];
        List<Integer> whole = new ArrayList<>();
        for (Variable v : program.variables()) {
            int j = v.place();
            costs[j] = program.cost(j);
            rootLower[j] = v.lower();
            rootUpper[j] = v.upper();
            allLower[j] = v.lower();
            allUpper[j] = v.upper();
            if (v.integer()) {
                whole.add(j);
            }
        }
        for (Row row : program.rows()) {
            allLower[n + row.place()] = row.lower();
            allUpper[n + row.place()] = row.upper();
        }
        integers = whole.stream().mapToInt(Integer::intValue).toArray();
        simplex = new Simplex(new Columns(program), allLower, allUpper);
        simplex.costs(costs);
        propagation = new Propagation(program);
        pseudoCosts = new PseudoCosts(n);
    }

    /**
     * Searches.
     *
     * @param start whole numbers to begin with; empty if there are none
     */
    Result solve(double[] start) {
        if (!propagation.all(rootLower, rootUpper)) {
            return new Result(Ending.INFEASIBLE, best, Double.POSITIVE_INFINITY, 0);
        }
        for (int j : integers) {
            simplex.bound(j, rootLower[j], rootUpper[j]);
        }
        Simplex.Status status = simplex.solve(Double.POSITIVE_INFINITY, ITERATIONS);
        if (status != Simplex.Status.OPTIMAL) {
            Ending ending = switch (status) {
                case INFEASIBLE -> Ending.INFEASIBLE;
                case UNBOUNDED -> Ending.UNBOUNDED;
                default -> Ending.FAILED;
            };
            return new Result(ending, best, Double.NEGATIVE_INFINITY, 0);
        }
        Basis root = simplex.basis();
        double bound = simplex.objective();
        if (start.length > 0) {
            hold(start);
            simplex.restore(root);
        }
        reset(rootLower, rootUpper);
        simplex.solve(Double.POSITIVE_INFINITY, ITERATIONS);
        dive();
        return search(new Node(made++, bound, wholeOf(rootLower), wholeOf(rootUpper), -1, root, 0, false));
    }

    private Result search(Node root) {
        PriorityQueue<Node> open =
                new PriorityQueue<>(Comparator.comparingDouble(Node::bound).thenComparingLong(Node::number));
        long mostOpen = Math.max(100, OPEN_NUMBERS / (2L * integers.length + rows + (n + rows) / 8 + 1));
        // Without bounds there may be no end of branching.
        boolean endless = false;
        for (int j : integers) {
            endless |= Double.isInfinite(rootUpper[j] - rootLower[j]);
        }
        long mostNodes = endless ? ENDLESS_NODES : Long.MAX_VALUE;
        open.add(root);
        while (!open.isEmpty()) {
            Node node = open.poll();
            if (node.bound() >= cutOff()) {
                cut = true;
                continue;
            }
            boolean fresh = true;
            while (true) {
                if (work() > most || open.size() > mostOpen || nodes > mostNodes) {
                    open.add(node);
                    return new Result(
                            Ending.LIMIT, best, Math.min(proved(), open.peek().bound()), nodes);
                }
                Node[] children = look(node, fresh);
                if (children.length == 0) {
                    break;
                }
                open.add(children[1]);
                node = children[0];
                fresh = false;
            }
        }
        if (best.length == 0) {
            return new Result(
                    failed < Double.POSITIVE_INFINITY ? Ending.FAILED : Ending.INFEASIBLE, best, failed, nodes);
        }
        return new Result(failed < bestCost ? Ending.LIMIT : Ending.DONE, best, proved(), nodes);
    }

    /** What the parts that are closed cost at least. */
    private double proved() {
        return Math.min(failed, cut && allowed() >= grain ? bestCost - allowed() : bestCost);
    }

    private double allowed() {
        return gap * Math.max(1, Math.abs(bestCost / size + offset)) * size;
    }

    private long work() {
        return simplex.work() + propagation.work;
    }

    /** What a solution must cost less than to matter. */
    private double cutOff() {
        if (best.length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return bestCost - Math.max(allowed(), grain * (1 - 1e-4));
    }

    /** The part's two halves, the one to go on with first; none if it holds nothing that matters. */
    private Node[] look(Node node, boolean fresh) {
        nodes++;
        System.arraycopy(rootLower, 0, lower, 0, n);
        System.arraycopy(rootUpper, 0, upper, 0, n);
        for (int k = 0; k < integers.length; k++) {
            lower[integers[k]] = Math.max(rootLower[integers[k]], node.lower()[k]);
            upper[integers[k]] = Math.min(rootUpper[integers[k]], node.upper()[k]);
            if (lower[integers[k]] > upper[integers[k]]) {
                return new Node[0];
            }
        }
        boolean left =
                node.variable() < 0 ? propagation.all(lower, upper) : propagation.from(node.variable(), lower, upper);
        if (!left) {
            return new Node[0];
        }
        if (fresh) {
            simplex.restore(node.basis());
        }
        boolean first = true;
        while (true) {
            bounds();
            double cutOff = cutOff();
            Simplex.Status status = work() > most ? Simplex.Status.STOPPED : simplex.solve(cutOff, ITERATIONS);
            if (status != Simplex.Status.OPTIMAL) {
                boolean none = status == Simplex.Status.INFEASIBLE || status == Simplex.Status.CUT_OFF;
                cut |= status == Simplex.Status.CUT_OFF;
                failed = none ? failed : Math.min(failed, node.bound());
                return new Node[0];
            }
            double cost = simplex.objective();
            if (first && node.variable() >= 0) {
                pseudoCosts.learn(node.variable(), node.up(), node.fraction(), cost - node.bound());
            }
            first = false;
            if (cost >= cutOff) {
                cut = true;
                return new Node[0];
            }
            if (!reducedCosts(cost, cutOff)) {
                continue;
            }
            int[] broken = broken();
            if (broken.length == 0) {
                found(cost);
                return new Node[0];
            }
            if (fresh && nodes % DIVE_EVERY == 0) {
                Basis here = simplex.basis();
                double[] keptLower = lower.clone();
                double[] keptUpper = upper.clone();
                dive();
                reset(keptLower, keptUpper);
                simplex.restore(here);
                fresh = false;
                continue;
            }
            Choice choice = choose(broken, cost, cutOff);
            if (choice.empty()) {
                return new Node[0];
            }
            if (choice.variable() >= 0) {
                return children(node, Math.max(cost, node.bound()), choice);
            }
        }
    }

    private Node[] children(Node node, double bound, Choice choice) {
        Basis basis = simplex.basis();
        int j = choice.variable();
        double floor = Math.floor(choice.value());
        double[] keptLower = wholeOf(lower);
        double[] keptUpper = wholeOf(upper);
        double[] lessUpper = keptUpper.clone();
        double[] moreLower = keptLower.clone();
        for (int k = 0; k < integers.length; k++) {
            if (integers[k] == j) {
                lessUpper[k] = floor;
                moreLower[k] = floor + 1;
            }
        }
        Node less = new Node(made++, bound, keptLower, lessUpper, j, basis, choice.value() - floor, false);
        Node more = new Node(made++, bound, moreLower, keptUpper, j, basis, floor + 1 - choice.value(), true);
        return choice.upFirst() ? new Node[] {more, less} : new Node[] {less, more};
    }

    private double[] wholeOf(double[] all) {
        double[] whole = new double[integers.length];
        for (int k = 0; k < whole.length; k++) {
            whole[k] = all[integers[k]];
        }
        return whole;
    }

    private void bounds() {
        for (int j : integers) {
            simplex.bound(j, lower[j], upper[j]);
        }
    }

    private void reset(double[] fromLower, double[] fromUpper) {
        System.arraycopy(fromLower, 0, lower, 0, n);
        System.arraycopy(fromUpper, 0, upper, 0, n);
        bounds();
    }

    private int[] broken() {
        int[] broken = new int[integers.length];
        int count = 0;
        for (int j : integers) {
            double value = simplex.value(j);
            if (Math.abs(value - Math.rint(value)) > WHOLE) {
                broken[count++] = j;
            }
        }
        return java.util.Arrays.copyOf(broken, count);
    }

    private void found(double cost) {
        if (cost < bestCost) {
            bestCost = cost;
            best = new double[n];
            for (int j = 0; j < n; j++) {
                best[j] = simplex.value(j);
            }
            for (int j : integers) {
                best[j] = Math.rint(best[j]);
            }
        }
    }

    /**
     * Draws in the bounds of whole numbers by what leaving their bound costs.
     *
     * @return whether the simplex method's solution still keeps all bounds
     */
    private boolean reducedCosts(double cost, double cutOff) {
        if (cutOff == Double.POSITIVE_INFINITY) {
            return true;
        }
        boolean keeps = true;
        for (int j : integers) {
            double d = simplex.reducedCost(j);
            if (lower[j] == upper[j] || Math.abs(d) < 1e-9) {
                continue;
            }
            double steps = Math.floor((cutOff - cost) / Math.abs(d) + WHOLE);
            if (steps >= upper[j] - lower[j]) {
                continue;
            }
            cut = true;
            if (d > 0) {
                upper[j] = lower[j] + steps;
            } else {
                lower[j] = upper[j] - steps;
            }
            if (!propagation.from(j, lower, upper)) {
                // Nothing below the cut-off is left; the next solve says so.
                lower[j] = upper[j] + 1;
                return false;
            }
        }
        for (int j : integers) {
            keeps &= simplex.value(j) >= lower[j] - WHOLE && simplex.value(j) <= upper[j] + WHOLE;
        }
        return keeps;
    }

    /**
     * Where to branch.
     *
     * @param variable -1 if bounds have been drawn in instead
     * @param empty whether nothing that matters is left
     */
    private record Choice(int variable, double value, boolean upFirst, boolean empty) {}

    private static Choice drawnIn() {
        return new Choice(-1, 0, false, false);
    }

    private static Choice nothingLeft() {
        return new Choice(-1, 0, false, true);
    }

    private Choice choose(int[] broken, double cost, double cutOff) {
        double[] values = new double[n];
        double[] scores = new double[n];
        Integer[] order = new Integer[broken.length];
        for (int k = 0; k < broken.length; k++) {
            int j = broken[k];
            values[j] = simplex.value(j);
            scores[j] = PseudoCosts.score(pseudoCosts.down(j, values[j]), pseudoCosts.up(j, values[j]));
            order[k] = j;
        }
        java.util.Arrays.sort(
                order, Comparator.<Integer>comparingDouble(j -> -scores[j]).thenComparing(Comparator.naturalOrder()));
        simplex.mark();
        int chosen = -1;
        double bestScore = -1;
        int trials = 0;
        int noBetter = 0;
        double[] gains = new double[2];
        boolean upFirst = false;
        for (int j : order) {
            boolean trial = pseudoCosts.tried(j) < RELIABLE && trials < TRIALS && noBetter < NO_BETTER;
            gains[0] = pseudoCosts.down(j, values[j]);
            gains[1] = pseudoCosts.up(j, values[j]);
            if (trial) {
                trials++;
                boolean noneBelow = tryOut(j, values[j], false, cost, cutOff, gains);
                boolean noneAbove = tryOut(j, values[j], true, cost, cutOff, gains);
                if (noneBelow && noneAbove) {
                    return nothingLeft();
                }
                if (noneBelow || noneAbove) {
                    if (noneBelow) {
                        lower[j] = Math.ceil(values[j]);
                    } else {
                        upper[j] = Math.floor(values[j]);
                    }
                    return propagation.from(j, lower, upper) ? drawnIn() : nothingLeft();
                }
            }
            double score = PseudoCosts.score(gains[0], gains[1]);
            if (score > bestScore) {
                bestScore = score;
                chosen = j;
                upFirst = gains[1] < gains[0] || gains[1] == gains[0] && values[j] - Math.floor(values[j]) > 0.5;
                noBetter = 0;
            } else if (trial) {
                noBetter++;
            }
        }
        return new Choice(chosen, values[chosen], upFirst, false);
    }

    /** Some iterations on one side; whether nothing that matters is there. */
    private boolean tryOut(int j, double value, boolean up, double cost, double cutOff, double[] gains) {
        if (up) {
            simplex.bound(j, Math.ceil(value), upper[j]);
        } else {
            simplex.bound(j, lower[j], Math.floor(value));
        }
        Simplex.Status status = simplex.solve(cutOff, TRIAL_ITERATIONS);
        double now = simplex.objective();
        simplex.rollBack();
        simplex.bound(j, lower[j], upper[j]);
        if (status == Simplex.Status.INFEASIBLE) {
            return true;
        }
        if (status == Simplex.Status.CUT_OFF || status == Simplex.Status.OPTIMAL && now >= cutOff) {
            cut = true;
            return true;
        }
        double gain = Math.max(0, now - cost);
        gains[up ? 1 : 0] = gain;
        if (status == Simplex.Status.OPTIMAL || status == Simplex.Status.STOPPED) {
            pseudoCosts.learn(j, up, up ? Math.ceil(value) - value : value - Math.floor(value), gain);
        }
        return false;
    }

    /** Whole numbers as they are given, all else at its best. */
    private void hold(double[] start) {
        System.arraycopy(rootLower, 0, lower, 0, n);
        System.arraycopy(rootUpper, 0, upper, 0, n);
        for (int j : integers) {
            double value = Math.rint(start[j]);
            if (value < lower[j] || value > upper[j]) {
                return;
            }
            lower[j] = value;
            upper[j] = value;
        }
        bounds();
        if (simplex.solve(Double.POSITIVE_INFINITY, ITERATIONS) == Simplex.Status.OPTIMAL) {
            found(simplex.objective());
        }
    }

    /** From the present solution down, each time making the most nearly whole number whole. */
    private void dive() {
        for (int depth = 0; depth < 2 * integers.length; depth++) {
            int[] broken = broken();
            if (broken.length == 0) {
                found(simplex.objective());
                return;
            }
            int next = broken[0];
            double least = Double.POSITIVE_INFINITY;
            for (int j : broken) {
                double value = simplex.value(j);
                double away = Math.abs(value - Math.rint(value));
                if (away < least) {
                    least = away;
                    next = j;
                }
            }
            double value = simplex.value(next);
            double[] keptLower = lower.clone();
            double[] keptUpper = upper.clone();
            if (!step(next, value, value - Math.floor(value) > 0.5)) {
                reset(keptLower, keptUpper);
                if (!step(next, value, value - Math.floor(value) <= 0.5)) {
                    return;
                }
            }
        }
    }

    private boolean step(int j, double value, boolean up) {
        if (up) {
            lower[j] = Math.ceil(value);
        } else {
            upper[j] = Math.floor(value);
        }
        if (!propagation.from(j, lower, upper)) {
            return false;
        }
        bounds();
        return simplex.solve(cutOff(), ITERATIONS) == Simplex.Status.OPTIMAL;
    }
}
